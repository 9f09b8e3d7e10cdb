using System.Globalization;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Writes a table by RFC 4180: a header, then rows; numbers are invariant and read back to the same bits. Texts that are formulas are treated as the caller says.</summary>
internal sealed class CsvOutput : IDisposable
{
    private readonly CsvWriter writer;
    private readonly FormulaText formulas;
    private readonly string table;
    private readonly string[] columns;
    private long row = 1;

    /// <summary>Starts a table on a stream that stays open.</summary>
    /// <param name="stream">Where to: UTF-8 without a byte-order mark.</param>
    /// <param name="table">The name of the table, for errors.</param>
    /// <param name="formulas">What becomes of texts that a spreadsheet would run.</param>
    /// <param name="columns">The header.</param>
    public CsvOutput(Stream stream, string table, FormulaText formulas, params ReadOnlySpan<string> columns)
        : this(CsvWriter.Create(stream, Options, leaveOpen: true), table, formulas, columns)
    {
    }

    /// <summary>Starts a table on a writer that stays open.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="table">The name of the table, for errors.</param>
    /// <param name="formulas">What becomes of texts that a spreadsheet would run.</param>
    /// <param name="columns">The header.</param>
    public CsvOutput(TextWriter text, string table, FormulaText formulas, params ReadOnlySpan<string> columns)
        : this(CsvWriter.Create(text, Options, leaveOpen: true), table, formulas, columns)
    {
    }

    private CsvOutput(CsvWriter writer, string table, FormulaText formulas, ReadOnlySpan<string> columns)
    {
        if (!Enum.IsDefined(formulas))
        {
            throw new ArgumentOutOfRangeException(nameof(formulas), formulas, $"{nameof(formulas)} is {formulas}; expected one of {string.Join(", ", Enum.GetNames<FormulaText>())}.");
        }

        this.writer = writer;
        this.table = table;
        this.formulas = formulas;
        this.columns = columns.ToArray();
        Row(this.columns);
    }

    private static CsvWriterOptions Options => new() { FormatProvider = CultureInfo.InvariantCulture, Quoting = CsvQuoting.WhenNeededOrWhitespace };

    /// <summary>Tells whether a spreadsheet would run a text as a formula.</summary>
    public static bool IsFormula(string text) => SpreadsheetFormula.Is(text);

    /// <summary>Writes a row; null is an empty field. A <see cref="string"/> is a text; a number or a time is no formula.</summary>
    /// <exception cref="InteropFormatException">A text is a formula, and such are refused.</exception>
    public void Row(params ReadOnlySpan<object?> fields)
    {
        for (var index = 0; index < fields.Length; index++)
        {
            writer.WriteField(fields[index] switch
            {
                double number => RoundTripNumber.Format(number),
                Instant time => InstantPattern.ExtendedIso.Format(time),
                string text => Safe(text, index),
                var other => other,
            });
        }

        writer.EndRecord();
        row++;
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private string Safe(string text, int index) => Guarded(text, formulas, () => FormattableString.Invariant($"{table}, row {row}, column '{(index < columns.Length ? columns[index] : index)}'"));

    /// <summary>A text as it goes into a table.</summary>
    /// <exception cref="InteropFormatException">It is a formula, and such are refused.</exception>
    public static string Guarded(string text, FormulaText formulas, Func<string> place)
    {
        if (formulas == FormulaText.Keep || !IsFormula(text))
        {
            return text;
        }

        return formulas == FormulaText.Escape
            ? "'" + text
            : throw new InteropFormatException(
                place(), $"the value is '{JsonText.Short(text)}', which a spreadsheet would run as a formula",
                $"a text, or that {nameof(FormulaText)}.{nameof(FormulaText.Escape)} or {nameof(FormulaText.Keep)} is chosen");
    }
}
