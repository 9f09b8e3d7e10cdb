namespace PersonalizedLearning.Paths;

/// <summary>Log odds that stay finite.</summary>
internal static class LogOdds
{
    // So near to 0 and 1 that no estimate is meant to differ; log odds of ±23.
    private const double Margin = 1e-10;

    /// <summary>ln p/(1 − p) of a probability, which is taken to be 1e-10 off 0 and 1 at least.</summary>
    public static double Of(double probability)
    {
        var inside = Math.Clamp(probability, Margin, 1 - Margin);
        return Math.Log(inside / (1 - inside));
    }

    /// <summary>How much an answer tells of a competency: −logit(guess) − logit(slip), never below 0, where right answers would speak against mastery. Symbol k.</summary>
    public static double Relevance(double guess, double slip) => Math.Max(-Of(guess) - Of(slip), 0);
}
