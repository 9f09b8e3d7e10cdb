namespace PersonalizedLearning.Calibration;

/// <summary>The logistic function and the loss by it.</summary>
internal static class LogisticMath
{
    /// <summary>1/(1 + e^−x), to the last digits on both ends.</summary>
    public static double Probability(double logOdds)
    {
        var small = Math.Exp(-Math.Abs(logOdds));
        return logOdds >= 0 ? 1 / (1 + small) : small / (1 + small);
    }

    /// <summary>ln(1 + e^−x): minus the logarithm of the probability of what happened, x its log odds.</summary>
    public static double Loss(double logOdds) => Math.Log(1 + Math.Exp(-Math.Abs(logOdds))) + Math.Max(-logOdds, 0);
}
