using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>With which parameters the shipped recommender plays episodes: found on generated ones.</summary>
internal static class Shipped
{
    /// <summary>The parameters of knowledge tracing, for the mastery of concepts as for looking ahead.</summary>
    public static BktParameters Parameters { get; } = new() { Prior = 0.007, Learn = 0.18, Guess = 0.25, Slip = 0.26 };

    /// <summary>Which share of the chance to learn is left for each prerequisite that is not known.</summary>
    public static double WithoutPrerequisite => 0.02;
}
