using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation.Tests.Running;

public sealed class StudyRunnerTest
{
    [Property(MaxTest = 20)]
    public Property Run_AnyNumberOfThreads_GivesTheSameBits() => Prop.ForAll(SmallStudy.Any, small =>
    {
        var study = small.Study();
        var one = BytesOf(StudyRunner.RunShard(study, StudyShard.Whole, small.Options(1)));
        foreach (var threads in new[] { 2, 4, 7 })
        {
            Assert.Equal(one, BytesOf(StudyRunner.RunShard(study, StudyShard.Whole, small.Options(threads))));
        }

        AssertSame(StudyRunner.Run(study, small.Options(1)), StudyRunner.Run(study, small.Options(4)));
    });

    [Property(MaxTest = 20)]
    public Property Merge_AnyShardsInAnyOrder_IsTheWholeRun() => Prop.ForAll(SmallStudy.Any, Arb.From(Gen.Choose(1, 9)), Arb.From(Gen.Choose(0, 1000)), (small, count, order) =>
    {
        var study = small.Study();
        var parts = Enumerable.Range(1, count).Select(index => StudyRunner.RunShard(study, new StudyShard(index, count), small.Options(1 + (index % 2)))).ToArray();
        new Random(order).Shuffle(parts);

        Assert.Equal(small.Learners, parts.Sum(part => part.Learners));
        AssertSame(StudyRunner.Run(study, small.Options(2)), StudyRunner.Merge(study, parts));
    });

    [Property(MaxTest = 20)]
    public Property Add_Tallies_IsAssociativeAndCommutative() => Prop.ForAll(SmallStudy.Any, small =>
    {
        var study = small.Study();
        var tallies = Enumerable.Range(1, 3).Select(index => StudyRunner.RunShard(study, new StudyShard(index, 3), small.Options(1)).Tally).ToArray();
        var (first, second, third) = (tallies[0], tallies[1], tallies[2]);

        var expected = BytesOf(Sum(Sum(first, second), third));
        Assert.Equal(expected, BytesOf(Sum(first, Sum(second, third))));
        Assert.Equal(expected, BytesOf(Sum(third, Sum(second, first))));

        StudyTally Sum(StudyTally left, StudyTally right)
        {
            var sum = new StudyTally(study);
            sum.Add(left);
            sum.Add(right);
            return sum;
        }
    });

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Run_StandardErrorReached_StopsAfterADoubling(int threads)
    {
        var small = SmallStudy.Standard;
        var open = small.Study() with { Learners = Replications.Until(1e-9, "gain", 100, 10) };
        var all = StudyRunner.Run(open, small.Options(threads));
        Assert.Equal(100, all.Learners);

        var errors = new[] { 10, 20, 40, 80, 100 }.Select(learners => (learners, Error: LargestErrorOf(learners))).ToList();
        var met = errors.First(item => item.Error < errors[0].Error);
        var result = StudyRunner.Run(small.Study() with { Learners = Replications.Until(met.Error, "gain", 100, 10) }, small.Options(threads));
        Assert.Equal(met.learners, result.Learners);
        Assert.Equal(met.Error, result.Conditions.Max(condition => condition.Measures.First(measure => measure.Measure == "gain").StandardError));

        double LargestErrorOf(int learners) => StudyRunner.RunShard(small.Study() with { Learners = Replications.Of(learners) }, StudyShard.Whole, small.Options(1)).Tally.StandardErrorOf("gain");
    }

    [Fact]
    public void Run_StandardErrorReachedAtOnce_FollowsTheFewest()
    {
        var small = SmallStudy.Standard;
        Assert.Equal(13, StudyRunner.Run(small.Study() with { Learners = Replications.Until(10, "gain", 100, 13) }, small.Options(2)).Learners);
    }

    [Fact]
    public void Run_Cancelled_Throws()
    {
        using var stop = new CancellationTokenSource();
        var reports = new Reports(report =>
        {
            if (report.Done >= 8)
            {
                stop.Cancel();
            }
        });
        var small = SmallStudy.Standard;
        Assert.Throws<OperationCanceledException>(() => StudyRunner.Run(small.Study(), small.Options(2) with { Progress = reports }, stop.Token));
        Assert.InRange(reports.All[^1].Done, 8, 16);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Run_Progress_GoesFromNoneToAll(int threads)
    {
        var reports = new Reports();
        var small = SmallStudy.Standard;
        StudyRunner.Run(small.Study(), small.Options(threads) with { Progress = reports });

        Assert.Equal(new StudyProgress(0, 40), reports.All[0]);
        Assert.Equal(new StudyProgress(40, 40), reports.All[^1]);
        Assert.Equal(reports.All.Select(report => report.Done).Order(), reports.All.Select(report => report.Done));
    }

    [Fact]
    public void Run_ManyBlocks_ReportsAtMost500TimesBetween()
    {
        var reports = new Reports();
        var small = new SmallStudy(1, 1, 1300, 1, 1, TwoPolicies: false);
        StudyRunner.Run(small.Study(), small.Options(2) with { Progress = reports });
        Assert.InRange(reports.All.Count, 100, 502);
    }

    [Fact]
    public void Run_ProgressWithTarget_SaysTheStandardError()
    {
        var reports = new Reports();
        var small = SmallStudy.Standard;
        StudyRunner.Run(small.Study() with { Learners = Replications.Until(1e-9, "gain", 40, 10) }, small.Options(1) with { Progress = reports });
        Assert.Null(reports.All[0].StandardError);
        Assert.InRange(reports.All[^1].StandardError!.Value, 1e-9, 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(7)]
    public void Run_SelectorThrows_NamesTheFirstLearnerAndTheCell(int threads)
    {
        var small = SmallStudy.Standard;
        var healthy = small.Study();
        var traces = new KeptTraces();
        StudyRunner.Run(healthy, small.Options(1) with { Traces = traces });
        var first = traces.FirstToPractise(2);

        var problem = Assert.Throws<LearnerTrialException>(() => StudyRunner.Run(small.Study(new NeverTheThird()), small.Options(threads)));
        Assert.Equal((first.Learner, "streak"), (problem.Learner, problem.Condition!.Policy.Name));
        Assert.Equal($"Learner {first.Learner} of population 'steady' with policy 'streak', selector 'random' and 4 steps: Not the third.", problem.Message);
        Assert.IsType<TimeZoneNotFoundException>(problem.InnerException);
    }

    [Fact]
    public void Run_MeasureThrows_NamesTheLearner()
    {
        var small = SmallStudy.Standard;
        var bad = new StudyMeasure("bad", "Bad", "None.", null, trace => trace.Learner == 5 ? throw new TimeZoneNotFoundException("Not the sixth.") : 1);
        var problem = Assert.Throws<LearnerTrialException>(() => StudyRunner.Run(small.Study() with { Measures = [bad] }, small.Options(3)));
        Assert.Equal("Learner 5 while measures were taken: Not the sixth.", problem.Message);
        Assert.Null(problem.Condition);
    }

    [Property(MaxTest = 15)]
    public Property Run_Traces_ComeInOrderWithWhatWasDone() => Prop.ForAll(SmallStudy.Any, small =>
    {
        var study = small.Study();
        var (one, many) = (new KeptTraces(), new KeptTraces());
        StudyRunner.Run(study, small.Options(1) with { Traces = one });
        StudyRunner.Run(study, small.Options(4) with { Traces = many });

        Assert.Equal(Enumerable.Range(0, small.Learners).Select(learner => (long)learner), one.Learners.Distinct());
        Assert.Equal(one.Text, many.Text);
    });

    [Fact]
    public void Run_SinkThrows_SurfacesAsItIs()
    {
        var small = SmallStudy.Standard;
        Assert.Throws<TimeZoneNotFoundException>(() => StudyRunner.Run(small.Study(), small.Options(4) with { Traces = new FullSink() }));
    }

    [Fact]
    public void Run_CancelledWithTraces_LeavesNoThreadWaiting()
    {
        using var stop = new CancellationTokenSource();
        var small = SmallStudy.Standard;
        var reports = new Reports(_ => stop.Cancel());
        Assert.Throws<OperationCanceledException>(() => StudyRunner.Run(small.Study(), small.Options(7) with { Traces = new KeptTraces(), Progress = reports }, stop.Token));
    }

    // How a measure is taken can't be compared.
    internal static void AssertSame(StudyResult expected, StudyResult found)
    {
        Assert.Equal(expected.Measures.Select(measure => measure.Name), found.Measures.Select(measure => measure.Name));
        Assert.Equal(expected with { Measures = [] }, found with { Measures = [] });
    }

    internal static byte[] BytesOf(StudyPart part)
    {
        using var stream = new MemoryStream();
        part.Write(stream);
        return stream.ToArray();
    }

    private static byte[] BytesOf(StudyTally tally)
    {
        using var stream = new MemoryStream();
        tally.Write(stream);
        return stream.ToArray();
    }

    private sealed class FullSink : ITraceSink
    {
        public void Take(ReadOnlySpan<LearnerTrace> traces) => throw new TimeZoneNotFoundException();
    }

    private sealed class NeverTheThird : Selector
    {
        public override string Name => "never-the-third";

        protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
        {
            var count = new RandomSelector().Select(request, destination);
            return count > 0 && destination[0].Competency == 2 ? throw new TimeZoneNotFoundException("Not the third.") : count;
        }
    }
}
