using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The weighted average of Canvas: the latest result counts for a fixed share, the mean of all earlier ones for the rest.</summary>
/// <remarks>
/// w·latest + (1 − w)·mean(earlier); one result alone counts in full, none gives 0. Canvas long called this method "decaying average"; the recursive
/// decaying average is another formula. Estimates run from 0 to the points possible and are not rounded. It predicts no answers. Immutable and thread safe.
/// </remarks>
public sealed class WeightedAverage : MasteryPolicy<WeightedAverageState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "weighted-average";

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public WeightedAverage(WeightedAverageParameters? parameters = null) => Settings = parameters ?? new WeightedAverageParameters();

    /// <summary>Gets the parameters.</summary>
    public WeightedAverageParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => Settings.PointsPossible;

    /// <inheritdoc/>
    public override WeightedAverageState Initial => default;

    /// <inheritdoc/>
    public override WeightedAverageState Update(in WeightedAverageState state, in Observation observation) =>
        new(state.Count + 1, state.EarlierSum + state.Latest, observation.Fraction);

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in WeightedAverageState state, Instant asOf)
    {
        var share = state.Count < 2
            ? state.Latest
            : (Settings.LatestWeight * state.Latest) + ((1 - Settings.LatestWeight) * (state.EarlierSum / (state.Count - 1)));
        return new PolicyEstimate(Math.Clamp(share * Settings.PointsPossible, 0, Settings.PointsPossible), null);
    }

    /// <inheritdoc/>
    public override double? PredictSuccess(in WeightedAverageState state, in Attempt attempt) => null;
}
