using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>FSRS-6, and FSRS-5 where its weights are given: the difficulty, stability and retrievability of a memory (open-spaced-repetition).</summary>
/// <remarks>
/// <para>
/// R(t, S) = (1 + factor·t/S)^(−w20), factor = 0.9^(−1/w20) − 1: the probability of recall t days after the latest review. Reviews are rated from 1 (again) to
/// 4 (easy); an observation without a rating is good (3) from <see cref="FsrsParameters.CorrectFrom"/> on, else again (1). The first review sets S to
/// w[G − 1] and D to w4 − e^(w5(G − 1)) + 1. Later ones: recalled, S grows by 1 + e^w8·(11 − D)·S^(−w9)·(e^(w10(1 − R)) − 1)·[w15 if hard]·[w16 if easy];
/// forgotten, it falls to min(w11·D^(−w12)·((S + 1)^w13 − 1)·e^(w14(1 − R)), S/e^(w17·w18)); on the same day it grows by e^(w17(G − 3 + w18))·S^(−w19),
/// at least by 1 unless again. D' = D − w6(G − 3)(10 − D)/9, then w7·D₀(4) + (1 − w7)·D'. S stays from 0.001 to 36,500 days, D from 1 to 10.
/// </para>
/// <para>
/// Estimate and prediction are R as of the instant, from 0 to 1, without uncertainty: 0 before the first review, for nothing was learnt that could be recalled.
/// Days are whole, counted alike for updates and estimates. A review whose time is unknown, or before the latest, is taken as of the day of the latest; without any
/// known time no day passes, so that R is 1.
/// </para>
/// <para>
/// Not here, because it is a calendar of cards and not an estimate of mastery: the queues of a scheduler with their learning and relearning steps in minutes, its
/// spreading of due dates, and the rounding to days that keeps the intervals of the four ratings apart. Immutable and thread safe.
/// </para>
/// </remarks>
public sealed class FreeSpacedRepetitionScheduler : MasteryPolicy<FsrsState>, IForgettingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "fsrs";

    private readonly FsrsModel<PlainNumber> model;
    private readonly ReviewDays days;

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public FreeSpacedRepetitionScheduler(FsrsParameters? parameters = null)
    {
        Settings = parameters ?? new FsrsParameters();
        model = new FsrsModel<PlainNumber>([.. Settings.AllWeights.Select(weight => new PlainNumber(weight))], !Settings.IsFsrs5, Settings.ShortTerm);
        days = new ReviewDays(Settings);
    }

    /// <summary>Gets the parameters.</summary>
    public FsrsParameters Settings { get; }

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
    public override FsrsState Initial => new(0, 0, PracticeTime.Unknown);

    /// <inheritdoc/>
    public override FsrsState Update(in FsrsState state, in Observation observation)
    {
        var rating = Settings.RatingOf(observation);
        var latest = PracticeTime.Later(state.LatestTicks, observation.At);
        if (state.Stability == 0)
        {
            return new FsrsState(model.FirstStability(rating).Value, model.FirstDifficulty(rating).Value, latest);
        }

        var (stability, difficulty) = (new PlainNumber(state.Stability), new PlainNumber(state.Difficulty));
        var elapsed = days.Since(state.LatestTicks, observation.At);
        return new FsrsState(
            model.NextStability(stability, difficulty, elapsed, rating).Value, model.NextDifficulty(difficulty, rating).Value, latest);
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in FsrsState state, Instant asOf) => new(Retrievability(state, asOf), null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in FsrsState state, in Attempt attempt) => Retrievability(state, attempt.At);

    /// <inheritdoc/>
    public double? RecallOf(MasteryDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Estimate.EvidenceCount > 0 ? decision.PredictedSuccess : null;
    }

    /// <summary>Gives the probability of recall.</summary>
    /// <param name="state">The memory.</param>
    /// <param name="asOf">When it is recalled.</param>
    /// <returns>R, from 0 to 1; 0 before the first review.</returns>
    public double Retrievability(in FsrsState state, Instant asOf) =>
        state.Stability == 0 ? 0 : model.Retrievability(new PlainNumber(state.Stability), days.Since(state.LatestTicks, asOf)).Value;

    /// <summary>Gives the days from the latest review until R falls to the retention wanted: S/factor·(r^(−1/w20) − 1).</summary>
    /// <param name="state">The memory.</param>
    /// <returns>Days with fractions, at most 36,500; 0 before the first review.</returns>
    public double IntervalDays(in FsrsState state) =>
        Math.Min(model.Interval(new PlainNumber(state.Stability), Settings.DesiredRetention).Value, FsrsModel<PlainNumber>.GreatestStability);
}
