namespace PersonalizedLearning.Paths;

/// <summary>The estimate that the weighted selector was published with: knowledge tracing in which partial credit counts in part (Rosen and others 2018).</summary>
/// <remarks>Any other policy serves the selector as well; this one is for comparing with results of the source.</remarks>
public static class WeightedMastery
{
    private const double Margin = 1e-10;

    /// <summary>
    /// Takes an answer into an estimate: the odds of mastery are multiplied by ((1 − slip)/guess)^score · (slip/(1 − guess))^(1 − score), then there is a chance to learn.
    /// </summary>
    /// <param name="mastery">The probability of mastery before the answer, from 0 to 1.</param>
    /// <param name="score">The share of full credit, from 0 to 1.</param>
    /// <param name="guess">The probability of a right answer without mastery, from 0 to 1.</param>
    /// <param name="slip">The probability of a wrong answer in spite of mastery, from 0 to 1.</param>
    /// <param name="transit">The probability of coming to mastery by the item, from 0 to 1.</param>
    /// <returns>The probability of mastery after it, from 0 to 1; never NaN, as mastery, guess and slip are taken to be 1e-10 off 0 and 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not from 0 to 1.</exception>
    public static double After(double mastery, double score, double guess, double slip, double transit)
    {
        Preconditions.InRange(score, 0, 1);
        Preconditions.InRange(transit, 0, 1);
        var (before, guessed, slipped) = (Inside(mastery, nameof(mastery)), Inside(guess, nameof(guess)), Inside(slip, nameof(slip)));
        var told = Math.Pow((1 - slipped) / guessed, score) * Math.Pow(slipped / (1 - guessed), 1 - score);
        var odds = before / (1 - before) * told;
        var posterior = odds / (1 + odds);
        return posterior + ((1 - posterior) * transit);
    }

    private static double Inside(double probability, string name) => Math.Clamp(Preconditions.InRange(probability, 0, 1, name), Margin, 1 - Margin);
}
