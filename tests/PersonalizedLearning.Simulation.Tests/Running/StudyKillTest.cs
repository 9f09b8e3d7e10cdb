using System.Diagnostics;

namespace PersonalizedLearning.Simulation.Tests.Running;

public sealed class StudyKillTest
{
    private static readonly SmallStudy Long = new(1, 1, 4_000, 1, 3, TwoPolicies: false);

    [Fact]
    public void Run_KilledTwiceAndResumed_GivesTheBytesOfAnUnbrokenRun()
    {
        using var file = new TemporaryFile();
        var study = Long.Study();
        var first = KilledRun(file.Path);
        var second = KilledRun(file.Path);
        Assert.InRange(first, 1, second - 1);
        Assert.InRange(second, first + 1, Long.Learners - 1);

        var part = StudyRunner.RunShard(study, StudyShard.Whole, Long.Options(2) with { Checkpoint = new StudyCheckpoint(file.Path) { Resumes = true } });
        Assert.Equal(StudyRunnerTest.BytesOf(StudyRunner.RunShard(study, StudyShard.Whole, Long.Options(1))), StudyRunnerTest.BytesOf(part));
        Assert.Equal(File.ReadAllBytes(file.Path), StudyRunnerTest.BytesOf(part));
    }

    /// <summary>What the process that is killed does: it goes on with the study, writes a checkpoint after each learner, and never comes to an end.</summary>
    internal static void Run(string path)
    {
        var blocks = 0;
        StudyRunner.RunShard(Long.Study(), StudyShard.Whole, Long.Options(2) with { Checkpoint = new StudyCheckpoint(path) { Resumes = true, IsDue = IsDue } });

        bool IsDue()
        {
            blocks++;
            if (blocks == 2)
            {
                Console.WriteLine("saved");
            }

            return blocks < 1_000 || Forever();
        }
    }

    private static bool Forever()
    {
        Thread.Sleep(Timeout.Infinite);
        return true;
    }

    private static long KilledRun(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(StudyKillTest).Assembly.Location, path]) { RedirectStandardOutput = true })!;
        try
        {
            Assert.Equal("saved", process.StandardOutput.ReadLine());
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }

        return StudyCheckpointTest.ReadPart(Long.Study(), path).Learners;
    }
}
