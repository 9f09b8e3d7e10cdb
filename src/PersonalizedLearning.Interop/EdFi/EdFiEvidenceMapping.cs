using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Makes records of the results of one student assessment.</summary>
internal sealed class EdFiEvidenceMapping(EdFiMetadata metadata, EdFiOptions options, DiagnosticLog diagnostics)
{
    private static readonly HashSet<string> OfAttempt =
    [
        "StudentAssessmentIdentifier", "AdministrationDate", "Accommodation", "ReasonNotTested", "ScoreResult", "StudentReference", "AssessmentReference", "StudentAssessmentItem",
        "StudentObjectiveAssessment",
    ];

    private static readonly HashSet<string> OfItem = ["AssessmentItemResult", "RawScoreResult", "AssessmentItemReference"];
    private static readonly HashSet<string> OfObjective = ["ScoreResult", "PerformanceLevel", "ObjectiveAssessmentReference", "AdministrationDate"];

    private readonly EdFiTimes times = new(options.Zone, diagnostics);
    private readonly EdFiItemOutcomes itemOutcomes = new(diagnostics);
    private readonly EdFiObjectiveOutcomes objectiveOutcomes = new(metadata, diagnostics);

    /// <summary>Who took what; null where that is not said.</summary>
    public EdFiAttempt? AttemptOf(XmlFragment element)
    {
        var assessment = EdFiKeys.OfAssessmentIn(element);
        if (EdFiKeys.Join(assessment, element.TextAt("StudentAssessmentIdentifier")) is not { } activity || assessment is null)
        {
            Report("missing-identity", element, "The student assessment does not say what it is: its own identifier or that of the assessment is missing. It was left out.");
            return null;
        }

        if (element.TextAt("StudentReference", "StudentIdentity", "StudentUniqueId") is not { } student)
        {
            Report("missing-student", element, $"Student assessment '{JsonText.Short(activity)}' names no student; expected StudentUniqueId. It was left out.");
            return null;
        }

        if (!Preconditions.IsId(student) || !Preconditions.IsId(activity))
        {
            Report("unusable-identifier", element, $"'{JsonText.Short(Preconditions.IsId(student) ? activity : student)}' can't be an identifier; expected at most 1024 characters, none of them a control character. It was left out.");
            return null;
        }

        var purpose = metadata.Assessments.GetValueOrDefault(assessment)?.Purpose ?? EvidencePurpose.Unspecified;
        return new EdFiAttempt(activity, LearnerId.From(student), purpose, times.At(element, "AdministrationDate"), EdFiTerms.CodeValues(element, "Accommodation"));
    }

    /// <summary>The records, in the order of the file.</summary>
    /// <param name="attempt">What they share.</param>
    /// <param name="element">The student assessment.</param>
    /// <param name="before">How many records there were before.</param>
    public List<EvidenceRecord> Map(EdFiAttempt attempt, XmlFragment element, int before)
    {
        ReportWhole(element);
        ReportOthers(element, OfAttempt);
        var records = new List<EvidenceRecord>();
        var seen = new Dictionary<string, XmlFragment>(StringComparer.Ordinal);
        var points = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var result in element.Children)
        {
            var record = result.Name switch
            {
                "StudentAssessmentItem" => Item(attempt, result, seen, points),
                "StudentObjectiveAssessment" => Objective(attempt, result, seen),
                _ => null,
            };
            if (record is not null)
            {
                records.Add(record with { Sequence = before + records.Count + 1 });
            }
        }

        foreach (var result in element.ChildrenOf("StudentObjectiveAssessment"))
        {
            objectiveOutcomes.Compare(result, points);
        }

        return records;
    }

    private EvidenceRecord? Item(EdFiAttempt attempt, XmlFragment result, Dictionary<string, XmlFragment> seen, Dictionary<string, double> points)
    {
        ReportOthers(result, OfItem);
        if (KeyOf(EdFiKeys.OfItem(result.Child("AssessmentItemReference")), result, seen) is not { } key)
        {
            return null;
        }

        if (!metadata.Items.TryGetValue(key, out var item))
        {
            Repeated("item-not-described", DiagnosticSeverity.Warning, result, $"Item '{JsonText.Short(key)}' is not in the metadata, so that its standards are not known; expected InterchangeAssessmentMetadata that describe it.");
            return null;
        }

        var outcome = itemOutcomes.Of(result, item, out var raw);
        if (raw is { } reached)
        {
            points[key] = reached;
        }

        if (outcome is null)
        {
            return null;
        }

        if (item.Standards.Count == 0)
        {
            Repeated("item-without-standard", DiagnosticSeverity.Info, result, $"Item '{JsonText.Short(item.Code)}' names no learning standard, so that its results bear on nothing.");
            return null;
        }

        return Record(attempt, $"{attempt.Activity}#item#{item.Code}", item.Standards, outcome, attempt.Occurred, result) is { } record
            ? record with { Item = item.Code, Source = EvidenceSource.Item }
            : null;
    }

    private EvidenceRecord? Objective(EdFiAttempt attempt, XmlFragment result, Dictionary<string, XmlFragment> seen)
    {
        ReportOthers(result, OfObjective);
        if (KeyOf(EdFiKeys.OfObjective(result.Child("ObjectiveAssessmentReference")), result, seen) is not { } key)
        {
            return null;
        }

        if (!metadata.Objectives.TryGetValue(key, out var objective))
        {
            Repeated("objective-not-described", DiagnosticSeverity.Warning, result, $"Objective '{JsonText.Short(key)}' is not in the metadata, so that its score says nothing; expected InterchangeAssessmentMetadata that describe it.");
            return null;
        }

        return objectiveOutcomes.Of(result, objective) is { } outcome
            && Record(attempt, $"{attempt.Activity}#objective#{objective.Code}", [objective.Competency], outcome, times.At(result, "AdministrationDate") ?? attempt.Occurred, result) is { } record
            ? record with { Source = EvidenceSource.Quiz }
            : null;
    }

    private EvidenceRecord? Record(EdFiAttempt attempt, string id, ValueList<CompetencyId> competencies, Outcome outcome, Instant? occurred, XmlFragment result)
    {
        if (!Preconditions.IsId(id))
        {
            Report("unusable-identifier", result, $"'{JsonText.Short(id)}' can't be an identifier; expected at most 1024 characters, none of them a control character. It was left out.");
            return null;
        }

        return new EvidenceRecord
        {
            Id = EventId.From(id),
            Learner = attempt.Learner,
            Competencies = competencies,
            Outcome = outcome,
            Activity = attempt.Activity,
            Purpose = attempt.Purpose,
            Occurred = occurred,
            Supports = attempt.Supports,
        };
    }

    private string? KeyOf(string? key, XmlFragment result, Dictionary<string, XmlFragment> seen)
    {
        if (key is null)
        {
            Report("missing-reference", result, $"The {result.Name} does not name by its identity what it is a result of. It was left out.");
            return null;
        }

        if (seen.TryAdd($"{result.Name} {key}", result))
        {
            return key;
        }

        if (seen[$"{result.Name} {key}"].Equals(result))
        {
            Repeated("duplicate-result", DiagnosticSeverity.Info, result, $"The result of '{JsonText.Short(key)}' is there twice, with the same content; it counts once.");
        }
        else
        {
            Report("conflicting-result", result, $"There are two different results of '{JsonText.Short(key)}' in one student assessment; the first counts.");
        }

        return null;
    }

    private void ReportWhole(XmlFragment element)
    {
        if (element.Child("ScoreResult") is { } score)
        {
            Repeated("assessment-score-not-mapped", DiagnosticSeverity.Info, score, "The score of the assessment as a whole bears on no competency; those of its objectives and items do.");
        }

        if (EdFiTerms.CodeValue(element.TextAt("ReasonNotTested")) is { } reason)
        {
            Repeated("not-tested", DiagnosticSeverity.Info, element, $"The student was not tested ('{JsonText.Short(reason)}'); nothing follows from that.");
        }
    }

    private void ReportOthers(XmlFragment element, HashSet<string> known)
    {
        foreach (var child in element.Children)
        {
            if (!known.Contains(child.Name))
            {
                diagnostics.AddRepeated(
                    "element-not-mapped", DiagnosticSeverity.Info, $"{element.Name} {child.Name}", () => child.Place, $"'{JsonText.Short(child.Name)}' of a {element.Name} has no place in evidence.");
            }
        }
    }

    private void Repeated(string code, DiagnosticSeverity severity, XmlFragment element, string message) => diagnostics.AddRepeated(code, severity, element.Name, () => element.Place, message);

    private void Report(string code, XmlFragment element, string message) => diagnostics.Add(code, DiagnosticSeverity.Warning, element.Place, message);
}
