using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>How the estimate of one competency came about, step by step, and what was decided from it.</summary>
public sealed class MasteryHistory
{
    private MasteryHistory(ValueList<MasteryStep> steps, MasteryDecision decision)
    {
        Steps = steps;
        Decision = decision;
    }

    /// <summary>Gets one step for each piece of evidence used, in order.</summary>
    public ValueList<MasteryStep> Steps { get; }

    /// <summary>Gets the decision by the evidence alone; overrides are seen in the <see cref="MasteryMap"/>.</summary>
    public MasteryDecision Decision { get; }

    /// <summary>Folds the evidence on one competency, and where policies are joint that on all others, too.</summary>
    /// <param name="ledger">The evidence.</param>
    /// <param name="competency">The competency.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="rule">How the estimate becomes a decision.</param>
    /// <param name="framework">The framework whose scales give judged levels their place.</param>
    /// <returns>The history.</returns>
    /// <remarks>Without evidence on it nothing is mastered, whatever the policy presumes.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The range of the policy is not within that of the rule's scale.</exception>
    public static MasteryHistory Of(
        EvidenceLedger ledger, CompetencyId competency, MasteryPolicySet policies, MasteryRule rule, CompetencyFramework framework)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return policies.IsJoint ? new JointHistories(ledger, policies, rule, framework)[competency] : Of(ledger, competency, policies[competency], rule, framework);
    }

    /// <summary>Folds the evidence on one competency.</summary>
    /// <param name="ledger">The evidence.</param>
    /// <param name="competency">The competency.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="rule">How the estimate becomes a decision.</param>
    /// <param name="framework">The framework whose scales give judged levels their place.</param>
    /// <returns>The history.</returns>
    /// <remarks>Without evidence nothing is mastered, whatever the policy presumes.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The range of the policy is not within that of the rule's scale.</exception>
    public static MasteryHistory Of(
        EvidenceLedger ledger, CompetencyId competency, IMasteryPolicy policy, MasteryRule rule, CompetencyFramework framework)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(rule);
        CheckRange(policy, rule.Scale);
        var selected = rule.Selection.Select(ledger, competency, framework);
        var fold = new MasteryFold(policy);
        var steps = new MasteryStep[selected.Used.Count];
        for (var position = 0; position < steps.Length; position++)
        {
            var (record, observation) = selected.Used[position];
            var at = observation.At ?? ledger.AsOf;
            var predicted = fold.PredictSuccess(new Attempt(at, observation.Item));
            fold.Update(observation);
            steps[position] = new MasteryStep(record, observation, predicted, fold.Estimate(at).Value) { MergedWith = selected.Used[position].MergedWith };
        }

        return Decided(competency, policy, rule, selected, steps, fold.Estimate(ledger.AsOf), fold.PredictSuccess(ledger.AsOf));
    }

    /// <summary>Decides from the steps of a fold.</summary>
    internal static MasteryHistory Decided(
        CompetencyId competency, IMasteryPolicy policy, MasteryRule rule, SelectedEvidence selected, MasteryStep[] steps, MasteryEstimate estimate, double? predicted)
    {
        var standing = new MasteryStanding();
        var course = new MasteryPoint[steps.Length];
        for (var position = 0; position < steps.Length; position++)
        {
            var (value, at) = (steps[position].ValueAfter, steps[position].Observation.At);
            standing.Take(rule.Shown(value), at, rule);
            course[position] = new MasteryPoint(at, value, standing.IsMastered);
        }

        return new MasteryHistory(ValueList.Create<MasteryStep>(steps), new MasteryDecision
        {
            Competency = competency,
            Status = standing.Faded(rule.Shown(estimate.Value), rule),
            Estimate = rule.Shown(estimate),
            Level = rule.Scale.LevelOf(rule.Shown(estimate.Value)),
            Policy = policy,
            PredictedSuccess = predicted,
            AchievedAt = standing.AchievedAt,
            LatestEvidenceAt = steps.Length > 0 ? steps[^1].Observation.At : null,
            EvidenceUsed = selected.Used.SelectMany(item => item.MergedWith.Append(item.Record)).Select(record => record.Id).ToValueList(),
            EvidenceIgnored = selected.Ignored,
            Course = ValueList.Create<MasteryPoint>(course),
        });
    }

    internal static void CheckRange(IMasteryPolicy policy, ProficiencyScale scale)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (policy.Minimum < scale.Minimum || policy.Maximum > scale.Maximum)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Policy '{policy.Name}' estimates from {policy.Minimum:R} to {policy.Maximum:R}; expected a range within {scale.Minimum:R} to {scale.Maximum:R}, that of scale '{scale.Id}'."),
                nameof(policy));
        }
    }
}
