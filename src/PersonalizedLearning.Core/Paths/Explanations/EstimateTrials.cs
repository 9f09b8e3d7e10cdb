using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>Finds by trial how far single estimates must change until a candidate loses its place.</summary>
/// <remarks>
/// Another number is put in the place of the estimate for the time of a trial, so that every term of the score is asked as it is, one of the caller's own too. A crossing
/// is looked for at 32 steps over the range, and then by bisection.
/// </remarks>
internal sealed class EstimateTrials(LearnerState learner, Func<RankedCandidate, double> scoreOf)
{
    private const int Steps = 32;
    private const int Bisections = 40;

    private readonly MasteryRule rule = learner.Map.Rule;

    /// <summary>Finds all changes, the smallest first.</summary>
    public ValueList<EstimateChange> ChangesFor(RankedCandidate own, RankedCandidate? runnerUp)
    {
        var changes = new List<EstimateChange?>();
        if (!learner.Frontier.IsMastered(own.Competency))
        {
            changes.Add(UntilMastered(own.Competency));
        }

        foreach (var before in learner.Graph.HardPrerequisites(own.Competency))
        {
            changes.Add(UntilBlocked(before));
        }

        if (runnerUp is { } other && other.Score <= own.Score)
        {
            changes.Add(UntilOutscored(own, other, own.Competency, EstimateQuantity.PredictedSuccess));
            changes.Add(UntilOutscored(own, other, other.Competency, EstimateQuantity.PredictedSuccess));
            foreach (var before in Both(learner.Graph.HardPrerequisites(own.Competency), learner.Graph.HardPrerequisites(other.Competency)))
            {
                changes.Add(UntilOutscored(own, other, before, EstimateQuantity.Estimate));
            }
        }

        return changes.OfType<EstimateChange>().OrderBy(change => Math.Abs(change.Share)).ThenBy(change => change.Competency).ToValueList();
    }

    private static IEnumerable<int> Both(ReadOnlySpan<int> own, ReadOnlySpan<int> other) => own.ToArray().Union(other.ToArray());

    private EstimateChange? UntilMastered(int index)
    {
        var value = learner.DecisionOf(index).Estimate.Value;
        return value < Boundary && DecidesByEstimate(learner.DecisionOf(index)) ? Changed(index, value, Boundary, EstimateEffect.Mastered) : null;
    }

    private EstimateChange? UntilBlocked(int index)
    {
        var decision = learner.DecisionOf(index);
        return !rule.Sticky && DecidesByEstimate(decision) && decision.Estimate.Value >= Boundary && Boundary > rule.Scale.Minimum
            ? Changed(index, decision.Estimate.Value, Boundary, EstimateEffect.Blocked)
            : null;
    }

    private static bool DecidesByEstimate(MasteryDecision decision) => decision.Override is null && decision.Composite is null;

    private EstimateChange Changed(int index, double from, double to, EstimateEffect effect) => new(
        learner.Graph.Framework[index].Id, EstimateQuantity.Estimate, from, to, effect, (to - from) / (rule.Scale.Maximum - rule.Scale.Minimum));

    // The least estimate that counts as mastery, rounding included; not a number where none does.
    private double Boundary
    {
        get
        {
            if (rule.Rounding is null)
            {
                return rule.Scale.ProficientFrom;
            }

            if (rule.Shown(rule.Scale.Minimum) >= rule.Scale.ProficientFrom)
            {
                return rule.Scale.Minimum;
            }

            if (rule.Shown(rule.Scale.Maximum) < rule.Scale.ProficientFrom)
            {
                return double.NaN;
            }

            var (below, from) = (rule.Scale.Minimum, rule.Scale.Maximum);
            for (var step = 0; step < 2 * Bisections; step++)
            {
                var middle = (below + from) / 2;
                (below, from) = rule.Shown(middle) >= rule.Scale.ProficientFrom ? (below, middle) : (middle, from);
            }

            return from;
        }
    }

    private EstimateChange? UntilOutscored(RankedCandidate own, RankedCandidate other, int index, EstimateQuantity quantity)
    {
        var (estimate, predicted) = (learner.EstimateOf(index), learner.PredictedSuccessOf(index));
        var from = quantity == EstimateQuantity.Estimate ? estimate : predicted;
        try
        {
            var (down, up) = (Crossing(0), Crossing(1));
            var to = down is { } low && !(up - from < from - low) ? low : up;
            return to is not { } found ? null
                : quantity == EstimateQuantity.PredictedSuccess
                ? new EstimateChange(learner.Graph.Framework[index].Id, quantity, from, found, EstimateEffect.Outscored, found - from)
                : Changed(index, rule.Scale.Denormalize(from), rule.Scale.Denormalize(found), EstimateEffect.Outscored);
        }
        finally
        {
            learner.Exchange(index, estimate, predicted);
        }

        // The nearest number towards an end of the range from which on the other one scores higher.
        double? Crossing(double end)
        {
            var inside = from;
            for (var step = 1; step <= Steps; step++)
            {
                var at = from + ((end - from) * step / Steps);
                if (IsOutscoredAt(at))
                {
                    return Bisected(inside, at);
                }

                inside = at;
            }

            return null;
        }

        double Bisected(double inside, double beyond)
        {
            for (var step = 0; step < Bisections; step++)
            {
                var middle = (inside + beyond) / 2;
                (inside, beyond) = IsOutscoredAt(middle) ? (inside, middle) : (middle, beyond);
            }

            return beyond;
        }

        bool IsOutscoredAt(double value)
        {
            learner.Exchange(
                index, quantity == EstimateQuantity.Estimate ? value : estimate, quantity == EstimateQuantity.PredictedSuccess ? value : predicted);
            return scoreOf(other) > scoreOf(own);
        }
    }
}
