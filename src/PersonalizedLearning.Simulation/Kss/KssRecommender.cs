using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>The shipped recommender, and the parameters by which it plays episodes.</summary>
internal sealed class KssRecommender
{
    /// <summary>Makes it of parameters in the order of <see cref="Names"/>.</summary>
    public KssRecommender(double[] parameters)
    {
        Parameters = parameters;
        Policies = new(new BayesianKnowledgeTracing(new BktParameters { Prior = parameters[5], Learn = parameters[6], Guess = parameters[7], Slip = parameters[8] }));
        Recommender = new Recommender(new RecommenderOptions
        {
            Weights = [.. Names.Take(4).Select((name, position) => new TermWeight(name, parameters[position]))],
            TargetSuccess = parameters[4],
        });
    }

    /// <summary>The parameters by name: weights of terms, and those of knowledge tracing.</summary>
    public static IReadOnlyList<string> Names { get; } = ["readiness", "challengeFit", "goalRelevance", "continuity", "targetSuccess", "prior", "learn", "guess", "slip"];

    /// <summary>With the parameters that a search on generated episodes found, none of them published ones.</summary>
    public static KssRecommender Tuned { get; } = new([3.234, 1.261, 1.786, 0.335, 0.214, 0.0003, 0.313, 0.386, 0.132]);

    /// <summary>When a concept counts as mastered: at 0.95, and once all that is wanted got there and time is left, at 0.999.</summary>
    public static MasteryRule[] Rules { get; } = [MasteryRule.Default, new() { Scale = SelectorPlayer.ScaleFrom(0.999) }];

    /// <summary>The parameters.</summary>
    public double[] Parameters { get; }

    /// <summary>The policies that decide mastery.</summary>
    public MasteryPolicySet Policies { get; }

    /// <summary>The recommender.</summary>
    public Recommender Recommender { get; }
}
