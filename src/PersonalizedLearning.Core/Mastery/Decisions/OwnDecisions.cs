using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>The decisions about all competencies of a framework as of an instant, each by the evidence on it alone.</summary>
internal sealed class OwnDecisions(CompetencyFramework framework, MasteryPolicySet policies, MasteryRule rule, Instant asOf)
{
    private readonly Dictionary<IMasteryPolicy, MasteryDecision> untouched = new(ReferenceEqualityComparer.Instance);

    /// <summary>The decisions by dense index.</summary>
    public MasteryDecision[] Decisions { get; } = new MasteryDecision[framework.Count];

    /// <summary>Decides one competency from a ledger.</summary>
    /// <param name="index">The dense index.</param>
    /// <param name="ledger">The evidence.</param>
    /// <param name="joint">The histories of all competencies where policies are joint, else null.</param>
    public void Decide(int index, EvidenceLedger ledger, JointHistories? joint)
    {
        var competency = framework[index].Id;
        var policy = policies[competency];
        var records = ledger.RecordsOn(competency);
        if (records.IsEmpty)
        {
            DecideUntouched(index, joint);
        }
        else
        {
            MasteryHistory.CheckRange(policy, rule.Scale);
            Decisions[index] = joint?.Of(competency, policy).Decision
                ?? RunningDecision.Of(competency, policy, rule, framework, records, asOf).At(asOf);
        }
    }

    /// <summary>Decides one competency that was folded already.</summary>
    /// <param name="index">The dense index.</param>
    /// <param name="running">How it stands; null where there is no evidence on it.</param>
    public void Decide(int index, RunningDecision? running)
    {
        if (running is null)
        {
            DecideUntouched(index, null);
        }
        else
        {
            Decisions[index] = running.At(asOf);
        }
    }

    // A policy without evidence decides the same everywhere, so a large framework costs one fold for each policy.
    private void DecideUntouched(int index, JointHistories? joint)
    {
        var competency = framework[index].Id;
        var policy = policies[competency];
        if (!untouched.TryGetValue(policy, out var decision))
        {
            MasteryHistory.CheckRange(policy, rule.Scale);
            decision = joint?.Of(default, policy).Decision ?? RunningDecision.Of(default, policy, rule, framework, [], asOf).At(asOf);
            untouched.Add(policy, decision);
        }

        Decisions[index] = decision with { Competency = competency };
    }
}
