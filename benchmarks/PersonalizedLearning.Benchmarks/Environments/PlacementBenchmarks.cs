using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>The parts of the solver of placements on made-up instances: the bound alone, seats of one block, and planning one block of a day again.</summary>
[MemoryDiagnoser]
public class PlacementBenchmarks
{
    private const ulong Seed = 7;
    private const int BoundSteps = 800;
    private const int RePlanRounds = 1;

    private PlacementModel large = null!;
    private PlacementModel day = null!;
    private CompiledPlacement data = null!;
    private BlockPlan plan = null!;
    private BlockPlan trial = null!;
    private int[] start = null!;

    [GlobalSetup]
    public void Setup()
    {
        large = new ActivityModel(ActivityGenerator.Make(ActivityShape.OneBlock[3], Seed)).Model;
        day = new ActivityModel(ActivityGenerator.Make(ActivityShape.WholeDay[^1], Seed)).Model;
        start = PlacementSolver.Solve(day, new PlacementOptions { WorkLimit = 0 }).OfferingOf;
        var one = new ActivityModel(ActivityGenerator.Make(ActivityShape.OneBlock[1], Seed)).Model;
        data = new CompiledPlacement(one);
        (plan, trial) = (new BlockPlan(data, 0), new BlockPlan(data, 0));
        var search = new PlacementSearch(data, new SearchClock(null, CancellationToken.None), Seed);
        var relaxation = new PlacementRelaxation(data);
        for (var step = 0; step < BoundSteps; step++)
        {
            relaxation.Step(double.NegativeInfinity);
        }

        search.Build(0, relaxation);
        plan.CopyFrom(search.Plans[0]);
        if (Math.Abs(SeatsAfterOneMore() - SeatsAfresh()) > 1e-6)
        {
            throw new InvalidOperationException("Seats that follow a change are worth something else than seats that are found afresh.");
        }
    }

    /// <summary>The bound of one block of 1,600 learners.</summary>
    [Benchmark]
    public double Bound() => PlacementSolver.Bound(large, BoundSteps).Value;

    /// <summary>The seats of 1,200 learners after a session has closed, found afresh.</summary>
    [Benchmark(Baseline = true)]
    public double SeatsAfresh()
    {
        trial.CopyFrom(plan);
        trial.Close(0);
        trial.SeatAfresh();
        return trial.Seats.Total();
    }

    /// <summary>The same, as the seats before change.</summary>
    [Benchmark]
    public double SeatsAfterOneMore()
    {
        trial.CopyFrom(plan);
        trial.Close(0);
        return trial.Seats.Total();
    }

    /// <summary>One block of a day of 1,200 learners, planned again with the other seven as they are, with the bound of the day.</summary>
    [Benchmark]
    public double RePlanOneBlock() =>
        PlacementSolver.Solve(day, new PlacementOptions { Start = start, FreeBlocks = [3], WorkLimit = RePlanRounds, Deadline = TimeSpan.FromMilliseconds(200) }).Value;
}
