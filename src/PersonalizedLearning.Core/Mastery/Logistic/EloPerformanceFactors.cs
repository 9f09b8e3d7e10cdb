using System.Runtime.InteropServices;
using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>
/// Elo-based performance factors (PFAE, Pelánek, Papoušek, Řihák, Stanislav and Nižnan 2017): the current knowledge of a fact starts from the prior skill of the
/// learner, and right answers move it otherwise than wrong ones.
/// </summary>
/// <remarks>
/// P = 1/k + (1 − 1/k)/(1 + e^−(m + w/Δ)), with Δ the seconds since the latest answer, at least 1; m' = m + γ(1 − P) after a right answer, m − δP after a wrong one. In
/// a <see cref="MasteryPolicySet"/> that follows the learner by <see cref="EloRating"/>, best by first answers only, m starts at the log odds of that; else at
/// <see cref="PfaeParameters.Prior"/>. What is known of the learner later has no bearing. Where no time is known, the shift is 0. The estimate is the
/// probability of knowing as of the instant, guessing apart, without uncertainty. Immutable and thread safe.
/// </remarks>
public sealed class EloPerformanceFactors : MasteryPolicy<PfaeState>, IStartsByLearner
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "pfae";

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public EloPerformanceFactors(PfaeParameters? parameters = null) => Settings = parameters ?? new PfaeParameters();

    /// <summary>Gets the parameters.</summary>
    public PfaeParameters Settings { get; }

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
    public override PfaeState Initial => new(Settings.Prior, PracticeTime.Unknown);

    /// <inheritdoc/>
    public void Start(Span<byte> state, in OtherFactors learner)
    {
        Start(state);
        var initial = Initial with { Skill = learner.LogOdds };
        MemoryMarshal.Write(state, in initial);
    }

    /// <inheritdoc/>
    public override PfaeState Update(in PfaeState state, in Observation observation)
    {
        var success = Success(state, Attempt.Before(observation));
        var change = observation.IsSuccess(Settings.CorrectFrom) ? Settings.Good * (1 - success) : -Settings.Bad * success;
        return new PfaeState(state.Skill + change, PracticeTime.Later(state.LatestTicks, observation.At));
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in PfaeState state, Instant asOf) => new(EloModel.Success(Shifted(state, asOf)), null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in PfaeState state, in Attempt attempt) => Success(state, attempt);

    private double Success(in PfaeState state, in Attempt attempt) =>
        attempt.Others.SuccessFrom(EloModel.Success(Shifted(state, attempt.At), Settings.Options));

    private double Shifted(in PfaeState state, Instant at) => state.LatestTicks == PracticeTime.Unknown || at == Instant.MinValue
        ? state.Skill
        : state.Skill + (Settings.TimeShift / Math.Max(PracticeTime.SecondsSince(state.LatestTicks, at), 1));
}
