using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>What comes into the journal of a learner in its order of arrival, by what it is judged, and a seed for what is looked at meanwhile.</summary>
public sealed record RecordCase(EventSequence Events, MasteryPolicySet Policies, MasteryRule Rule, CompetencyRuleSet? Rules, int SnapshotEvery, int Seed)
{
    private const int Most = 30;

    /// <summary>The framework of all cases, with prerequisites.</summary>
    public static PrerequisiteGraph Graph { get; } = PrerequisiteGraph.Compile(new FrameworkParts
    {
        Competencies = MasteryCase.Framework.Competencies.ToValueList(),
        Associations = Enumerable.Range(1, MasteryCase.Framework.Count - 1)
            .Select(index => new Association(AssociationType.Precedes, FrameworkGenerators.Id((index - 1) / 2), FrameworkGenerators.Id(index))).ToValueList(),
        Scales = [FrameworkGenerators.Rubric],
    }.Build().Framework, PrecedesMeaning.Hard);

    /// <summary>Any case. In half of them events arrive in the order of the journal, and in half of them evidence is selected as by default.</summary>
    public static Gen<RecordCase> Cases { get; } = Gen.Sized(size =>
        from count in Gen.Choose(0, Math.Min(size, Most))
        from events in Generating.EachOf(Enumerable.Range(0, count).Select(index => Event(index, count)))
        from isInOrder in Gen.Elements(true, false)
        from policy in MasteryGenerators.Policies
        from isJoint in Generating.OneIn(10)
        from rule in MasteryGenerators.RulesFor(policy)
        from isPlain in Gen.Elements(true, false)
        from rules in RuleGenerators.Sets
        from hasRules in Generating.OneIn(4)
        from every in Gen.Choose(1, 6)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select new RecordCase(
            new EventSequence(isInOrder ? events.Order(JournalOrder.Instance).ToValueList() : events),
            new MasteryPolicySet(policy, combination: isJoint ? AnswerCombination.Conjunctive : AnswerCombination.Separate),
            isPlain ? rule with { Selection = EvidenceSelection.Default } : rule,
            hasRules ? rules : null,
            every,
            seed));

    /// <summary>A record of a journal.</summary>
    public LearnerRecord RecordOf(LearnerJournal journal) => new(
        journal, Graph, Policies, Rule, Compiled,
        [LearnerAgency.Before(), LearnerConsents.Before(JournalGenerators.Learner), LearnerGoals.Before(), LearnerStatements.Before(), LearnerSupports.Before()], SnapshotEvery);

    /// <summary>The profile that follows from a journal by itself.</summary>
    public LearnerProfile ProfileOf(LearnerJournal journal, Instant asOf) =>
        LearnerProfile.Derive(MasteryMap.Derive(Graph.Framework, EvidenceLedger.From(journal, asOf), Policies, Rule, Compiled), Graph, journal);

    /// <summary>Smaller cases: fewer or plainer events, then fewer rules.</summary>
    public static IEnumerable<RecordCase> Shrink(RecordCase item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var smaller = JournalGenerators.Shrink(item.Events).Select(events => item with { Events = events });
        return item.Rules is null ? smaller : smaller.Append(item with { Rules = null });
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Events}{Policies.Standard.Name} {Policies.Standard.Parameters}, {Policies.Combination}, proficient from {FormattableString.Invariant($"{Rule.Scale.ProficientFrom:R}")}, sticky {Rule.Sticky}, "
        + $"{Rule.Selection}, {Rules?.Rules.Count ?? 0} rules, snapshot every {SnapshotEvery}, seed {Seed}";

    private CompetencyRuleGraph? Compiled => Rules is null ? null : CompetencyRuleGraph.Compile(Graph.Framework, Rules);

    private static Gen<JournalEvent> Event(int index, int count) => Gen.Frequency(
        (8, JournalGenerators.Event(index, count)),
        (2, PlainAnswer(index)),
        (1, PartnershipGenerators.Agency(index, count)),
        (1, PartnershipGenerators.Consent(index, count)),
        (1, GoalGenerators.Event(index, count)),
        (1, StatementGenerators.Statement(index, count)),
        (1, StatementGenerators.Support(index, count)));

    // Many on few competencies, so that folds go on.
    private static Gen<JournalEvent> PlainAnswer(int index) =>
        from competency in Gen.Choose(0, 1)
        from isCorrect in Gen.Elements(true, false)
        from at in TimeGenerators.Instants
        select (JournalEvent)EvidenceRecord.Observed(
            JournalGenerators.Id(index).Value, JournalGenerators.Learner, FrameworkGenerators.Id(competency), new CorrectOutcome(isCorrect), at);
}
