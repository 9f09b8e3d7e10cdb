using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The most common result; of those equally common the one that occurred last.</summary>
/// <remarks>
/// The mode, as in Educate and other gradebooks. Results are first rounded to steps of the range (<see cref="MostCommonScoreParameters.Step"/>), half away from
/// zero, so that the state is bounded: one count for each of at most 101 steps, some 400 bytes. No evidence gives 0, one result counts as rounded. Where all
/// results differ, each is the most common in turn, so the latest counts. Estimates run from 0 to the points possible. It predicts no answers. Immutable and
/// thread safe.
/// </remarks>
public sealed class MostCommonScore : MasteryPolicy<MostCommonScoreState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "most-common";

    private readonly int steps;

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public MostCommonScore(MostCommonScoreParameters? parameters = null)
    {
        Settings = parameters ?? new MostCommonScoreParameters();
        steps = (int)Math.Round(1 / Settings.Step, MidpointRounding.AwayFromZero);
    }

    /// <summary>Gets the parameters.</summary>
    public MostCommonScoreParameters Settings { get; }

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
    public override MostCommonScoreState Initial => default;

    /// <inheritdoc/>
    public override MostCommonScoreState Update(in MostCommonScoreState state, in Observation observation) =>
        state.With((int)Math.Round(observation.Fraction * steps, MidpointRounding.AwayFromZero));

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in MostCommonScoreState state, Instant asOf) =>
        new(state.MostCommon / (double)steps * Settings.PointsPossible, null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in MostCommonScoreState state, in Attempt attempt) => null;
}
