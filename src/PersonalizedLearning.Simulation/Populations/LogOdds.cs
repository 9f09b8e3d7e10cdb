namespace PersonalizedLearning.Simulation;

/// <summary>Moves probabilities on the scale of log odds.</summary>
internal static class LogOdds
{
    // Beyond it the exponential function has no finite value.
    private const double Most = 700;

    /// <summary>The probability whose log odds are higher by so much. 0 and 1 stay what they are, and so does every probability that is moved by 0.</summary>
    public static double Moved(double probability, double by)
    {
        if (by == 0)
        {
            return probability;
        }

        // Each operation keeps the order of what goes in, so that more is never less, to the last digit.
        var odds = probability * Math.Exp(Math.Clamp(by, -Most, Most));
        return 1 / (1 + ((1 - probability) / odds));
    }
}
