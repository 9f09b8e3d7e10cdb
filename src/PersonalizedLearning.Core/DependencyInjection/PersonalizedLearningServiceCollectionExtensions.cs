using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.DependencyInjection;

/// <summary>Registers the library with a container.</summary>
public static class PersonalizedLearningServiceCollectionExtensions
{
    /// <summary>
    /// Registers, each once and as a singleton: the policies (<see cref="MasteryPolicySet"/>), the rule (<see cref="MasteryRule"/>), the registry of
    /// policies that files may name (<see cref="MasteryPolicyRegistry"/>), that of selectors (<see cref="SelectorRegistry"/>), the implicit credit
    /// of practice (<see cref="IImplicitCredit"/>), the <see cref="Recommender"/>, with the sources, terms and filters registered here, and the selector chosen
    /// (<see cref="ISelector"/>), which is the recommender unless a learner model is plugged in or the options name another.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Chooses policies, rule and weights; the defaults when null. Called once, here.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddPersonalizedLearning(this IServiceCollection services, Action<PersonalizedLearningOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new PersonalizedLearningOptions();
        configure?.Invoke(options);
        services.TryAddSingleton(options.Policies);
        services.TryAddSingleton(options.Rule);
        services.TryAddSingleton(options.Recommender);
        services.TryAddSingleton(options.ImplicitCredit);
        services.TryAddSingleton(provider => new MasteryPolicyRegistry(provider.GetServices<NamedDescriptor<IMasteryPolicy>>()));
        services.TryAddSingleton(provider => new Recommender(
            OptionsOf(provider), provider.GetServices<IScoringTerm>(), provider.GetServices<ICandidateFilter>(),
            provider.GetServices<ICandidateSource>()));
        services.TryAddSingleton(provider => new SelectorRegistry(provider.GetServices<NamedDescriptor<ISelector>>()));
        services.TryAddSingleton(provider => new LookAheadSelector(
            provider.GetService<ILearnerModel>(), provider.GetService<LookAheadOptions>(), provider.GetServices<ICandidateFilter>()));
        services.TryAddSingleton(provider => options.Selector
            ?? (provider.GetService<ILearnerModel>() is null ? provider.GetRequiredService<Recommender>() : provider.GetRequiredService<LookAheadSelector>()));
        return services;
    }

    /// <summary>Plugs a learner model in: the selector chosen (<see cref="ISelector"/>) then looks ahead with it, unless the options name another.</summary>
    /// <param name="services">The services.</param>
    /// <param name="model">What to believe of learners.</param>
    /// <param name="options">How far and how hard to look ahead; the defaults when null.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="model"/> is null.</exception>
    public static IServiceCollection AddLearnerModel(this IServiceCollection services, ILearnerModel model, LookAheadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(model);
        return services.AddSingleton(model).AddSingleton(options ?? LookAheadOptions.Default);
    }

    /// <summary>Registers a selector of your own, so that files may name it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="descriptor">The name of the selector, and how its parameters are read and written.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddSelector(this IServiceCollection services, NamedDescriptor<ISelector> descriptor)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(descriptor);
        return services.AddSingleton(descriptor);
    }

    /// <summary>Registers a mastery policy of your own, so that files may name it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="descriptor">The name of the policy, and how its parameters are read and written.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddMasteryPolicy(this IServiceCollection services, NamedDescriptor<IMasteryPolicy> descriptor)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(descriptor);
        return services.AddSingleton(descriptor);
    }

    /// <summary>Registers a source of candidates of your own besides those that the options switch on.</summary>
    /// <param name="services">The services.</param>
    /// <param name="source">The source.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddCandidateSource(this IServiceCollection services, ICandidateSource source)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(source);
        return services.AddSingleton(source);
    }

    /// <summary>Registers a scoring term of your own; the options give it its weight by name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="term">The term.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddScoringTerm(this IServiceCollection services, IScoringTerm term)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(term);
        return services.AddSingleton(term);
    }

    /// <summary>Registers a constraint that every candidate must meet.</summary>
    /// <param name="services">The services.</param>
    /// <param name="filter">The constraint.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddCandidateFilter(this IServiceCollection services, ICandidateFilter filter)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(filter);
        return services.AddSingleton(filter);
    }

    /// <summary>Registers how the recommender chooses from what scores best, in place of what its options say.</summary>
    /// <param name="services">The services.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddChoiceRule(this IServiceCollection services, IChoiceRule rule)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(rule);
        return services.AddSingleton(rule);
    }

    /// <summary>Registers where decisions are recorded.</summary>
    /// <param name="services">The services.</param>
    /// <param name="log">The log.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddDecisionLog(this IServiceCollection services, IDecisionLog log)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(log);
        return services.AddSingleton(log);
    }

    private static RecommenderOptions OptionsOf(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<RecommenderOptions>();
        return provider.GetService<IChoiceRule>() is { } rule ? options with { Choice = rule } : options;
    }
}
