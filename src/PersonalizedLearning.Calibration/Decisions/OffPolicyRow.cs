using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Calibration;

/// <summary>One decision with its outcome, and what another way of choosing would have done there.</summary>
public sealed record OffPolicyRow
{
    // Chances may have been added up from many.
    private const double Rounding = 1e-6;

    /// <summary>Gets where it is in the log, for diagnostics.</summary>
    public required string Place { get; init; }

    /// <summary>Gets the learner.</summary>
    public required LearnerId Learner { get; init; }

    /// <summary>Gets what was offered.</summary>
    public required ValueList<OfferedItem> Action { get; init; }

    /// <summary>Gets how likely the logged way of choosing made this offer; null where the log does not say. A row is of use only with one above 0.</summary>
    public required double? Propensity { get; init; }

    /// <summary>Gets what came of it, in a unit of your own.</summary>
    public required double Reward { get; init; }

    /// <summary>Gets what the other way of choosing would have offered; each offer once, the chances add up to 1.</summary>
    /// <exception cref="ArgumentException">The chances do not add up to 1, or one is below 0.</exception>
    public required ValueList<ActionShare> Target
    {
        get;
        init
        {
            var sum = 0.0;
            foreach (var share in value)
            {
                sum += share.Probability >= 0 ? share.Probability : double.NaN;
            }

            field = Math.Abs(sum - 1) <= Rounding
                ? value
                : throw new ArgumentException(
                    FormattableString.Invariant($"The chances of the offers at {Place} add up to {sum}; expected 1, none of them below 0."), nameof(Target));
        }
    }

    /// <summary>Gets how likely the other way of choosing makes the offer that was made.</summary>
    internal double TargetProbability
    {
        get
        {
            var sum = 0.0;
            foreach (var share in Target)
            {
                sum += share.Action == Action ? share.Probability : 0;
            }

            return sum;
        }
    }
}
