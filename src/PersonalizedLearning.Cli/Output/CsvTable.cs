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
        var text = new StreamWriter(stream, bufferSize: 64 << 10, leaveOpen: true);
        writer = new CsvWriter(text, CultureInfo.InvariantCulture);
        foreach (var name in header)
        {
            writer.WriteField(name);
        }

        writer.NextRecord();
    }

    /// <summary>Writes a row; null is an empty field.</summary>
    public void Row(params ReadOnlySpan<object?> fields)
    {
        foreach (var field in fields)
        {
            writer.WriteField(field switch
            {
                null => string.Empty,
                double number => number.ToString("R", CultureInfo.InvariantCulture),
                IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
                _ => field.ToString(),
            });
        }

        writer.NextRecord();
    }

    public void Dispose() => writer.Dispose();
}
