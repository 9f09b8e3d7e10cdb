using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The highest result so far, what Canvas does where no method is chosen; or the mean of a few highest, as in Educate.</summary>
/// <remarks>
/// max(s₁ … sₙ), from 0 to the points possible, as in the method "highest" of Canvas. With <see cref="HighestScoreParameters.Best"/> b above 1 it is the mean of
/// the b highest results, of all where there are fewer, as in "average of 3 highest" of Educate. No evidence gives 0, one result counts in full. A lower result
/// never lowers the highest, but it lowers a mean that is still short of results. Not rounded. It predicts no answers. Immutable and thread safe.
/// </remarks>
public sealed class HighestScore : MasteryPolicy<HighestScoreState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "highest";

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public HighestScore(HighestScoreParameters? parameters = null) => Settings = parameters ?? new HighestScoreParameters();

    /// <summary>Gets the parameters.</summary>
    public HighestScoreParameters Settings { get; }

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
    public override HighestScoreState Initial => default;

    /// <inheritdoc/>
    public override HighestScoreState Update(in HighestScoreState state, in Observation observation) => state.With(observation.Fraction);

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in HighestScoreState state, Instant asOf) => new(state.MeanOf(Settings.Best) * Settings.PointsPossible, null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in HighestScoreState state, in Attempt attempt) => null;
}
