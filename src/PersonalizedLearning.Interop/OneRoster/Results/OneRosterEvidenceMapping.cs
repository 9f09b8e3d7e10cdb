using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Makes the evidence of one package of version 1.2.</summary>
internal sealed class OneRosterEvidenceMapping
{
    private readonly DiagnosticLog diagnostics = new();
    private readonly OneRosterEvidenceOptions options;
    private readonly OneRosterLive live;
    private readonly OneRosterOutcomes outcomes;
    private readonly Dictionary<string, OneRosterScale> scales;
    private readonly ILookup<string, OneRosterRow> ofResults;
    private readonly ILookup<string, OneRosterRow> ofLineItems;
    private readonly SortedDictionary<LearnerId, Dictionary<EventId, EvidenceRecord>> records = [];
    private long sequence;

    public OneRosterEvidenceMapping(OneRosterPackage package, OneRosterEvidenceOptions options)
    {
        this.options = options;
        live = new OneRosterLive(package, diagnostics);
        scales = OneRosterScales.Read(live, options);
        outcomes = new OneRosterOutcomes(live, scales);
        ofResults = live.Of(OneRosterFile.ResultLearningObjectiveIds).Values.ToLookup(row => row["resultSourcedId"], StringComparer.Ordinal);
        ofLineItems = live.Of(OneRosterFile.LineItemLearningObjectiveIds).Values.ToLookup(row => row["lineItemSourcedId"], StringComparer.Ordinal);
    }

    public OneRosterEvidenceResult Map()
    {
        foreach (var row in live.Of(OneRosterFile.Results).Values)
        {
            sequence++;
            Map(row, live.Of(OneRosterFile.LineItems).GetValueOrDefault(row["lineItemSourcedId"]));
        }

        var usable = scales.Values.Select(scale => scale.Scale).OfType<ProficiencyScale>().OrderBy(scale => scale.Id, StringComparer.Ordinal).ToValueList();
        return new OneRosterEvidenceResult([.. records.Select(pair => JournalOf(pair.Key, pair.Value.Values))], usable, diagnostics.ToList());
    }

    private static LearnerJournal JournalOf(LearnerId learner, IEnumerable<EvidenceRecord> events)
    {
        var journal = new LearnerJournal(learner);
        foreach (var item in events.Order(JournalOrder.Instance))
        {
            journal.Append(item);
        }

        return journal;
    }

    private void Map(OneRosterRow row, OneRosterRow? lineItem)
    {
        if (lineItem?.Flag(OneRosterLayout.DecisionColumn) == true)
        {
            Report("decision-not-evidence", DiagnosticSeverity.Info, row, "The result is a decision on mastery, which follows from evidence and is none.");
            return;
        }

        if (!Preconditions.IsId(row["studentSourcedId"]))
        {
            Report("result-without-learner", DiagnosticSeverity.Error, row, "The result names no learner; it is in the package only.");
            return;
        }

        if (Restored(row) is { } stated)
        {
            Add(row, stated);
            return;
        }

        var own = ofResults[row.SourcedId].ToList();
        var scored = own.Where(item => item["score"].Length > 0 || item["textScore"].Length > 0).ToList();
        var plain = Competencies(own.Except(scored).Select(item => item["learningObjectiveId"]), row);
        if (own.Count == 0)
        {
            plain = OfLineItem(row);
        }

        if (plain.Count == 0 && scored.Count == 0)
        {
            Report("result-without-objective", DiagnosticSeverity.Warning, row,
                $"Neither the result nor its line item '{JsonText.Short(row["lineItemSourcedId"])}' states a learning objective, and none is given for it; the result is in the package only.");
            return;
        }

        AddAll(row, lineItem, scored, plain);
    }

    private void AddAll(OneRosterRow row, OneRosterRow? lineItem, List<OneRosterRow> scored, ValueList<CompetencyId> plain)
    {
        foreach (var item in scored)
        {
            var competencies = Competencies([item["learningObjectiveId"]], row);
            if (competencies.Count > 0 && Preconditions.IsId($"{row.SourcedId}/{item.SourcedId}"))
            {
                Add(row, RecordOf($"{row.SourcedId}/{item.SourcedId}", row, lineItem, competencies, outcomes.Of(OneRosterFile.ResultLearningObjectiveIds, item, row, lineItem)));
            }
        }

        if (plain.Count > 0)
        {
            Add(row, RecordOf(row.SourcedId, row, lineItem, plain, outcomes.Of(OneRosterFile.Results, row, row, lineItem)));
        }
        else if (row["score"].Length > 0 || row["textScore"].Length > 0)
        {
            Report("total-not-mapped", DiagnosticSeverity.Info, row, "Each learning objective of the result has its own score; that of the result is in the package only.");
        }
    }

    private ValueList<CompetencyId> OfLineItem(OneRosterRow row)
    {
        var stated = Competencies(ofLineItems[row["lineItemSourcedId"]].Select(item => item["learningObjectiveId"]), row);
        return stated.Count > 0 ? stated : options.LineItems.GetValueOrDefault(row["lineItemSourcedId"]);
    }

    private ValueList<CompetencyId> Competencies(IEnumerable<string> ids, OneRosterRow row)
    {
        var competencies = new List<CompetencyId>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (Preconditions.IsId(id))
            {
                competencies.Add(CompetencyId.From(id));
            }
            else
            {
                Report("result-without-objective", DiagnosticSeverity.Warning, row, $"The learning objective '{JsonText.Short(id)}' can't be an identifier; it is in the package only.");
            }
        }

        return competencies.ToValueList();
    }

    private EvidenceRecord? RecordOf(string id, OneRosterRow row, OneRosterRow? lineItem, ValueList<CompetencyId> competencies, Outcome? outcome)
    {
        var status = StatusOf(row);
        if (outcome is null && status is (EvidenceStatus.Counted or EvidenceStatus.Hidden))
        {
            Report("result-without-score", DiagnosticSeverity.Info, row, "The result has no score that can be used, and is neither exempt nor missing; it is no evidence.");
            return null;
        }

        ReportUnmapped(row);
        var scored = Start(row.Date("scoreDate"), 0, row);
        return new EvidenceRecord
        {
            Id = EventId.From(id),
            Learner = LearnerId.From(row["studentSourcedId"]),
            Competencies = competencies,
            Outcome = outcome,
            Status = status,
            Item = row["lineItemSourcedId"] is { Length: > 0 } item ? item : null,
            Occurred = scored,
            Assessed = scored,
            Recorded = row[OneRosterLayout.LastModified].Contains('T', StringComparison.Ordinal) ? row.LastModified : null,
            Due = Start(lineItem?.Date("dueDate"), 1, row),
            Sequence = sequence,
        };
    }

    // Gotcha: five status words hold blanks, and exempt is not 0.
    private EvidenceStatus StatusOf(OneRosterRow row)
    {
        var word = row["scoreStatus"].Trim().ToUpperInvariant();
        if (word == "EXEMPT")
        {
            return EvidenceStatus.Excused;
        }

        if (word == "NOT SUBMITTED" || row.Flag("missing") == true)
        {
            return EvidenceStatus.Missing;
        }

        if (word is not ("FULLY GRADED" or "PARTIALLY GRADED" or "SUBMITTED"))
        {
            Report("score-status-unknown", DiagnosticSeverity.Warning, row, $"The scoreStatus is '{JsonText.Short(row["scoreStatus"])}', which OneRoster does not know; the result is hidden until somebody says what it means.");
        }

        return word == "FULLY GRADED" && row.Flag("inProgress") != true && row.Flag("incomplete") != true ? EvidenceStatus.Counted : EvidenceStatus.Hidden;
    }

    private void ReportUnmapped(OneRosterRow row)
    {
        if (row["comment"].Length > 0 || row.Flag("late") == true)
        {
            Report("field-not-mapped", DiagnosticSeverity.Info, row, "The comment, and that the work was late, have no place in evidence; they are in the package only.");
        }
    }

    private Instant? Start(LocalDate? date, int days, OneRosterRow row)
    {
        if (date is not { } given)
        {
            return null;
        }

        if (options.Zone is { } zone && given.Year is > 0 and < 9999)
        {
            return given.PlusDays(days).AtStartOfDayInZone(zone).ToInstant();
        }

        Report("date-without-zone", DiagnosticSeverity.Info, row, $"Dates have no zone, so they give no times; expected one in {nameof(OneRosterEvidenceOptions)}.{nameof(options.Zone)}.");
        return null;
    }

    /// <summary>The piece of evidence that this library put beside the columns, as long as the columns are as they were.</summary>
    private EvidenceRecord? Restored(OneRosterRow row)
    {
        var json = row[OneRosterLayout.EventColumn];
        if (json.Length == 0)
        {
            return null;
        }

        try
        {
            if (LearningJson.ReadEvent(json) is not EvidenceRecord record)
            {
                Report("extension-unusable", DiagnosticSeverity.Warning, row, $"'{OneRosterLayout.EventColumn}' holds no evidence; the columns of OneRoster are read.");
                return null;
            }

            if (OneRosterFingerprint.Of(row, ofLineItems[row["lineItemSourcedId"]]) == row[OneRosterLayout.FingerprintColumn] && record.Learner.Value == row["studentSourcedId"])
            {
                return record;
            }

            Report("extension-differs", DiagnosticSeverity.Info, row, $"The columns of OneRoster were changed after '{OneRosterLayout.EventColumn}' was written; they are read.");
            return null;
        }
        catch (LearningJsonException)
        {
            Report("extension-unusable", DiagnosticSeverity.Warning, row, $"'{OneRosterLayout.EventColumn}' can't be read; the columns of OneRoster are.");
            return null;
        }
    }

    private void Add(OneRosterRow row, EvidenceRecord? record)
    {
        if (record is null)
        {
            return;
        }

        if (!records.TryGetValue(record.Learner, out var ofLearner))
        {
            records.Add(record.Learner, ofLearner = []);
        }

        if (!ofLearner.TryAdd(record.Id, record))
        {
            Report("event-repeated", DiagnosticSeverity.Warning, row, $"Evidence '{JsonText.Short(record.Id.Value)}' of the learner is there already; the first is kept.");
        }
    }

    private void Report(string code, DiagnosticSeverity severity, OneRosterRow row, string message) => live.Repeat(code, severity, OneRosterFile.Results, row, message);
}
