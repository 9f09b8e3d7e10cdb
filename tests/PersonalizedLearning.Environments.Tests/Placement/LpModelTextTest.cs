using FsCheck.Xunit;

namespace PersonalizedLearning.Environments.Tests.Placement;

public sealed class LpModelTextTest
{
    [GlpsolTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public void Of_SmallModels_OptimumOfAnOutsideSolverIsBetweenValueAndBound(int seed)
    {
        var model = RandomPlacement.Of(seed, 20, 3, 5);
        var solution = PlacementSolver.Solve(model, new PlacementOptions { WorkLimit = 30 });
        var best = Glpsol.Optimum(LpModelText.Of(model));
        Assert.True(solution.Value <= best + 1e-6, $"{solution.Value} above the optimum {best}");
        Assert.True(solution.Bound.Value >= best - 1e-6, $"bound {solution.Bound.Value} below the optimum {best}");
    }

    [Fact]
    public void Of_OneLearner_WritesEveryRule()
    {
        var model = new PlacementModel
        {
            Learners = 1,
            DayOf = [0],
            BlockWeight = [2],
            Offerings = [new PlacementOffering(1, 3, [0], null)],
            StaffCounts = [[1]],
            Spaces = [],
            EntryStart = [0, 1],
            EntryOffering = [0],
            EntryValue = [1.25],
            EntryNeed = [0],
            NeedBlocks = [1],
            NeedBlocksPerDay = [1],
            IsAvailable = [true],
            IsOpen = [true],
            UnplacedValue = -1,
        };
        const string Expected = """
            Maximize
             worth: + 2.5 y_b0_l0_o0 - 1 z_b0_l0
            Subject To
             place_b0_l0: + 1 y_b0_l0_o0 + 1 z_b0_l0 = 1
             fewest_b0_o0: + 1 y_b0_l0_o0 - 1 n_b0_o0_t0_rx >= 0
             most_b0_o0: + 1 y_b0_l0_o0 - 3 n_b0_o0_t0_rx <= 0
             held_b0_l0_o0: + 1 y_b0_l0_o0 - 1 n_b0_o0_t0_rx <= 0
             staff_b0_t0: + 1 n_b0_o0_t0_rx <= 1
             need_k0: + 1 y_b0_l0_o0 <= 1
             need_k0_d0: + 1 y_b0_l0_o0 <= 1
            Binary
             y_b0_l0_o0
             z_b0_l0
            General
             n_b0_o0_t0_rx
            End

            """;
        Assert.Equal(Expected, LpModelText.Of(model));
    }

    [Property(MaxTest = 20)]
    public void Of_TheSameModel_IsTheSameText(int seed) => Assert.Equal(LpModelText.Of(RandomPlacement.Of(seed)), LpModelText.Of(RandomPlacement.Of(seed)));
}
