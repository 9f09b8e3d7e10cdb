namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>How much of their targets the learners of many episodes reached.</summary>
/// <param name="Selector">Who chose.</param>
/// <param name="Steps">How many steps each episode had.</param>
/// <param name="Episodes">How many episodes.</param>
/// <param name="MeanEp">The mean reward. Symbol E_p.</param>
/// <param name="StandardError">The standard error of the mean.</param>
internal sealed record KssResult(string Selector, int Steps, int Episodes, double MeanEp, double StandardError)
{
    /// <summary>Sums rewards up.</summary>
    public static KssResult Of(string selector, int steps, double[] rewards)
    {
        var mean = rewards.Average();
        var squares = rewards.Sum(reward => (reward - mean) * (reward - mean));
        return new KssResult(selector, steps, rewards.Length, mean, rewards.Length < 2 ? 0 : Math.Sqrt(squares / (rewards.Length - 1) / rewards.Length));
    }
}
