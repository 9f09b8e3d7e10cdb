using Microsoft.Extensions.DependencyInjection;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Scheduling;

public sealed class EnvironmentsServiceCollectionExtensionsTest
{
    [Fact]
    public void AddPersonalizedLearningEnvironments_ByDefault_GivesOurSolver()
    {
        using var provider = new ServiceCollection().AddPersonalizedLearningEnvironments().BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<ScheduleSolver>(), provider.GetRequiredService<IScheduleSolver>());
        Assert.NotNull(provider.GetService<GroupingPolicyRegistry>());
    }

    [Fact]
    public void AddPersonalizedLearningEnvironments_WithNameOfOther_GivesThat()
    {
        using var provider = new ServiceCollection()
            .AddScheduleSolver(new ScheduleSolverDescriptor("greedy", () => new GreedyScheduleSolver()))
            .AddPersonalizedLearningEnvironments(options => options.Solver = "greedy").BuildServiceProvider();

        Assert.IsType<GreedyScheduleSolver>(provider.GetRequiredService<IScheduleSolver>());
    }

    [Fact]
    public void AddPersonalizedLearningEnvironments_WithUnknownName_NamesThoseThatAreKnown()
    {
        using var provider = new ServiceCollection().AddPersonalizedLearningEnvironments(options => options.Solver = "magic").BuildServiceProvider();

        Assert.Contains("lagrangian-lns", Assert.Throws<InvalidOperationException>(provider.GetRequiredService<IScheduleSolver>).Message, StringComparison.Ordinal);
    }
}
