using System.Diagnostics;

namespace PersonalizedLearning.Cli.Tests.Simulations;

/// <summary>However a study is run, its files are the same byte for byte.</summary>
public sealed class SimulatePartsTest : IDisposable
{
    private readonly StudyStory story = new();

    public void Dispose() => story.Dispose();

    [Fact]
    public void Merge_Shards_GivesTheFilesOfTheWholeRun()
    {
        var whole = story.Done("whole", "--threads", "1");
        foreach (var shard in (string[])["3/3", "1/3", "2/3"])
        {
            var part = story.Done("parts", "--shard", shard, "--threads", "2");
            Assert.Equal("", part.Out);
            Assert.Contains(shard, part.Error, StringComparison.Ordinal);
        }

        Assert.Equal(["shard-1-of-3.tally", "shard-2-of-3.tally", "shard-3-of-3.tally"], story.FilesOf("parts").Keys);
        var merged = story.Done("merged", "--merge", story.Folder["parts"]);
        Assert.Equal(whole.Out, merged.Out);
        Assert.Equal(story.FilesOf("whole"), story.FilesOf("merged"));
    }

    [Fact]
    public void Merge_ShardsInSeveralPlaces_IsTheSame()
    {
        _ = story.Done("a", "--shard", "1/2");
        _ = story.Done("b", "--shard", "2/2");
        _ = story.Done("one", "--merge", story.Folder["a"], story.Folder["b"], "--no-report");
        _ = story.Done("two", "--merge", Path.Combine(story.Folder["b"], "shard-2-of-2.tally"), "--merge", story.Folder["a"], "--no-report");
        _ = story.Done("whole", "--no-report");

        Assert.Equal(story.FilesOf("whole"), story.FilesOf("one"));
        Assert.Equal(story.FilesOf("whole"), story.FilesOf("two"));
    }

    [Fact]
    public void Shard_ThatIsThere_IsLeftAsItIs()
    {
        _ = story.Done("parts", "--shard", "1/2");
        var before = story.FilesOf("parts");

        Assert.Contains("nothing was done", story.Done("parts", "--shard", "1/2").Error, StringComparison.Ordinal);
        Assert.Equal(before, story.FilesOf("parts"));
        story.Run("parts", "--shard", "1/2", "--seed", "4").AssertRefused("shard-1-of-2.tally", "another study");
    }

    [Fact]
    public void Merge_WhatIsNoWholeStudy_IsRefused()
    {
        _ = story.Done("parts", "--shard", "1/2");
        story.Folder.Write("broken.tally", "nothing");

        story.Run("out", "--merge", story.Folder["parts"]).AssertRefused("Of 2 shards 1 are missing: 2");
        story.Run("out", "--merge", story.Folder["parts"], "--learners", "5").AssertRefused("shard-1-of-2.tally", "another study");
        story.Run("out", "--merge", story.Folder["nowhere"]).AssertRefused("nowhere", "holds no shard", "shard-1-of-4.tally");
        story.Run("out", "--merge", story.Folder["broken.tally"]).AssertRefused("broken.tally", "no part of a study");
        Assert.False(Directory.Exists(story.Folder["out"]));
    }

    [Fact]
    public void Run_Interrupted_SaysHowToGoOn_AndGoesOn()
    {
        const string Learners = "2000";
        _ = story.Done("whole", "--learners", Learners);
        using var source = new CancellationTokenSource();
        source.Cancel();
        var interrupted = Plearn.Run(host => host with { Cancellation = source.Token }, "simulate", story.Study, "--out", story.Folder["out"], "--learners", Learners);

        Assert.Equal(130, interrupted.ExitCode);
        Assert.Equal("", interrupted.Out);
        Assert.Contains("--resume", interrupted.Error, StringComparison.Ordinal);
        Assert.Equal(["checkpoint.tally"], story.FilesOf("out").Keys);
        story.Run("out", "--learners", Learners).AssertRefused("checkpoint", "--resume");
        story.Run("out", "--learners", "1000", "--resume").AssertRefused("checkpoint.tally", "another study");

        _ = story.Done("out", "--learners", Learners, "--resume");
        Assert.Equal(story.FilesOf("whole"), story.FilesOf("out"));
    }

    [Fact]
    public async Task Run_KilledForReal_GoesOnFromItsCheckpoint()
    {
        const string Learners = "5000";
        var checkpoint = Path.Combine(story.Folder["out"], "checkpoint.tally");
        string[] command = [typeof(CommandLine).Assembly.Location, "simulate", story.Study, "--out", story.Folder["out"], "--learners", Learners, "--threads", "1", "--no-report"];
        using (var process = Process.Start(new ProcessStartInfo("dotnet", command) { RedirectStandardError = true, RedirectStandardOutput = true })!)
        {
            while (!File.Exists(checkpoint) && !process.HasExited)
            {
                await Task.Delay(5);
            }

            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.True(File.Exists(checkpoint));
        _ = story.Done("out", "--learners", Learners, "--resume", "--no-report");
        _ = story.Done("whole", "--learners", Learners, "--no-report");
        Assert.Equal(story.FilesOf("whole"), story.FilesOf("out"));
    }
}
