using FsCheck.Xunit;

namespace PersonalizedLearning.Environments.Tests.Placement;

public sealed class PlacementRelaxationTest
{
    [Property(MaxTest = 60)]
    public void At_AnyPrices_IsNotBelowTheOptimum(int seed)
    {
        var model = RandomPlacement.Of(seed);
        var (relaxation, chance) = (new PlacementRelaxation(new CompiledPlacement(model)), new SeededChance((ulong)(uint)seed));
        var best = PlacementEnumeration.Best(model);
        for (var turn = 0; turn < 5; turn++)
        {
            var prices = Array.ConvertAll(new double[relaxation.PriceCount], _ => (chance.Next() * 30) - 5);
            var bound = relaxation.At(prices);
            Assert.True(bound >= best - 1e-9, $"{bound} below the optimum {best}");
        }
    }

    [Property(MaxTest = 60)]
    public void At_AnyPricesWithAsManySessionsAsASolutionHas_IsNotBelowIt(int seed)
    {
        var model = RandomPlacement.Of(seed);
        var solution = PlacementSolver.Solve(model, new PlacementOptions { WorkLimit = 10 });
        var most = new int[model.StaffCounts.Length];
        foreach (var session in solution.Sessions.Where(session => session.Staff >= 0))
        {
            most[session.Staff]++;
        }

        var (relaxation, chance) = (new PlacementRelaxation(new CompiledPlacement(model with { StaffMost = most })), new SeededChance((ulong)(uint)seed));
        for (var turn = 0; turn < 5; turn++)
        {
            var bound = relaxation.At(Array.ConvertAll(new double[relaxation.PriceCount], _ => (chance.Next() * 30) - 5));
            Assert.True(bound >= solution.Value - 1e-9, $"{bound} below the solution {solution.Value}");
        }
    }

    [Fact]
    public void Bound_StaffLeadFewerSessionsThanBlocks_CountsThem()
    {
        var model = new PlacementModel
        {
            Learners = 1,
            DayOf = [0, 0, 0],
            BlockWeight = [1, 1, 1],
            Offerings = [new PlacementOffering(1, 2, [0], null)],
            StaffCounts = [[1, 1, 1]],
            Spaces = [],
            EntryStart = [0, 1],
            EntryOffering = [0],
            EntryValue = [5],
            EntryNeed = [-1],
            NeedBlocks = [],
            NeedBlocksPerDay = [],
            IsAvailable = [true, true, true],
            IsOpen = [true, true, true],
        };
        Assert.Equal(15, PlacementSolver.Bound(model, 500).Value, 1e-3);
        var bound = PlacementSolver.Bound(model with { StaffMost = [2] }, 500);
        Assert.Equal(10, bound.Value, 1e-2);
        Assert.Equal(5, bound.StaffGains[0][0], 1e-1);
    }

    [Property(MaxTest = 100)]
    public void Choose_LaminarLimits_GreedyEqualsFlow(int seed)
    {
        var model = RandomPlacement.Of(seed, 15, 1, 6);
        var (data, chance) = (new CompiledPlacement(model), new SeededChance((ulong)(uint)seed));
        var (choice, flow, worth) = (new SessionChoice(data, 0), new SessionFlow(data, 0), new OfferingWorth(data));
        worth.Rank(Array.ConvertAll(new double[data.Entries], _ => (chance.Next() * 10) - 4));
        var (chosen, flowing) = (new int[data.Forms], new int[data.Forms]);
        Assert.Equal(flow.Choose(worth, [], flowing), choice.Choose(worth, [], chosen), 1e-9);
    }

    /// <summary>Worths that differ by about the tolerance lead to cycles of small gains: the flow ends, and is as good as without the differences.</summary>
    [Property(MaxTest = 60)]
    public void Choose_WorthsThatDifferByLittle_EndsAndIsAsGood(int seed)
    {
        var model = RandomPlacement.Of(seed, 15, 1, 6);
        var (data, chance) = (new CompiledPlacement(model), new SeededChance((ulong)(uint)seed));
        var (flow, chosen) = (new SessionFlow(data, 0), new int[data.Forms]);
        var even = Array.ConvertAll(new double[data.Entries], _ => (double)chance.NextBelow(4) - 1);
        var expected = Chosen(even, 0);
        for (var turn = 0; turn < 20; turn++)
        {
            var uneven = Array.ConvertAll(even, value => value + (3 * data.Tolerance * chance.Next()));
            Assert.Equal(expected, Chosen(uneven, 3 * data.Tolerance), 1e-6 + (100 * data.Entries * data.Tolerance));
        }

        double Chosen(double[] values, double price)
        {
            var worth = new OfferingWorth(data);
            worth.Rank(values);
            return flow.Choose(worth, Array.ConvertAll(model.StaffCounts, _ => price * chance.Next()), chosen);
        }
    }

    [Fact]
    public void Bound_StaffTooFew_SaysWhatOneMoreIsWorth()
    {
        var model = new PlacementModel
        {
            Learners = 4,
            DayOf = [0],
            BlockWeight = [1],
            Offerings = [new PlacementOffering(1, 2, [0], null), new PlacementOffering(1, 2, [0], null)],
            StaffCounts = [[1]],
            Spaces = [],
            EntryStart = [0, 1, 2, 3, 4],
            EntryOffering = [0, 0, 1, 1],
            EntryValue = [5, 5, 3, 3],
            EntryNeed = [-1, -1, -1, -1],
            NeedBlocks = [],
            NeedBlocksPerDay = [],
            IsAvailable = [true, true, true, true],
            IsOpen = [true, true],
        };
        var bound = PlacementSolver.Bound(model, 500);
        Assert.Equal(10, bound.Value, 1e-3);
        Assert.Equal(6, bound.StaffGains[0][0], 1e-2);
        Assert.Empty(bound.SpaceGains);
        Assert.Equal(4, bound.LearnerPrices.Length);
    }
}
