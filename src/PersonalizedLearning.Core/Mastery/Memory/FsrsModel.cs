namespace PersonalizedLearning.Mastery;

/// <summary>The formulas of FSRS-6 and FSRS-5, with symbols as in the description of the algorithm by open-spaced-repetition.</summary>
/// <remarks>
/// FSRS-5 is FSRS-6 with w19 = 0, w20 = 0.5 and no floor on the increase of same-day reviews. FSRS-6 has that floor for every rating but again, as in ts-fsrs and
/// fsrs-rs; py-fsrs has none for hard.
/// </remarks>
internal sealed class FsrsModel
{
    internal const double LeastStability = 0.001;
    internal const double GreatestStability = 36500;

    private readonly double[] w;
    private readonly bool floored;
    private readonly bool shortTerm;
    private readonly double decay;
    private readonly double factor;
    private readonly double easiest;
    private readonly double recallScale;
    private readonly double lapseScale;

    internal FsrsModel(FsrsParameters parameters)
    {
        w = [.. parameters.Weights, .. parameters.IsFsrs5 ? [0, 0.5] : Array.Empty<double>()];
        floored = !parameters.IsFsrs5;
        shortTerm = parameters.ShortTerm;
        decay = -w[20];
        factor = Math.Pow(0.9, 1 / decay) - 1;
        easiest = UnboundedDifficulty(4);
        recallScale = Math.Exp(w[8]);
        lapseScale = shortTerm ? Math.Exp(w[17] * w[18]) : 1;
    }

    /// <summary>R(t, S) = (1 + factor·t/S)^decay with decay = −w20 and factor = 0.9^(1/decay) − 1, so that R(S, S) = 0.9.</summary>
    internal double Retrievability(double stability, double days) => Math.Pow(1 + (factor * days / stability), decay);

    /// <summary>The days until R falls to r: S/factor·(r^(1/decay) − 1).</summary>
    internal double Interval(double stability, double retention) => stability / factor * (Math.Pow(retention, 1 / decay) - 1);

    /// <summary>S₀(G) = w[G − 1].</summary>
    internal double FirstStability(int rating) => BoundedStability(w[rating - 1]);

    /// <summary>D₀(G) = w4 − e^(w5(G − 1)) + 1, from 1 to 10.</summary>
    internal double FirstDifficulty(int rating) => BoundedDifficulty(UnboundedDifficulty(rating));

    /// <summary>D' = D − w6(G − 3)(10 − D)/9, drawn towards the difficulty of what is easy at first: w7·D₀(4) + (1 − w7)D', with D₀(4) unbounded; from 1 to 10.</summary>
    internal double NextDifficulty(double difficulty, int rating)
    {
        var moved = difficulty - (w[6] * (rating - 3) * (10 - difficulty) / 9);
        return BoundedDifficulty((w[7] * easiest) + ((1 - w[7]) * moved));
    }

    /// <summary>S after a review: of the same day, recalled, or forgotten.</summary>
    internal double NextStability(double stability, double difficulty, double days, int rating)
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
    private double SameDayIncrease(double stability, int rating)
    {
        var increase = Math.Exp(w[17] * (rating - 3 + w[18])) * Math.Pow(stability, -w[19]);
        return floored && rating > 1 ? Math.Max(increase, 1) : increase;
    }

    // 1 + e^w8·(11 − D)·S^(−w9)·(e^(w10(1 − R)) − 1)·[w15 if hard]·[w16 if easy].
    private double RecallIncrease(double stability, double difficulty, double retrievability, int rating)
    {
        var ease = rating switch { 2 => w[15], 4 => w[16], _ => 1 };
        return 1 + (recallScale * (11 - difficulty) * Math.Pow(stability, -w[9]) * (Math.Exp(w[10] * (1 - retrievability)) - 1) * ease);
    }

    // min(w11·D^(−w12)·((S + 1)^w13 − 1)·e^(w14(1 − R)), S/e^(w17·w18)); without the short term the second is S.
    private double StabilityAfterLapse(double stability, double difficulty, double retrievability)
    {
        var fallen = w[11] * Math.Pow(difficulty, -w[12]) * (Math.Pow(stability + 1, w[13]) - 1) * Math.Exp(w[14] * (1 - retrievability));
        return Math.Min(fallen, stability / lapseScale);
    }

    private double UnboundedDifficulty(int rating) => w[4] - Math.Exp(w[5] * (rating - 1)) + 1;

    private static double BoundedDifficulty(double difficulty) => Math.Clamp(difficulty, 1, 10);

    private static double BoundedStability(double stability) => Math.Clamp(stability, LeastStability, GreatestStability);
}
