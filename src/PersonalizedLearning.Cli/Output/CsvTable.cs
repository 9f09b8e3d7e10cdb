using System.Globalization;
using CsvHelper;
using PersonalizedLearning.Serialization;

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
            writer.WriteField(field is double number ? RoundTripNumber.Format(number) : field);
        }

        writer.EndRecord();
    }

    public void Dispose() => writer.Dispose();
}
