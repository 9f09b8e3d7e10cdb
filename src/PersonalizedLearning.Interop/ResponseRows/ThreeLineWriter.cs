using System.Text;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Writes evidence in the format of three lines a learner, as <see cref="ThreeLineReader"/> reads it.</summary>
/// <remarks>
/// Learners stand in the order of their identifiers, without these; answers in the order of the journal. What the format can't say is reported as by <see cref="EvidenceCsvWriter"/>;
/// besides, <c>three-line-competencies</c> (warning): a record on several competencies is left out; <c>three-line-text</c> (warning): one whose competency or item has a comma, a line
/// end or blanks around it; <c>three-line-learners</c> (info): the identifiers of learners are not written.
/// </remarks>
public static class ThreeLineWriter
{
    /// <summary>Writes a file.</summary>
    /// <param name="stream">Where to, in UTF-8; it stays open.</param>
    /// <param name="journals">The journals, one a learner.</param>
    /// <param name="withItems">Whether a line of items stands before that of skills, so that there are four lines a learner; what has no item has an empty one.</param>
    /// <returns>What was not written.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<Diagnostic> Write(Stream stream, IEnumerable<LearnerJournal> journals, bool withItems = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(journals);
        var problems = new DiagnosticLog();
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var count = 0;
        foreach (var journal in journals.OrderBy(journal => journal.Learner))
        {
            var records = SayableEvidence.Of([journal], problems, record => WhyNot(record, withItems)).OrderBy(record => record, JournalOrder.Instance).ToList();
            records.ForEach(record => ReportMembers(record, withItems, problems));
            writer.WriteLine(FormattableString.Invariant($"{records.Count}"));
            if (records.Count > 0)
            {
                Write(writer, records, withItems);
            }

            count++;
        }

        if (count > 0)
        {
            problems.Add("three-line-learners", DiagnosticSeverity.Info, "the file", FormattableString.Invariant($"The identifiers of {count} learners are not written, as the format has no place for them; they stand in the order of these."));
        }

        return problems.ToList();
    }

    private static void Write(StreamWriter writer, List<EvidenceRecord> records, bool withItems)
    {
        if (withItems)
        {
            WriteLine(writer, records.Select(record => record.Item ?? string.Empty));
        }

        WriteLine(writer, records.Select(record => record.Competencies[0].Value));
        WriteLine(writer, records.Select(record => ((CorrectOutcome)record.Outcome!).IsCorrect ? "1" : "0"));
    }

    private static (string Code, string Reason)? WhyNot(EvidenceRecord record, bool withItems) => record switch
    {
        { Outcome: not CorrectOutcome } => ("evidence-outcome", "its outcome is not right or wrong"),
        { Competencies.Count: > 1 } => ("three-line-competencies", "it bears on several competencies"),
        _ when !IsPlain(record.Competencies[0].Value) || (withItems && record.Item is { } item && !IsPlain(item)) => ("three-line-text", "its competency or item has a comma, a line end or blanks around it"),
        _ => null,
    };

    private static void ReportMembers(EvidenceRecord record, bool withItems, DiagnosticLog problems)
    {
        EvidenceCsvColumns.ReportMembers(record, problems);
        Report(record.Occurred is not null, "time");
        Report(record.Due is not null, "time at which it was due");
        Report(record.Activity is not null, "activity");
        Report(record.Item is not null && !withItems, "item");
        Report(record.Source != EvidenceSource.Unspecified, "source");
        Report(record.Purpose != EvidencePurpose.Unspecified, "purpose");

        void Report(bool isThere, string member)
        {
            if (isThere)
            {
                problems.AddRepeated("evidence-member", DiagnosticSeverity.Warning, member, () => SayableEvidence.PlaceOf(record), $"The {member} is not written, as the format has no place for it.");
            }
        }
    }

    // The last value may be empty, which a comma after it keeps from being taken for the end; a line of nothing but blanks would be passed over.
    private static void WriteLine(StreamWriter writer, IEnumerable<string> values) => writer.WriteLine(string.Join(',', values) is var line && (line.Length == 0 || line[^1] == ',') ? line + "," : line);

    private static bool IsPlain(string text) => text.Length > 0 && text.AsSpan().IndexOfAny(",\r\n") < 0 && text.Trim() == text;
}
