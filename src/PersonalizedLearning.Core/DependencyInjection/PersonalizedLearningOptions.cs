using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.DependencyInjection;

/// <summary>What an application chooses when it registers the library; each member has a default.</summary>
public sealed class PersonalizedLearningOptions
{
    /// <summary>Gets or sets the policies that decide mastery; Bayesian knowledge tracing with default parameters by default.</summary>
    public MasteryPolicySet Policies { get; set; } = new(new BayesianKnowledgeTracing());

    /// <summary>Gets or sets how estimates become decisions.</summary>
    public MasteryRule Rule { get; set; } = MasteryRule.Default;

    /// <summary>Gets or sets what the recommender weighs, and how.</summary>
    public RecommenderOptions Recommender { get; set; } = RecommenderOptions.Default;
}
