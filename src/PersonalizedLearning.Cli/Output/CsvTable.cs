using System.Globalization;
using CsvHelper;

namespace PersonalizedLearning.Cli.Output;

/// <summary>Writes CSV by RFC 4180: a header, then rows; numbers are invariant and read back to the same bits.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvWriter writer;

    /// <summary>Starts a table on a stream that stays open.</summary>
    public CsvTable(Stream stream, params ReadOnlySpan<string> header)
    {
        writer = CsvWriter.Create(stream, new CsvWriterOptions { FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true);
        foreach (var name in header)
        {
            writer.WriteField(name);
        }

        writer.EndRecord();
    }

    /// <summary>Writes a row; null is an empty field.</summary>
    public void Row(params ReadOnlySpan<object?> fields)
    {
        foreach (var field in fields)
        {
            writer.WriteField(field is double number ? TextOf(number) : field);
        }

        writer.EndRecord();
    }

    // The shortest text of some powers of two reads back to the number below; 17 digits never do.
    private static string TextOf(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return !double.IsPow2(number) || double.Parse(text, CultureInfo.InvariantCulture) == number ? text : number.ToString("G17", CultureInfo.InvariantCulture);
    }

    public void Dispose() => writer.Dispose();
}
