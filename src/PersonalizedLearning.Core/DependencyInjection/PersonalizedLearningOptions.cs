using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.DependencyInjection;

/// <summary>What an application chooses when it registers the library; each member has a default.</summary>
public sealed class PersonalizedLearningOptions
{
    /// <summary>Gets or sets the policies that decide mastery; Bayesian knowledge tracing with default parameters by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public MasteryPolicySet Policies { get; set => field = value ?? throw new ArgumentNullException(nameof(Policies)); } = new(new BayesianKnowledgeTracing());

    /// <summary>Gets or sets how estimates become decisions.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public MasteryRule Rule { get; set => field = value ?? throw new ArgumentNullException(nameof(Rule)); } = MasteryRule.Default;

    /// <summary>Gets or sets how the next thing to do is chosen; null, the default, for the <see cref="Paths.Recommender"/> with the options, terms and filters registered here.</summary>
    public ISelector? Selector { get; set; }

    /// <summary>Gets or sets what the recommender weighs, and how.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public RecommenderOptions Recommender { get; set => field = value ?? throw new ArgumentNullException(nameof(Recommender)); } = RecommenderOptions.Default;

    /// <summary>Gets or sets how much practice counts for what the practised competency builds on; in full by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public IImplicitCredit ImplicitCredit { get; set => field = value ?? throw new ArgumentNullException(nameof(ImplicitCredit)); } = FullImplicitCredit.Instance;
}
