using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>A table of evidence to be written, with the columns that its rows need.</summary>
internal sealed class EvidenceCsvColumns
{
    private readonly List<EvidenceRecord> records;
    private readonly List<(string Name, Func<EvidenceRecord, int, object?> Value)> columns;

    /// <summary>Finds out which columns are needed.</summary>
    public EvidenceCsvColumns(List<EvidenceRecord> records)
    {
        this.records = records;
        var isSeveral = records.Any(record => record.Competencies.Count > 1);
        columns = [.. All(isSeveral).Where(column => column.Name is "learner" or "competency" or "competencies" || records.Where((record, index) => column.Value(record, index + 1) is not null).Any())];
        if (records.Count == 0)
        {
            columns.Add(("correct", (_, _) => null));
        }
    }

    /// <summary>Why a record can't be said; null where it can.</summary>
    public static (string Code, string Reason)? WhyNot(EvidenceRecord record) => record.Outcome switch
    {
        LevelOutcome => ("evidence-outcome", "its outcome is a level of a scale"),
        _ when record.Competencies.Count > 1 && record.Competencies.Any(IsInSeveral) => ("evidence-competencies", "the identifier of one of its competencies begins or ends with a blank or holds a semicolon"),
        _ => null,
    };

    /// <summary>Reports what of a record the table can't say.</summary>
    public static void ReportMembers(EvidenceRecord record, DiagnosticLog problems)
    {
        Report(record.Author != default, "author");
        Report(record.Recorded is not null, "time of recording");
        Report(record.Assessed is not null, "time of assessment");
        Report(record.Hints > 0, "number of hints");
        Report(record.Supports.Count > 0, "supports");
        Report(record.Context is not null, "context");
        Report(record.Item is not null && string.IsNullOrWhiteSpace(record.Item), "blank item");

        void Report(bool isThere, string member)
        {
            if (isThere)
            {
                problems.AddRepeated("evidence-member", DiagnosticSeverity.Warning, member, () => SayableEvidence.PlaceOf(record), $"The {member} is not written, as the table has no column for it.");
            }
        }
    }

    /// <summary>Writes the table.</summary>
    public void Write(Stream stream, FormulaText formulas)
    {
        using var output = new CsvOutput(stream, "evidence", formulas, [.. columns.Select(column => column.Name)]);
        var fields = new object?[columns.Count];
        for (var index = 0; index < records.Count; index++)
        {
            for (var column = 0; column < fields.Length; column++)
            {
                fields[column] = columns[column].Value(records[index], index + 1);
            }

            output.Row(fields);
        }
    }

    private static IEnumerable<(string Name, Func<EvidenceRecord, int, object?> Value)> All(bool isSeveral) =>
    [
        ("learner", (record, _) => record.Learner.Value),
        isSeveral ? ("competencies", (record, _) => string.Join(';', record.Competencies)) : ("competency", (record, _) => record.Competencies[0].Value),
        ("correct", (record, _) => record.Outcome is CorrectOutcome outcome ? outcome.IsCorrect ? 1 : 0 : null),
        ("score", (record, _) => (record.Outcome as ScoreOutcome)?.Value),
        ("max", (record, _) => record.Outcome is ScoreOutcome { Max: not 1 } outcome ? outcome.Max : null),
        ("rating", (record, _) => (record.Outcome as RatingOutcome)?.Value),
        ("time", (record, _) => record.Occurred),
        ("due", (record, _) => record.Due),
        ("item", (record, _) => string.IsNullOrWhiteSpace(record.Item) ? null : record.Item),
        ("activity", (record, _) => record.Activity),
        ("source", (record, _) => record.Source == EvidenceSource.Unspecified ? null : Words<EvidenceSource>.Of(record.Source)),
        ("purpose", (record, _) => record.Purpose == EvidencePurpose.Unspecified ? null : Words<EvidencePurpose>.Of(record.Purpose)),
        ("id", (record, row) => record.Id.Value == FormattableString.Invariant($"row-{row}") ? null : record.Id.Value),
    ];

    // The field is split at semicolons, and its parts are trimmed.
    private static bool IsInSeveral(CompetencyId id) => id.Value.Contains(';', StringComparison.Ordinal) || id.Value.Trim() != id.Value;
}
