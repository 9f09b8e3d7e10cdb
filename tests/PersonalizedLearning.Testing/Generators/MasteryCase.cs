using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Evidence of a learner, a policy and a rule that fits it.</summary>
public sealed record MasteryCase(EventSequence Events, IMasteryPolicy Policy, MasteryRule Rule)
{
    /// <summary>A framework with all competencies that evidence of cases bears on, but for one, and with the rubric.</summary>
    public static CompetencyFramework Framework { get; } = new FrameworkParts
    {
        Competencies = Enumerable.Range(0, FrameworkGenerators.Reach - 1)
            .Select(index => new Competency { Id = FrameworkGenerators.Id(index), Statement = "To be learnt" }).ToValueList(),
        Scales = [FrameworkGenerators.Rubric],
    }.Build().Framework;

    /// <summary>Any case.</summary>
    public static Gen<MasteryCase> Cases { get; } =
        from events in JournalGenerators.Sequences
        from policy in MasteryGenerators.Policies
        from rule in MasteryGenerators.RulesFor(policy)
        select new MasteryCase(events, policy, rule);

    /// <summary>The map over <see cref="Framework"/> of the ledger given, or of all events.</summary>
    public MasteryMap Map(EvidenceLedger? ledger = null) =>
        MasteryMap.Derive(Framework, ledger ?? Events.ToLedger(TimeGenerators.End), new MasteryPolicySet(Policy), Rule);

    /// <summary>Smaller cases: fewer or plainer events, then the default selection.</summary>
    public static IEnumerable<MasteryCase> Shrink(MasteryCase item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var smaller = JournalGenerators.Shrink(item.Events).Select(events => item with { Events = events });
        return item.Rule.Selection == EvidenceSelection.Default
            ? smaller
            : smaller.Append(item with { Rule = item.Rule with { Selection = EvidenceSelection.Default } });
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Events}{Policy.Name} {Policy.Parameters}, proficient from {FormattableString.Invariant($"{Rule.Scale.ProficientFrom:R}")}, sticky {Rule.Sticky}, {Rule.Selection}";
}
