using FsCheck.Xunit;

namespace PersonalizedLearning.Environments.Tests.Placement;

public sealed class PlacementSolverTest
{
    private static readonly PlacementOptions Short = new() { WorkLimit = 10 };

    [Property(MaxTest = 100)]
    public void Solve_TinyModels_StaysBetweenOptimumAndItsBound(int seed)
    {
        var model = RandomPlacement.Of(seed);
        var solution = PlacementSolver.Solve(model, Short);
        var best = PlacementEnumeration.Best(model);
        Assert.Empty(PlacementRules.Broken(model, solution));
        Assert.True(solution.Value <= best + 1e-9, $"{solution.Value} above the optimum {best}");
        Assert.True(solution.Bound.Value >= best - 1e-9, $"bound {solution.Bound.Value} below the optimum {best}");
        if (solution.End == SolveEnd.Proved)
        {
            Assert.Equal(best, solution.Value, 1e-6);
        }
    }

    [Property(MaxTest = 100)]
    public void Solve_FromItsOwnSolution_IsNotWorse(int seed)
    {
        var model = RandomPlacement.Of(seed, 12, 3, 4);
        var first = PlacementSolver.Solve(model, Short);
        var again = PlacementSolver.Solve(model, Short with { Start = first.OfferingOf, Seed = 1 });
        Assert.Empty(PlacementRules.Broken(model, again));
        Assert.True(again.Value >= first.Value - 1e-9, $"{again.Value} after {first.Value}");
    }

    [Property(MaxTest = 100)]
    public void Solve_FromAnything_KeepsTheRules(int seed)
    {
        var model = RandomPlacement.Of(seed, 12, 3, 4);
        var chance = new SeededChance((ulong)(uint)seed);
        var start = Array.ConvertAll(new int[model.Blocks * model.Learners], _ => chance.NextBelow(model.Offerings.Length + 1) - 1);
        Assert.Empty(PlacementRules.Broken(model, PlacementSolver.Solve(model, Short with { Start = start })));
    }

    [Property(MaxTest = 100)]
    public void Solve_WithBlocksThatStay_ChangesTheOthersOnly(int seed)
    {
        var model = RandomPlacement.Of(seed, 12, 3, 4);
        var first = PlacementSolver.Solve(model, Short with { WorkLimit = 0 });
        var free = (int)((uint)seed % (uint)model.Blocks);
        var again = PlacementSolver.Solve(model, Short with { Start = first.OfferingOf, FreeBlocks = [free] });
        Assert.Empty(PlacementRules.Broken(model, again));
        Assert.True(again.Value >= first.Value - 1e-9, $"{again.Value} after {first.Value}");
        for (var place = 0; place < again.OfferingOf.Length; place++)
        {
            Assert.True(place / model.Learners == free || again.OfferingOf[place] == first.OfferingOf[place]);
        }
    }

    [Property(MaxTest = 50)]
    public void Solve_SameSeedAndWork_GivesTheSame(int seed)
    {
        var model = RandomPlacement.Of(seed, 20, 3, 5);
        var (one, other) = (PlacementSolver.Solve(model, Short), PlacementSolver.Solve(model, Short));
        Assert.Equal(one.OfferingOf, other.OfferingOf);
        Assert.Equal(one.Value, other.Value);
        Assert.Equal(one.Bound.Value, other.Bound.Value);
        Assert.Equal(one.Steps, other.Steps);
        Assert.Equal(one.Sessions.Length, other.Sessions.Length);
        Assert.All(one.Sessions.Zip(other.Sessions), pair => Assert.Equal(pair.First with { Learners = [] }, pair.Second with { Learners = pair.First.Learners.SequenceEqual(pair.Second.Learners) ? pair.First.Learners : pair.Second.Learners } with { Learners = [] }));
    }

    [Property(MaxTest = 50)]
    public void Solve_Cancelled_StillKeepsTheRules(int seed)
    {
        var model = RandomPlacement.Of(seed, 20, 3, 5);
        using var source = new CancellationTokenSource();
        source.Cancel();
        var solution = PlacementSolver.Solve(model, new PlacementOptions(), source.Token);
        Assert.Empty(PlacementRules.Broken(model, solution));
        Assert.True(solution.End is SolveEnd.Cancelled or SolveEnd.Proved);
    }

    [Property(MaxTest = 100)]
    public void Solve_LargerModels_KeepsTheRulesBelowTheBound(int seed)
    {
        var model = RandomPlacement.Of(seed, 30, 4, 8);
        var solution = PlacementSolver.Solve(model, Short);
        Assert.Empty(PlacementRules.Broken(model, solution));
        Assert.True(solution.Value <= solution.Bound.Value);
    }
}
