using System.Buffers;
using System.Text;
using NodaTime.Text;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Writes tables of DataShop, tab-delimited, as <see cref="DataShopReader"/> reads them.</summary>
/// <remarks>
/// Evidence becomes a table of transactions: <c>Transaction Id</c>, <c>Anon Student Id</c>, <c>Time</c> in <c>Time Zone</c> UTC, <c>Problem Name</c>, <c>Step Name</c>, <c>Outcome</c> and
/// as many columns <c>KC (model)</c> as the row of most competencies needs. Students are written by the identifiers that the journals have; who is to be anonymous is made so before.
/// What the table can't say is reported as by <see cref="EvidenceCsvWriter"/>; besides, <c>datashop-text</c> (warning): a record whose names hold a tab, a line end or <c>~~</c>
/// is left out, as the table has no quotes.
/// </remarks>
public static class DataShopWriter
{
    private const string DefaultModel = "Default";

    private static readonly SearchValues<char> NeverInAField = SearchValues.Create("\t\r\n");
    private static readonly LocalDateTimePattern Times = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss;FFFFFFFFF");

    /// <summary>Writes rows as they were read, with all that they held.</summary>
    /// <param name="stream">Where to, in UTF-8; it stays open.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InteropFormatException">A field holds a tab or a line end, which the table can't say.</exception>
    public static void Write(Stream stream, IEnumerable<string> columns, IEnumerable<DataShopRow> rows)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        using var writer = Open(stream);
        WriteLine(writer, columns, 1);
        foreach (var row in rows)
        {
            WriteLine(writer, row.Fields, row.Row + 1);
        }
    }

    /// <summary>Writes the evidence of journals as a table of transactions.</summary>
    /// <param name="stream">Where to, in UTF-8; it stays open.</param>
    /// <param name="journals">The journals, one a learner.</param>
    /// <param name="model">The name that the competencies have together, as a model of knowledge components.</param>
    /// <param name="formulas">What becomes of texts that a spreadsheet would run; by default they are refused.</param>
    /// <returns>What was not written.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name of the model is empty, or holds a tab or a line end.</exception>
    /// <exception cref="InteropFormatException">A text is a formula, and such are refused. Nothing was written then.</exception>
    public static IReadOnlyList<Diagnostic> Write(Stream stream, IEnumerable<LearnerJournal> journals, string model = DefaultModel, FormulaText formulas = FormulaText.Refuse)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(journals);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        if (model.AsSpan().ContainsAny(NeverInAField) || model.Trim() != model)
        {
            throw new ArgumentException($"{nameof(model)} is '{model}'; expected a name without a tab, a line end or blanks around it.", nameof(model));
        }

        var problems = new DiagnosticLog();
        var records = SayableEvidence.Of(journals, problems, WhyNot);
        var width = Math.Max(1, records.Select(record => record.Competencies.Count).DefaultIfEmpty().Max());
        var rows = new List<IReadOnlyList<string>>();
        foreach (var record in records)
        {
            ReportMembers(record, problems);
            rows.Add(Fields(record, width, rows.Count + 1, formulas));
        }

        using var writer = Open(stream);
        WriteLine(writer, ["Transaction Id", "Anon Student Id", "Time", "Time Zone", "Problem Name", "Step Name", "Outcome", .. Enumerable.Repeat($"KC ({model})", width)], 1);
        foreach (var (index, row) in rows.Index())
        {
            WriteLine(writer, row, index + 2);
        }

        return problems.ToList();
    }

    private static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    private static (string Code, string Reason)? WhyNot(EvidenceRecord record)
    {
        if (record.Outcome is not CorrectOutcome)
        {
            return ("evidence-outcome", "its outcome is not right or wrong");
        }

        IEnumerable<string?> texts = [record.Learner.Value, record.Id.Value, record.Item, record.Activity, .. record.Competencies.Select(id => id.Value)];
        return texts.Any(text => text.AsSpan().ContainsAny(NeverInAField)) || record.Competencies.Any(id => id.Value.Contains("~~", StringComparison.Ordinal))
            ? ("datashop-text", "one of its names holds a tab, a line end or ~~")
            : null;
    }

    private static void ReportMembers(EvidenceRecord record, DiagnosticLog problems)
    {
        EvidenceCsvColumns.ReportMembers(record, problems);
        Report(record.Due is not null, "time at which it was due");
        Report(record.Source != EvidenceSource.Unspecified, "source");
        Report(record.Purpose != EvidencePurpose.Unspecified, "purpose");
        Report(record is { Item: null, Activity: not null }, "fact that the activity has no item");

        void Report(bool isThere, string member)
        {
            if (isThere)
            {
                problems.AddRepeated("evidence-member", DiagnosticSeverity.Warning, member, () => SayableEvidence.PlaceOf(record), $"The {member} is not written, as the table has no column for it.");
            }
        }
    }

    private static List<string> Fields(EvidenceRecord record, int width, int row, FormulaText formulas)
    {
        var time = record.Occurred is { } occurred ? Times.Format(occurred.InUtc().LocalDateTime) : string.Empty;
        List<string> fields =
        [
            record.Id.Value == FormattableString.Invariant($"row-{row}") ? string.Empty : record.Id.Value, record.Learner.Value, time, time.Length == 0 ? string.Empty : "UTC",
            record.Activity ?? record.Item ?? string.Empty, record.Activity is null ? string.Empty : record.Item ?? string.Empty,
            ((CorrectOutcome)record.Outcome!).IsCorrect ? "CORRECT" : "INCORRECT",
        ];
        for (var index = 0; index < width; index++)
        {
            fields.Add(index < record.Competencies.Count ? record.Competencies[index].Value : string.Empty);
        }

        // Times are no texts: those before the year 1 begin with a minus.
        return [.. fields.Select((field, column) => column == 2 ? field : CsvOutput.Guarded(field, formulas, () => FormattableString.Invariant($"DataShop, row {row + 1}, field {column + 1}")))];
    }

    private static void WriteLine(StreamWriter writer, IEnumerable<string> fields, int row)
    {
        var isFirst = true;
        foreach (var field in fields)
        {
            if (field.AsSpan().ContainsAny(NeverInAField))
            {
                throw new InteropFormatException(FormattableString.Invariant($"DataShop, row {row}"), $"the value is '{JsonText.Short(field)}', with a tab or a line end", "a text without them, as the table has no quotes");
            }

            if (!isFirst)
            {
                writer.Write('\t');
            }

            writer.Write(field);
            isFirst = false;
        }

        writer.Write('\n');
    }
}
