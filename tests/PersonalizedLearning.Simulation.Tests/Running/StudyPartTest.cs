namespace PersonalizedLearning.Simulation.Tests.Running;

public sealed class StudyPartTest
{
    private static readonly SmallStudy Small = SmallStudy.Standard with { Competencies = 1, Steps = 1, TwoPolicies = false };

    [Fact]
    public void Read_Written_IsTheSame()
    {
        var part = PartOf(new StudyShard(2, 3));
        var bytes = StudyRunnerTest.BytesOf(part);
        var read = Read(bytes);
        Assert.Equal((part.Fingerprint, part.Shard, part.Learners, part.IsComplete), (read.Fingerprint, read.Shard, read.Learners, read.IsComplete));
        Assert.Equal(bytes, StudyRunnerTest.BytesOf(read));
    }

    [Fact]
    public void Read_AnyByteChanged_IsRefused()
    {
        var bytes = StudyRunnerTest.BytesOf(PartOf(StudyShard.Whole));
        for (var position = 0; position < bytes.Length; position++)
        {
            bytes[position] ^= 0x40;
            Assert.Throws<InvalidDataException>(() => Read(bytes));
            bytes[position] ^= 0x40;
        }
    }

    [Fact]
    public void Read_CutOffAnywhere_IsRefused()
    {
        var bytes = StudyRunnerTest.BytesOf(PartOf(StudyShard.Whole));
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => Read(bytes[..length]));
        }
    }

    [Fact]
    public void Read_MoreBehind_IsRefused() => Assert.Throws<InvalidDataException>(() => Read([.. StudyRunnerTest.BytesOf(PartOf(StudyShard.Whole)), 0]));

    [Fact]
    public void Read_OtherVersion_SaysWhich()
    {
        var bytes = StudyRunnerTest.BytesOf(PartOf(StudyShard.Whole));
        bytes[8] = 2;
        Assert.Equal("It is written in version 2 of the format, or damaged; expected version 1.", Assert.Throws<InvalidDataException>(() => Read(bytes)).Message);
    }

    [Fact]
    public void Merge_PartMissing_NamesIt() => AssertRefused("Of 3 shards 1 are missing: 2; expected all.", PartOf(new StudyShard(1, 3)), PartOf(new StudyShard(3, 3)));

    [Fact]
    public void Merge_ManyPartsMissing_NamesTheFirst() =>
        AssertRefused("Of 14 shards 13 are missing: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …; expected all.", PartOf(new StudyShard(14, 14)));

    [Fact]
    public void Merge_PartTwice_NamesIt() => AssertRefused("Shard 1/2 is there twice; expected each once.", PartOf(new StudyShard(1, 2)), PartOf(new StudyShard(1, 2)));

    [Fact]
    public void Merge_OtherSplit_NamesIt() => AssertRefused("Shard 3/3 is one of 3, others are of 2; expected shards of one split.", PartOf(new StudyShard(1, 2)), PartOf(new StudyShard(3, 3)));

    [Fact]
    public void Merge_OtherBlocks_NamesThem() => AssertRefused(
        "Shard 2/2 is cut into blocks of 5 learners, others of 4; expected shards of one split.",
        PartOf(new StudyShard(1, 2)), StudyRunner.RunShard(Small.Study(), new StudyShard(2, 2), new StudyRunOptions { BlockSize = 5 }));

    [Fact]
    public void Merge_NoParts_IsRefused() => AssertRefused("There are no parts; expected those of all shards.");

    [Fact]
    public void Merge_PartOfAnotherStudy_NamesIt()
    {
        var other = (Small with { Learners = 39 }).Study();
        AssertRefused(
            $"Shard 1/1 is of another study: fingerprint {StudyFingerprint.Of(other)}; expected {StudyFingerprint.Of(Small.Study())}, that of 'small'.",
            StudyRunner.RunShard(other, StudyShard.Whole, Small.Options(1)));
    }

    [Fact]
    public void Merge_UnfinishedPart_NamesIt()
    {
        using var file = new TemporaryFile();
        using var stop = new CancellationTokenSource();
        var options = Small.Options(1) with { Checkpoint = new StudyCheckpoint(file.Path), Progress = new Reports(report => StopAt(report, stop)) };
        Assert.Throws<OperationCanceledException>(() => StudyRunner.RunShard(Small.Study(), new StudyShard(1, 2), options, stop.Token));
        AssertRefused("Shard 1/2 is not finished: 8 of 20 learners; expected all, so run it to its end first.", StudyCheckpointTest.ReadPart(Small.Study(), file.Path), PartOf(new StudyShard(2, 2)));
    }

    [Fact]
    public void Merge_MoreShardsThanBlocks_IsTheWholeRun()
    {
        var parts = Enumerable.Range(1, 30).Select(index => PartOf(new StudyShard(index, 30))).ToList();
        Assert.Contains(parts, part => part.Learners == 0 && part.IsComplete);
        StudyRunnerTest.AssertSame(StudyRunner.Run(Small.Study()), StudyRunner.Merge(Small.Study(), parts));
    }

    [Fact]
    public void RunShard_StandardErrorIsTheTarget_IsRefused()
    {
        var study = Small.Study() with { Learners = Replications.Until(0.01, "gain", 2000) };
        const string Expected = "Study 'small' follows learners until a standard error is 0.01, which a shard can't see; expected a fixed number of learners.";
        Assert.StartsWith(Expected, Assert.Throws<ArgumentException>(() => StudyRunner.RunShard(study, StudyShard.Whole)).Message, StringComparison.Ordinal);
        Assert.StartsWith(Expected, Assert.Throws<ArgumentException>(() => StudyRunner.Merge(study, [])).Message, StringComparison.Ordinal);
    }

    private static StudyPart PartOf(StudyShard shard) => StudyRunner.RunShard(Small.Study(), shard, Small.Options(1));

    private static StudyPart Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return StudyPart.Read(stream, Small.Study());
    }

    private static void StopAt(StudyProgress report, CancellationTokenSource stop)
    {
        if (report.Done == 8)
        {
            stop.Cancel();
        }
    }

    private static void AssertRefused(string message, params StudyPart[] parts) =>
        Assert.Equal(message + " (Parameter 'parts')", Assert.Throws<ArgumentException>(() => StudyRunner.Merge(Small.Study(), parts)).Message);
}
