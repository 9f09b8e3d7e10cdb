namespace PersonalizedLearning.Mastery;

/// <summary>The formulas of FSRS-6 and FSRS-5, with symbols as in the description of the algorithm by open-spaced-repetition.</summary>
/// <remarks>
/// FSRS-5 is FSRS-6 with w19 = 0, w20 = 0.5 and no floor on the increase of same-day reviews. FSRS-6 has that floor for every rating but again, as in ts-fsrs and
/// fsrs-rs; py-fsrs has none for hard. At a bound the bound holds, and a number that carries derivatives has none there.
/// </remarks>
/// <typeparam name="TNumber">The numbers: plain ones for estimates, ones with derivatives for fits.</typeparam>
internal sealed class FsrsModel<TNumber>
    where TNumber : struct, IFsrsNumber<TNumber>
{
    internal const double LeastStability = 0.001;
    internal const double GreatestStability = 36500;

    private readonly TNumber[] w;
    private readonly bool floored;
    private readonly bool shortTerm;
    private readonly TNumber decay;
    private readonly TNumber factor;
    private readonly TNumber easiest;
    private readonly TNumber recallScale;
    private readonly TNumber lapseScale;

    /// <summary>The model of weights.</summary>
    /// <param name="weights">w0–w20.</param>
    /// <param name="floored">Whether same-day reviews but again leave stability where it is at the least: FSRS-6.</param>
    /// <param name="shortTerm">Whether same-day reviews follow the formula for those.</param>
    internal FsrsModel(TNumber[] weights, bool floored, bool shortTerm)
    {
        w = weights;
        this.floored = floored;
        this.shortTerm = shortTerm;
        decay = -w[20];
        factor = -1 + TNumber.Pow(TNumber.Constant(0.9), TNumber.Constant(1) / decay);
        easiest = UnboundedDifficulty(4);
        recallScale = TNumber.Exp(w[8]);
        lapseScale = shortTerm ? TNumber.Exp(w[17] * w[18]) : TNumber.Constant(1);
    }

    /// <summary>R(t, S) = (1 + factor·t/S)^decay with decay = −w20 and factor = 0.9^(1/decay) − 1, so that R(S, S) = 0.9.</summary>
    internal TNumber Retrievability(in TNumber stability, double days) => TNumber.Pow(1 + ((days * factor) / stability), decay);

    /// <summary>The days until R falls to r: S/factor·(r^(1/decay) − 1).</summary>
    internal TNumber Interval(in TNumber stability, double retention) =>
        stability / factor * (-1 + TNumber.Pow(TNumber.Constant(retention), TNumber.Constant(1) / decay));

    /// <summary>S₀(G) = w[G − 1].</summary>
    internal TNumber FirstStability(int rating) => BoundedStability(w[rating - 1]);

    /// <summary>D₀(G) = w4 − e^(w5(G − 1)) + 1, from 1 to 10.</summary>
    internal TNumber FirstDifficulty(int rating) => BoundedDifficulty(UnboundedDifficulty(rating));

    /// <summary>D' = D − w6(G − 3)(10 − D)/9, then w7·D₀(4) + (1 − w7)D' with D₀(4) unbounded; from 1 to 10.</summary>
    internal TNumber NextDifficulty(in TNumber difficulty, int rating)
    {
        var moved = difficulty - ((rating - 3) / 9.0 * w[6] * (10 - difficulty));
        return BoundedDifficulty((w[7] * easiest) + ((1 - w[7]) * moved));
    }

    /// <summary>S after a review: of the same day, recalled, or forgotten.</summary>
    internal TNumber NextStability(in TNumber stability, in TNumber difficulty, double days, int rating)
    {
        if (days == 0 && shortTerm)
        {
            return BoundedStability(stability * SameDayIncrease(stability, rating));
        }

        var retrievability = Retrievability(stability, days);
        return BoundedStability(rating == 1
            ? StabilityAfterLapse(stability, difficulty, retrievability)
            : stability * RecallIncrease(stability, difficulty, retrievability, rating));
    }

    // e^(w17(G − 3 + w18))·S^(−w19), at least 1 from hard on.
    private TNumber SameDayIncrease(in TNumber stability, int rating)
    {
        var increase = TNumber.Exp(w[17] * ((rating - 3) + w[18])) * TNumber.Pow(stability, -w[19]);
        return floored && rating > 1 && increase.Value < 1 ? TNumber.Constant(1) : increase;
    }

    // 1 + e^w8·(11 − D)·S^(−w9)·(e^(w10(1 − R)) − 1)·[w15 if hard]·[w16 if easy].
    private TNumber RecallIncrease(in TNumber stability, in TNumber difficulty, in TNumber retrievability, int rating)
    {
        var grown = recallScale * (11 - difficulty) * TNumber.Pow(stability, -w[9]) * (-1 + TNumber.Exp(w[10] * (1 - retrievability)));
        return 1 + (rating switch { 2 => grown * w[15], 4 => grown * w[16], _ => grown });
    }

    // min(w11·D^(−w12)·((S + 1)^w13 − 1)·e^(w14(1 − R)), S/e^(w17·w18)); without the short term the second is S.
    private TNumber StabilityAfterLapse(in TNumber stability, in TNumber difficulty, in TNumber retrievability)
    {
        var fallen = w[11] * TNumber.Pow(difficulty, -w[12]) * (-1 + TNumber.Pow(1 + stability, w[13])) * TNumber.Exp(w[14] * (1 - retrievability));
        var most = stability / lapseScale;
        return most.Value < fallen.Value ? most : fallen;
    }

    private TNumber UnboundedDifficulty(int rating) => 1 + (w[4] - TNumber.Exp((rating - 1) * w[5]));

    private static TNumber BoundedDifficulty(in TNumber difficulty) => Bounded(difficulty, 1, 10);

    private static TNumber BoundedStability(in TNumber stability) => Bounded(stability, LeastStability, GreatestStability);

    private static TNumber Bounded(in TNumber number, double least, double greatest) =>
        number.Value < least ? TNumber.Constant(least) : number.Value > greatest ? TNumber.Constant(greatest) : number;
}
