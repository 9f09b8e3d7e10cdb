using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The mean of all results, each of the same weight.</summary>
/// <remarks>
/// (s₁ + … + sₙ)/n, from 0 to the points possible, as in the method "average" of Canvas. No evidence gives 0, one result counts in full, and the order
/// changes nothing but rounding. The estimate itself is not rounded. It predicts no answers. Immutable and thread safe.
/// </remarks>
public sealed class AverageScore : MasteryPolicy<AverageScoreState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "average";

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public AverageScore(AverageScoreParameters? parameters = null) => Settings = parameters ?? new AverageScoreParameters();

    /// <summary>Gets the parameters.</summary>
    public AverageScoreParameters Settings { get; }

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
    public override AverageScoreState Initial => default;

    /// <inheritdoc/>
    public override AverageScoreState Update(in AverageScoreState state, in Observation observation) => new(state.Count + 1, state.Sum + observation.Fraction);

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in AverageScoreState state, Instant asOf) =>
        new(state.Count == 0 ? 0 : Math.Min(state.Sum / state.Count, 1) * Settings.PointsPossible, null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in AverageScoreState state, in Attempt attempt) => null;
}
