using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Ebisu version 2 (Ahmed Fasih): a Bayesian half-life of a memory, with what is uncertain about it.</summary>
/// <remarks>
/// <para>
/// Recall t days after the latest answer is distributed as Beta(α, β); after t' days its mean is B(α + t'/t, β)/B(α, β). An answer after t' days weighs that
/// distribution by p^(t'/t) when right and 1 − p^(t'/t) when wrong; the next state is the Beta distribution with the mean ½ and the variance of the posterior at
/// its half-life. Estimate and prediction are the mean as of the instant, from 0 to 1, the uncertainty its standard deviation; before the first answer all
/// are 0, for nothing was learnt that could be recalled.
/// </para>
/// <para>
/// Days have fractions. The first answer, one at an unknown time and one before the latest come after no time: a right one then tells nothing, and a wrong one
/// weighs as after a thousandth of t, near the limit of ever shorter times. Half-lives stay from a minute to 36,500 days, α and β from 1 to 1000. An update costs
/// some microseconds. Immutable and thread safe.
/// </para>
/// </remarks>
public sealed class Ebisu : MasteryPolicy<EbisuState>, IForgettingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "ebisu";

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public Ebisu(EbisuParameters? parameters = null) => Settings = parameters ?? new EbisuParameters();

    /// <summary>Gets the parameters.</summary>
    public EbisuParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => 1;

    /// <inheritdoc/>
    public override EbisuState Initial => new(Settings.Alpha, Settings.Beta, Settings.Days, 0, PracticeTime.Unknown);

    /// <inheritdoc/>
    public override EbisuState Update(in EbisuState state, in Observation observation)
    {
        var elapsed = PracticeTime.DaysSince(state.LatestTicks, observation.At);
        var latest = PracticeTime.Later(state.LatestTicks, observation.At);
        var success = observation.IsSuccess(Settings.CorrectFrom);
        if (success && elapsed == 0)
        {
            return state with { Count = state.Count + 1, LatestTicks = latest };
        }

        var (sureness, days) = EbisuModel.Posterior(state, success ? 1 : 0, 1, elapsed);
        return new EbisuState(sureness, sureness, days, state.Count + 1, latest);
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in EbisuState state, Instant asOf)
    {
        var elapsed = PracticeTime.DaysSince(state.LatestTicks, asOf);
        return state.Count == 0 ? new PolicyEstimate(0, 0) : new PolicyEstimate(EbisuModel.Recall(state, elapsed), EbisuModel.Deviation(state, elapsed));
    }

    /// <inheritdoc/>
    public override double? PredictSuccess(in EbisuState state, in Attempt attempt) => Estimate(state, attempt.At).Value;

    /// <inheritdoc/>
    public double? RecallOf(MasteryDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Estimate.EvidenceCount > 0 ? decision.PredictedSuccess : null;
    }
}
