using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <summary>Registers grouping with a container.</summary>
public static class GroupingServiceCollectionExtensions
{
    /// <summary>Registers, once and as a singleton, the registry of grouping policies that files may name (<see cref="GroupingPolicyRegistry"/>), with those registered here.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddPersonalizedLearningGrouping(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider => new GroupingPolicyRegistry(provider.GetServices<NamedDescriptor<GroupingPolicy>>()));
        return services;
    }

    /// <summary>Registers a grouping policy of your own, so that files may name it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="descriptor">The name of the policy, and how its parameters are read and written.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddGroupingPolicy(this IServiceCollection services, NamedDescriptor<GroupingPolicy> descriptor)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(descriptor);
        return services.AddSingleton(descriptor);
    }
}
