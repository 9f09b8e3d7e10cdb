using PersonalizedLearning.Benchmarks.Environments;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Benchmarks.Tests.Environments;

public sealed class PublishedInstancesTest
{
    private const string Block = "data/environments/block/e1_i1.json";
    private const string FirstDay = "data/environments/day/d30x6x3_1.json";
    private const string SecondDay = "data/environments/day/d30x6x3_2.json";
    private const string School = "data/environments/day/d300x6x16_1.json";

    [SharedFact(Block)]
    public void Solve_OneBlockOf800_IsNearTheOptimum() => AssertNear(Block, isDay: false, optimum: 4864.408, share: 0.002);

    [SharedFact(FirstDay)]
    public void Solve_FirstDayOf30_IsNearTheOptimum() => AssertNear(FirstDay, isDay: true, optimum: 450.270, share: 0.02);

    [SharedFact(SecondDay)]
    public void Solve_SecondDayOf30_IsNearTheOptimum() => AssertNear(SecondDay, isDay: true, optimum: 413.435, share: 0.02);

    [SharedFact(School)]
    public void Solve_DayOf300_IsNearItsBound() => AssertNear(School, isDay: true, optimum: 6161.31, share: 0.03, isBound: true);

    private static void AssertNear(string file, bool isDay, double optimum, double share, bool isBound = false)
    {
        var instance = ActivityFile.Read(SharedFiles.PathOf(file), isDay);
        var model = new ActivityModel(instance);
        var solution = PlacementSolver.Solve(model.Model, new PlacementOptions { WorkLimit = 6 });
        var (objective, problems) = ActivityCheck.Check(instance, model.Places(solution));
        Assert.Empty(problems);
        Assert.Equal(solution.Value, objective, 1e-6);
        Assert.InRange(objective, optimum * (1 - share), optimum + 1e-3);
        Assert.True(isBound || solution.Bound.Value >= optimum - 1e-3, $"bound {solution.Bound.Value} below the optimum {optimum}");
    }
}
