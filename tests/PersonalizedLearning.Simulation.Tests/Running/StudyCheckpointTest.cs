using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PersonalizedLearning.Simulation.Tests.Running;

public sealed class StudyCheckpointTest
{
    [Property(MaxTest = 15)]
    public Property Run_StoppedAtAnyBlocksAndResumed_GivesTheBitsOfAnUnbrokenRun() => Prop.ForAll(SmallStudy.Any, Arb.From(Gen.Choose(1, 5)), Arb.From(Gen.Elements(true, false)), (small, stride, isOpen) =>
    {
        using var file = new TemporaryFile();
        var study = small.Study() with { Learners = isOpen ? Replications.Until(1e-9, "gain", small.Learners + 1, 2) : Replications.Of(small.Learners) };
        var unbroken = StudyRunner.Run(study, small.Options(1));

        var (result, starts) = (default(StudyResult), 0);
        for (; result is null; starts++)
        {
            result = RunBlocks(study, small.Options(1 + (starts % 3)), file.Path, stride);
        }

        StudyRunnerTest.AssertSame(unbroken, result);
        Assert.InRange(starts, 1, small.Learners + 2);
        Assert.Equal(["checkpoint.tally"], file.Beside);
    });

    [Fact]
    public void RunShard_StoppedAndResumed_WritesTheSameFile()
    {
        using var file = new TemporaryFile();
        var (small, shard) = (SmallStudy.Standard, new StudyShard(2, 3));
        var study = small.Study();
        using var stop = new CancellationTokenSource();
        var options = small.Options(2) with { Checkpoint = new StudyCheckpoint(file.Path) { Resumes = true, IsDue = () => Stop(stop) } };
        Assert.Throws<OperationCanceledException>(() => StudyRunner.RunShard(study, shard, options, stop.Token));

        var part = StudyRunner.RunShard(study, shard, small.Options(2) with { Checkpoint = new StudyCheckpoint(file.Path) { Resumes = true } });
        Assert.Equal(StudyRunnerTest.BytesOf(StudyRunner.RunShard(study, shard, small.Options(1))), StudyRunnerTest.BytesOf(part));
        Assert.Equal(File.ReadAllBytes(file.Path), StudyRunnerTest.BytesOf(part));
    }

    [Fact]
    public void Run_Finished_IsNotRunAgain()
    {
        using var file = new TemporaryFile();
        var small = SmallStudy.Standard;
        var options = small.Options(2) with { Checkpoint = new StudyCheckpoint(file.Path) { Resumes = true } };
        var result = StudyRunner.Run(small.Study(), options);

        var reports = new Reports();
        StudyRunnerTest.AssertSame(result, StudyRunner.Run(small.Study(), options with { Progress = reports }));
        Assert.Empty(reports.All);
    }

    [Theory]
    [InlineData(1, "4 8 12 16 20 24 28 32 36 40")]
    [InlineData(4, "4 8 12 16 20 24 28 32 36 40")]
    [InlineData(5, "8 16 24 32 40")]
    [InlineData(36, "36 40")]
    [InlineData(int.MaxValue, "40")]
    public void Run_EveryLearners_WritesThen(int every, string expected)
    {
        using var file = new TemporaryFile();
        var small = SmallStudy.Standard;
        var found = new SortedSet<long>();
        var reports = new Reports(_ =>
        {
            if (File.Exists(file.Path))
            {
                found.Add(ReadPart(small.Study(), file.Path).Learners);
            }
        });
        StudyRunner.Run(small.Study(), small.Options(1) with { Checkpoint = new StudyCheckpoint(file.Path) { EveryLearners = every }, Progress = reports });
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Run_FileIsThere_IsRefusedAndLeftAsItIs() => AssertRefused<IOException>(
        new StudyCheckpoint("unused"), "kept"u8.ToArray(), "There is a checkpoint '{0}' already; go on from it, or delete it to begin anew.");

    [Fact]
    public void Run_FileOfSomethingElse_IsRefusedAndLeftAsItIs() => AssertRefused<InvalidDataException>(
        new StudyCheckpoint("unused") { Resumes = true }, "kept"u8.ToArray(),
        "The checkpoint '{0}' can't be gone on from. It is no part of a study; expected a file that a study wrote for a shard or as a checkpoint. It was left as it is; delete it to begin anew.");

    [Fact]
    public void Run_FileOfAnotherStudy_IsRefusedAndLeftAsItIs()
    {
        var (small, other) = (SmallStudy.Standard, SmallStudy.Standard with { Seed = 8 });
        var content = StudyRunnerTest.BytesOf(StudyRunner.RunShard(other.Study(), StudyShard.Whole, other.Options(1)));
        AssertRefused<InvalidDataException>(
            new StudyCheckpoint("unused") { Resumes = true }, content,
            "The checkpoint '{0}' can't be gone on from. It is of another study, or of this one as it was before a change: fingerprint "
            + $"{StudyFingerprint.Of(other.Study())}; expected {StudyFingerprint.Of(small.Study())}, that of 'small'. It was left as it is; delete it to begin anew.");
    }

    [Fact]
    public void Run_FileOfAShard_IsRefusedAndLeftAsItIs()
    {
        var small = SmallStudy.Standard;
        var content = StudyRunnerTest.BytesOf(StudyRunner.RunShard(small.Study(), new StudyShard(2, 3), small.Options(1)));
        AssertRefused<InvalidDataException>(new StudyCheckpoint("unused") { Resumes = true }, content, "The checkpoint '{0}' is of shard 2/3; expected shard 1/1.");
    }

    [Fact]
    public void Run_NoFolder_IsRefused()
    {
        var small = SmallStudy.Standard;
        var path = Path.Combine(Path.GetTempPath(), "no-such-folder-of-studies", "checkpoint.tally");
        var problem = Assert.Throws<DirectoryNotFoundException>(() => StudyRunner.Run(small.Study(), small.Options(1) with { Checkpoint = new StudyCheckpoint(path) }));
        Assert.Equal($"There is no folder to write the checkpoint '{path}' in; expected one.", problem.Message);
    }

    [Fact]
    public void Run_WithTraces_IsRefused()
    {
        var small = SmallStudy.Standard;
        var problem = Assert.Throws<ArgumentException>(() => StudyRunner.Run(small.Study(), small.Options(1) with { Checkpoint = new StudyCheckpoint("unused"), Traces = new KeptTraces() }));
        Assert.StartsWith("There are a checkpoint and a sink for traces; expected one of them, as a checkpoint keeps sums only.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SelectorThrows_KeepsTheCheckpointBefore()
    {
        using var file = new TemporaryFile();
        var small = SmallStudy.Standard;
        var measure = new StudyMeasure("late", "Late", "None.", null, trace => trace.Learner == 30 ? throw new TimeZoneNotFoundException() : 1);
        var study = small.Study() with { Measures = [measure] };
        Assert.Throws<LearnerTrialException>(() => StudyRunner.Run(study, small.Options(1) with { Checkpoint = new StudyCheckpoint(file.Path) { EveryLearners = 8 } }));

        var part = ReadPart(study, file.Path);
        Assert.Equal((24, false), (part.Learners, part.IsComplete));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Path_Empty_IsRefused(string path) => Assert.Throws<ArgumentException>(() => new StudyCheckpoint(path));

    [Fact]
    public void EveryLearners_BelowOne_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new StudyCheckpoint("unused") { EveryLearners = 0 });

    internal static StudyPart ReadPart(Study study, string path)
    {
        using var stream = File.OpenRead(path);
        return StudyPart.Read(stream, study);
    }

    private static StudyResult? RunBlocks(Study study, StudyRunOptions options, string path, int blocks)
    {
        using var stop = new CancellationTokenSource();
        var left = blocks;
        var checkpoint = new StudyCheckpoint(path) { Resumes = true, IsDue = () => --left == 0 && Stop(stop) };
        try
        {
            return StudyRunner.Run(study, options with { Checkpoint = checkpoint }, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static bool Stop(CancellationTokenSource stop)
    {
        stop.Cancel();
        return false;
    }

    private static void AssertRefused<TProblem>(StudyCheckpoint checkpoint, byte[] content, string message)
        where TProblem : Exception
    {
        using var file = new TemporaryFile();
        File.WriteAllBytes(file.Path, content);
        var small = SmallStudy.Standard;
        var options = small.Options(2) with { Checkpoint = new StudyCheckpoint(file.Path) { Resumes = checkpoint.Resumes } };

        var problem = Assert.Throws<TProblem>(() => StudyRunner.Run(small.Study(), options));
        Assert.Equal(string.Format(null, message, file.Path), problem.Message);
        Assert.Equal(content, File.ReadAllBytes(file.Path));
        Assert.Equal(["checkpoint.tally"], file.Beside);
    }
}
