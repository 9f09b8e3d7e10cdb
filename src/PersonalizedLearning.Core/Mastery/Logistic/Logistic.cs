namespace PersonalizedLearning.Mastery;

/// <summary>The logistic function and its inverse.</summary>
internal static class Logistic
{
    /// <summary>The probability of log odds: 1/(1 + e^−x), to the last digits on both ends.</summary>
    internal static double Probability(double logOdds)
    {
        // The exponential of a negative number never overflows.
        var small = Math.Exp(-Math.Abs(logOdds));
        return logOdds >= 0 ? 1 / (1 + small) : small / (1 + small);
    }

    /// <summary>The log odds of a probability and its complement.</summary>
    internal static double LogOdds(double probability, double complement) => Math.Log(probability) - Math.Log(complement);
}
