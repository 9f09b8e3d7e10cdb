using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Serialization;

/// <content>What is handed over of a learner, and what is kept when one is erased.</content>
public static partial class LearningJson
{
    /// <summary>Reads an export of a learner.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The export.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is no export of ours, or its parts don't fit together.</exception>
    public static LearnerExport ReadLearnerExport(Stream stream) => Read(stream, LearningJsonContext.Default.LearnerExportDocument, ToLearnerExport);

    /// <summary>Writes an export of a learner; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="export">The export.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteLearnerExport(Stream stream, LearnerExport export)
    {
        ArgumentNullException.ThrowIfNull(export);
        var document = new LearnerExportDocument(
            LearnerExportDocument.FormatName, 1, export.Learner, export.AsOf, [.. export.Events.Select(ToDocument)], ArrayOrNull(export.InOtherJournals.Select(ToDocument)),
            ArrayOrNull(export.Decisions.Select(ToDocument)),
            ArrayOrNull(export.Tables.Select(table => new ExportTableDocument(table.Name, [.. table.Columns], [.. table.Rows.Select(row => row.ToArray())]))));
        Write(stream, document, LearningJsonContext.Default.LearnerExportDocument);
    }

    /// <summary>Reads evidence that was pooled over learners.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The pooled evidence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is no pooled evidence of ours.</exception>
    public static AggregateEvidence ReadAggregateEvidence(Stream stream) => Read(stream, LearningJsonContext.Default.AggregateEvidenceDocument, ToAggregateEvidence);

    /// <summary>Writes evidence that was pooled over learners; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="evidence">The pooled evidence.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteAggregateEvidence(Stream stream, AggregateEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var rows = evidence.Rows.Select(row => new AggregateRowDocument(
            row.Competency, row.Learners, [.. row.Outcomes.Select(item => new OutcomeCountDocument(item.Outcome, item.Count))], OrNull(row.Source), OrNull(row.Purpose), row.Month));
        Write(stream, new AggregateEvidenceDocument(AggregateEvidenceDocument.FormatName, 1, evidence.SmallestGroup, [.. rows]), LearningJsonContext.Default.AggregateEvidenceDocument);
    }

    private static LearnerExport ToLearnerExport(LearnerExportDocument document)
    {
        RequireFormat(document.Format, document.Version, LearnerExportDocument.FormatName);
        var journal = new LearnerJournal(document.Learner);
        foreach (var (position, item) in Mapped(document.Events, "$.events", (item, place) => At(place, () => ToValidEvent(item))).Index())
        {
            At(FormattableString.Invariant($"$.events[{position}]"), () => journal.Append(item) == AppendOutcome.Added
                ? item
                : throw new ArgumentException($"Event '{item.Id}' is there twice; expected each identifier once."));
        }

        var elsewhere = Mapped(document.InOtherJournals ?? [], "$.inOtherJournals", (item, place) => At(place, () => ToValidEvent(item)));
        var decisions = Mapped(document.Decisions ?? [], "$.decisions", (item, place) => At(place, () => ToDecision(item)));
        var tables = Mapped(document.Tables ?? [], "$.tables", (item, place) => At(place, () => new ExportTable(
            item.Name, item.Columns.ToValueList(), Listed(item.Rows, place + ".rows").Select(row => row.ToValueList()).ToValueList())));
        return At("$", () => LearnerExport.Of(journal, document.AsOf, OfOthers(elsewhere, document.Learner), OfLearner(decisions, document.Learner), tables));
    }

    private static ValueList<JournalEvent> OfOthers(ValueList<JournalEvent> events, LearnerId learner) => events.All(item => item.Learner != learner)
        ? events
        : throw new ArgumentException($"An event in the journals of others is of learner '{learner}'; expected another learner.");

    private static ValueList<Paths.DecisionRecord> OfLearner(ValueList<Paths.DecisionRecord> decisions, LearnerId learner) => decisions.All(item => item.Learner == learner)
        ? decisions
        : throw new ArgumentException($"A decision is about another learner; expected '{learner}'.");

    private static AggregateEvidence ToAggregateEvidence(AggregateEvidenceDocument document)
    {
        RequireFormat(document.Format, document.Version, AggregateEvidenceDocument.FormatName);
        var smallest = At("$.smallestGroup", () => Preconditions.AtLeast(document.SmallestGroup, 2, "The number"));
        return new AggregateEvidence
        {
            SmallestGroup = smallest,
            Rows = Mapped(document.Rows, "$.rows", (row, place) => new AggregateEvidenceRow(
                row.Competency, row.Source ?? EvidenceSource.Unspecified, row.Purpose ?? EvidencePurpose.Unspecified, row.Month,
                At(place + ".learners", () => Preconditions.AtLeast(row.Learners, smallest, "The number")),
                Mapped(row.Outcomes, place + ".outcomes", (item, at) => new OutcomeCount(item.Outcome, At(at + ".count", () => Preconditions.AtLeast(item.Count, 1, "The number")))))),
        };
    }
}
