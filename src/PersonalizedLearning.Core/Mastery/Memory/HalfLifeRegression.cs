using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Half-life regression (Settles and Meeder 2016): the half-life of a memory follows from how often it was recalled and how often not.</summary>
/// <remarks>
/// h = 2^(θ·x) days, with x = (√(1 + right), √(1 + wrong), 1) and h from 15 minutes to 274 days; p = 2^(−Δ/h), Δ the days with fractions since the latest
/// answer, and p from 0.0001 to 0.9999, as in the authors' program. Estimate and prediction are p as of the instant, without uncertainty; before the first
/// answer the least, 0.0001. Answers may come in any order: only their counts and the latest time matter. Where no time is known, or the instant is before
/// the latest answer, Δ is 0. Immutable and thread safe.
/// </remarks>
public sealed class HalfLifeRegression : MasteryPolicy<HlrState>, IForgettingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "hlr";

    private const double LeastHalfLife = 15.0 / (24 * 60);
    private const double GreatestHalfLife = 274;
    private const double LeastRecall = 0.0001;
    private const double GreatestRecall = 0.9999;

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public HalfLifeRegression(HlrParameters? parameters = null) => Settings = parameters ?? new HlrParameters();

    /// <summary>Gets the parameters.</summary>
    public HlrParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override double Minimum => LeastRecall;

    /// <inheritdoc/>
    public override double Maximum => GreatestRecall;

    /// <inheritdoc/>
    public override HlrState Initial => new(0, 0, PracticeTime.Unknown);

    /// <inheritdoc/>
    public override HlrState Update(in HlrState state, in Observation observation)
    {
        var latest = PracticeTime.Later(state.LatestTicks, observation.At);
        return observation.IsSuccess(Settings.CorrectFrom)
            ? new HlrState(Counted(state.Right), state.Wrong, latest)
            : new HlrState(state.Right, Counted(state.Wrong), latest);
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in HlrState state, Instant asOf) => new(Recall(state, asOf), null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in HlrState state, in Attempt attempt) => Recall(state, attempt.At);

    /// <inheritdoc/>
    public double? RecallOf(MasteryDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Estimate.EvidenceCount > 0 ? decision.PredictedSuccess : null;
    }

    /// <summary>Gives the half-life of a memory.</summary>
    /// <param name="state">The memory.</param>
    /// <returns>h in days, from 15 minutes to 274 days.</returns>
    public double HalfLifeDays(in HlrState state)
    {
        var dot = (Settings.Right * Math.Sqrt(1.0 + state.Right)) + (Settings.Wrong * Math.Sqrt(1.0 + state.Wrong)) + Settings.Bias;
        return Math.Clamp(Math.Pow(2, dot), LeastHalfLife, GreatestHalfLife);
    }

    private double Recall(in HlrState state, Instant asOf) => state is { Right: 0, Wrong: 0 }
        ? LeastRecall
        : Math.Clamp(Math.Pow(2, -PracticeTime.DaysSince(state.LatestTicks, asOf) / HalfLifeDays(state)), LeastRecall, GreatestRecall);

    private static int Counted(int count) => count < int.MaxValue ? count + 1 : count;
}
