using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PersonalizedLearning.Environments;

/// <summary>Registers flexible environments with a container.</summary>
public static class EnvironmentsServiceCollectionExtensions
{
    /// <summary>
    /// Registers, each once and as a singleton: the solver of schedules that the options name (<see cref="IScheduleSolver"/>), that of this library
    /// (<see cref="ScheduleSolver"/>), which can change schedules too, and grouping (<see cref="GroupingServiceCollectionExtensions.AddPersonalizedLearningGrouping"/>).
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Chooses the solver and how much it explains; the defaults when null. Called once, here.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddPersonalizedLearningEnvironments(this IServiceCollection services, Action<EnvironmentsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new EnvironmentsOptions();
        configure?.Invoke(options);
        services.AddPersonalizedLearningGrouping();
        services.TryAddSingleton(_ => new ScheduleSolver(options.Explaining));
        services.TryAddSingleton(provider => Solver(provider, options.Solver));
        return services;
    }

    /// <summary>Registers a solver of your own, so that the options may name it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="descriptor">The name of the solver, and how it is made.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddScheduleSolver(this IServiceCollection services, ScheduleSolverDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(descriptor);
        return services.AddSingleton(descriptor);
    }

    private static IScheduleSolver Solver(IServiceProvider provider, string name)
    {
        if (name == ScheduleSolver.Name)
        {
            return provider.GetRequiredService<ScheduleSolver>();
        }

        var known = provider.GetServices<ScheduleSolverDescriptor>().ToList();
        return known.Find(descriptor => descriptor.Name == name)?.Create()
            ?? throw new InvalidOperationException(
                $"The solver is '{name}'; expected one of {string.Join(", ", known.Select(descriptor => descriptor.Name).Append(ScheduleSolver.Name).Distinct().Order(StringComparer.Ordinal))}.");
    }
}
