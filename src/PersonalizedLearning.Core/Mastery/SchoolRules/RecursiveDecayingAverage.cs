using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The recursive decaying average: each result counts for a fixed share, what was known before it for the rest.</summary>
/// <remarks>
/// d₁ = s₁, then dₙ = (1 − r)·dₙ₋₁ + r·sₙ: the "decaying average" of Otus and the "standard decaying average" of Canvas. What Canvas calls "weighted
/// average" is another formula (<see cref="WeightedAverage"/>): on 1 to 5 with r = 65 % the two give 4.47 and 4.13. No evidence gives 0, one result counts in
/// full. Estimates run from 0 to the points possible and are not rounded. It predicts no answers. Immutable and thread safe.
/// </remarks>
public sealed class RecursiveDecayingAverage : MasteryPolicy<RecursiveDecayingAverageState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "recursive-decaying-average";

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public RecursiveDecayingAverage(RecursiveDecayingAverageParameters? parameters = null) => Settings = parameters ?? new RecursiveDecayingAverageParameters();

    /// <summary>Gets the parameters.</summary>
    public RecursiveDecayingAverageParameters Settings { get; }

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
    public override RecursiveDecayingAverageState Initial => default;

    /// <inheritdoc/>
    public override RecursiveDecayingAverageState Update(in RecursiveDecayingAverageState state, in Observation observation) => new(
        state.Count + 1,
        state.Count == 0
            ? observation.Fraction
            : ((1 - Settings.LatestWeight) * state.Average) + (Settings.LatestWeight * observation.Fraction));

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in RecursiveDecayingAverageState state, Instant asOf) =>
        new(Math.Min(state.Average, 1) * Settings.PointsPossible, null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in RecursiveDecayingAverageState state, in Attempt attempt) => null;
}
