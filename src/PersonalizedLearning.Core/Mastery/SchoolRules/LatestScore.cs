using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The latest result, whatever came before it.</summary>
/// <remarks>
/// sₙ, from 0 to the points possible, as in the method "latest" of Canvas ("most recent score"). No evidence gives 0. Which result is the latest is decided by
/// the selection of evidence: of those at one time it is the last in the journal, and those without a time come first. Not rounded. It predicts no answers.
/// Immutable and thread safe.
/// </remarks>
public sealed class LatestScore : MasteryPolicy<LatestScoreState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "latest";

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public LatestScore(LatestScoreParameters? parameters = null) => Settings = parameters ?? new LatestScoreParameters();

    /// <summary>Gets the parameters.</summary>
    public LatestScoreParameters Settings { get; }

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
    public override LatestScoreState Initial => default;

    /// <inheritdoc/>
    public override LatestScoreState Update(in LatestScoreState state, in Observation observation) => new(observation.Fraction);

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in LatestScoreState state, Instant asOf) => new(state.Latest * Settings.PointsPossible, null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in LatestScoreState state, in Attempt attempt) => null;
}
