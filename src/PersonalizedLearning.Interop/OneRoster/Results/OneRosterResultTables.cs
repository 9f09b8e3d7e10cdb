using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Makes the files of results of OneRoster 1.2.</summary>
internal sealed class OneRosterResultTables
{
    private readonly DiagnosticLog diagnostics = new();
    private readonly Roster roster;
    private readonly OneRosterResultsOptions options;
    private readonly RosterClass at;
    private readonly RosterSession session;
    private readonly Dictionary<OneRosterFile, List<OneRosterRow>> rows = [];
    private readonly Dictionary<string, (OneRosterRow LineItem, List<OneRosterRow> Objectives)> lineItems = new(StringComparer.Ordinal);
    private readonly string category;

    public OneRosterResultTables(Roster roster, OneRosterResultsOptions options)
    {
        this.roster = roster;
        this.options = options;
        at = roster.FindClass(options.Class) ?? throw new ArgumentException($"The roster has no class '{options.Class}'; expected one of it.", nameof(options));
        var wanted = options.Session ?? (at.Sessions.Count > 0 ? at.Sessions[0] : null);
        session = roster.Sessions.FirstOrDefault(item => item.Id == wanted) is { Start: not null, End: not null } found
            ? found
            : throw new ArgumentException($"The roster has no session '{wanted}' with first and last day; expected one for the results.", nameof(options));
        category = Mark("category", options.Category);
    }

    public OneRosterResultsExport Make(IEnumerable<EvidenceRecord> evidence, IEnumerable<OneRosterDecision> decisions)
    {
        Add(OneRosterFile.Categories, RosterTables.Row((OneRosterLayout.SourcedId, category), ("title", options.Category)));
        foreach (var scale in options.Scales)
        {
            Add(OneRosterFile.ScoreScales, OneRosterScales.RowOf(scale, at));
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in evidence)
        {
            if (IsKnown(record.Learner))
            {
                AddResult(record, ids);
            }
        }

        AddDecisions([.. decisions.Where(decision => IsKnown(decision.Learner))]);
        var package = RosterTables.Of(roster);
        var tables = package.Tables.Concat(rows.Select(pair => RosterTables.Table(pair.Key, pair.Value)));
        return new OneRosterResultsExport(package with { Tables = tables.ToValueList() }, diagnostics.ToList());
    }

    private static string Mark(params string[] parts)
    {
        var bytes = new CanonicalBytes();
        return "pl-" + bytes.AddAll(parts, part => bytes.Add(part)).Fingerprint();
    }

    private static string Number(double number) => RoundTripNumber.Format(number) is var text && text.Contains('E', StringComparison.Ordinal) ? number.ToString("F12", System.Globalization.CultureInfo.InvariantCulture) : text;

    private static (double? Least, double? Greatest, string? Scale, string? Score, string? Text) Parts(Outcome? outcome) => outcome switch
    {
        ScoreOutcome score => (0, score.Max, null, Number(score.Value), null),
        CorrectOutcome correct => (0, 1, null, correct.IsCorrect ? "1" : "0", null),
        RatingOutcome rating => (1, 4, null, Number(rating.Value), null),
        LevelOutcome level => (null, null, level.Scale, null, level.Level),
        _ => (null, null, null, null, null),
    };

    private static string StatusOf(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Excused => "exempt",
        EvidenceStatus.Missing => "not submitted",
        EvidenceStatus.Hidden => "partially graded",
        _ => "fully graded",
    };

    private bool IsKnown(LearnerId learner)
    {
        if (roster.FindPerson(learner.Value) is not null)
        {
            return true;
        }

        diagnostics.AddRepeated("learner-not-in-roster", DiagnosticSeverity.Error, learner.Value, () => $"learner '{JsonText.Short(learner.Value)}'", "The roster does not have the learner; what there is on the learner is left out.");
        return false;
    }

    private void AddResult(EvidenceRecord record, HashSet<string> ids)
    {
        var parts = Parts(record.Outcome);
        var (lineItem, objectives) = LineItemOf(record, parts);
        var date = DateOf(record.Assessed ?? record.Occurred ?? record.Recorded);
        if (date is null)
        {
            diagnostics.AddRepeated("result-without-date", DiagnosticSeverity.Info, "results.csv", () => $"results.csv, row '{JsonText.Short(record.Id.Value)}'",
                "The evidence has no time; OneRoster requires a date, so it bears the first day of the session.");
        }

        var id = record.Id.Value;
        if (!OneRosterValue.IsId(id) || !ids.Add(id))
        {
            id = Mark("result", record.Learner.Value, record.Id.Value);
            ids.Add(id);
        }

        var row = RosterTables.Row(
            (OneRosterLayout.SourcedId, id), ("lineItemSourcedId", lineItem.SourcedId), ("studentSourcedId", record.Learner.Value), ("scoreStatus", StatusOf(record.Status)), ("score", parts.Score),
            ("scoreDate", OneRosterValue.TextOf(date ?? session.Start!.Value)), ("textScore", parts.Text), ("classSourcedId", at.Id), ("missing", record.Status == EvidenceStatus.Missing ? "true" : "false"),
            (OneRosterLayout.EventColumn, LearningJson.WriteEvent(record)));
        Add(OneRosterFile.Results, row.With(OneRosterLayout.FingerprintColumn, OneRosterFingerprint.Of(row, objectives)));
    }

    private (OneRosterRow LineItem, List<OneRosterRow> Objectives) LineItemOf(EvidenceRecord record, (double? Least, double? Greatest, string? Scale, string? Score, string? Text) parts)
    {
        var range = parts.Greatest is { } greatest ? Number(greatest) : string.Empty;
        var least = parts.Least is { } from ? Number(from) : string.Empty;
        var due = DateOf(record.Due - Duration.Epsilon) ?? session.End!.Value.PlusDays(-1);
        var competencies = record.Competencies.Select(competency => competency.Value).ToList();
        var key = Mark(["line item", record.Item ?? string.Empty, record.Activity ?? string.Empty, least, range, parts.Scale ?? string.Empty, OneRosterValue.TextOf(due), .. competencies]);
        if (lineItems.TryGetValue(key, out var known))
        {
            return known;
        }

        var title = record.Item ?? record.Activity ?? string.Join(", ", competencies);
        return Add(key, title, least, range, parts.Scale, due, competencies, null);
    }

    private (OneRosterRow LineItem, List<OneRosterRow> Objectives) Add(
        string id, string title, string least, string greatest, string? scale, LocalDate due, IReadOnlyList<string> competencies, string? isDecision)
    {
        var lineItem = RosterTables.Row(
            (OneRosterLayout.SourcedId, id), ("title", title), ("assignDate", OneRosterValue.TextOf(session.Start!.Value)), ("dueDate", OneRosterValue.TextOf(due)), ("classSourcedId", at.Id),
            ("categorySourcedId", category), ("academicSessionSourcedId", session.Id), ("resultValueMin", least), ("resultValueMax", greatest), ("schoolSourcedId", at.Organization),
            (OneRosterLayout.DecisionColumn, isDecision));
        Add(OneRosterFile.LineItems, lineItem);
        if (scale is not null)
        {
            AddScale(id, scale);
        }

        var objectives = competencies.Select(competency => RosterTables.Row(
            (OneRosterLayout.SourcedId, Mark("objective", id, competency)), ("lineItemSourcedId", id), ("source", options.ObjectiveSource), ("learningObjectiveId", competency))).ToList();
        objectives.ForEach(row => Add(OneRosterFile.LineItemLearningObjectiveIds, row));
        lineItems.Add(id, (lineItem, objectives));
        return (lineItem, objectives);
    }

    private void AddScale(string lineItem, string scale)
    {
        if (options.Scales.Any(item => item.Id == scale))
        {
            Add(OneRosterFile.LineItemScoreScales, RosterTables.Row((OneRosterLayout.SourcedId, Mark("scale", lineItem, scale)), ("lineItemSourcedId", lineItem), ("scoreScaleSourcedId", scale)));
        }
        else
        {
            diagnostics.AddRepeated("scale-unknown", DiagnosticSeverity.Warning, scale, () => $"scale '{JsonText.Short(scale)}'", "The scale is not given, so the levels on it are told without it.");
        }
    }

    private void AddDecisions(List<OneRosterDecision> decisions)
    {
        if (decisions.Count == 0)
        {
            return;
        }

        var scale = options.Scales.Count > 0 ? options.Scales[0] : throw new ArgumentException("There are decisions and no scale; expected the scale on which they were made.", nameof(decisions));
        var lineItem = Mark("decisions", scale.Id);
        Add(lineItem, "Mastery", Number(scale.Minimum), Number(scale.Maximum), scale.Id, session.End!.Value.PlusDays(-1), [], "true");
        foreach (var ofLearner in decisions.GroupBy(decision => decision.Learner).OrderBy(group => group.Key))
        {
            var id = Mark("decided", scale.Id, ofLearner.Key.Value);
            Add(OneRosterFile.Results, RosterTables.Row(
                (OneRosterLayout.SourcedId, id), ("lineItemSourcedId", lineItem), ("studentSourcedId", ofLearner.Key.Value), ("scoreStatus", "fully graded"),
                ("scoreDate", OneRosterValue.TextOf(DateOf(ofLearner.Max(decision => decision.AsOf))!.Value)), ("classSourcedId", at.Id)));
            foreach (var decision in ofLearner.DistinctBy(decision => decision.Competency).OrderBy(decision => decision.Competency))
            {
                Add(OneRosterFile.ResultLearningObjectiveIds, RosterTables.Row(
                    (OneRosterLayout.SourcedId, Mark("decision", id, decision.Competency.Value)), ("resultSourcedId", id), ("source", options.ObjectiveSource),
                    ("learningObjectiveId", decision.Competency.Value), ("score", decision.Value is { } value ? Number(value) : null), ("textScore", decision.Level.Name)));
            }
        }
    }

    private LocalDate? DateOf(Instant? time) => time is { } given ? given.InZone(options.Zone).Date : null;

    private void Add(OneRosterFile file, OneRosterRow row)
    {
        if (!rows.TryGetValue(file, out var list))
        {
            rows.Add(file, list = []);
        }

        list.Add(row);
    }
}
