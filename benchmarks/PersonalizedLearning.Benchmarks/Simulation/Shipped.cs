using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>The shipped recommender with the parameters by which it plays episodes: they were found on generated ones (docs/simulated-learners.md).</summary>
internal static class Shipped
{
    /// <summary>The policies that decide mastery.</summary>
    public static MasteryPolicySet Policies { get; } =
        new(new BayesianKnowledgeTracing(new BktParameters { Prior = 0.0004, Learn = 0.31, Guess = 0.386, Slip = 0.132 }));

    /// <summary>When a concept counts as mastered: at 0.95, and once all that is wanted got there and time is left, at 0.999.</summary>
    public static MasteryRule[] Rules { get; } = [MasteryRule.Default, new() { Scale = ScaleFrom(0.999) }];

    /// <summary>What the recommender weighs.</summary>
    public static RecommenderOptions Options { get; } = new()
    {
        Weights = [new("readiness", 0.555), new("challengeFit", 0.216), new("goalRelevance", 0.172), new("continuity", 0.057)],
        TargetSuccess = 0.11,
    };

    /// <summary>The recommender.</summary>
    public static Recommender Recommender { get; } = new(Options);

    /// <summary>A scale of probabilities on which mastery begins where the caller says.</summary>
    public static ProficiencyScale ScaleFrom(double mastered) => new("probability", 0, 1, [new("Not yet", 0), new("Mastered", mastered, true)], "Probability of mastery");
}
