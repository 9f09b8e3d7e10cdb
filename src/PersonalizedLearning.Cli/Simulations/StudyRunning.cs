using System.Diagnostics;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Cli.Simulations;

/// <summary>Runs studies and shards of them: with progress on a terminal, a checkpoint in the folder of the results, and what is wrong said as the user's matter.</summary>
/// <param name="host">The host.</param>
/// <param name="configuration">The study.</param>
/// <param name="out">The folder of the results.</param>
internal sealed class StudyRunning(Host host, StudyConfiguration configuration, string @out)
{
    // How much work is lost at the most when the program is killed, in place of stopped.
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(10);

    private long? savedAt;

    /// <summary>Gets how many threads work; one for each processor when null.</summary>
    public int? Threads { get; init; }

    /// <summary>Gets whether to go on from a checkpoint, where there is one.</summary>
    public bool Resumes { get; init; }

    /// <summary>Runs the whole study.</summary>
    public StudyResult Run() => Kept(null, (options, cancellation) => StudyRunner.Run(configuration.Study, options, cancellation));

    /// <summary>Runs a shard.</summary>
    public StudyPart RunShard(StudyShard shard) => Kept(shard, (options, cancellation) => StudyRunner.RunShard(configuration.Study, shard, options, cancellation));

    /// <summary>Runs the whole study without a checkpoint, and writes down what every learner did.</summary>
    public StudyResult RunTraced(Stream traces)
    {
        using var table = new StudyTraceCsv(traces, configuration.Study);
        using var interruption = Interruption.Watch(host);
        using var progress = new ProgressLine(host, "simulate");
        return Said(() => StudyRunner.Run(configuration.Study, new StudyRunOptions { Threads = Threads, Progress = progress, Traces = table }, interruption.Token));
    }

    /// <summary>Does something that the library may refuse, and says so of the configuration.</summary>
    public T Said<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception problem) when (problem is ArgumentException or LearnerTrialException)
        {
            throw new UsageException($"{configuration.Path}: {problem.Message.Split(" (Parameter", 2)[0]}", problem);
        }
        catch (InvalidDataException problem)
        {
            throw new UsageException(problem.Message, problem);
        }
    }

    private T Kept<T>(StudyShard? shard, Func<StudyRunOptions, CancellationToken, T> run)
    {
        var path = Path.Combine(@out, StudyFolderFiles.CheckpointOf(shard));
        var isNew = !Directory.Exists(@out);
        Directory.CreateDirectory(@out);
        try
        {
            using var interruption = Interruption.Watch(host);
            using var progress = new ProgressLine(host, "simulate");
            var checkpoint = new StudyCheckpoint(path) { Resumes = Resumes, IsDue = IsDue };
            return Said(() => run(new StudyRunOptions { Threads = Threads, Progress = progress, Checkpoint = checkpoint }, interruption.Token));
        }
        catch (OperationCanceledException problem) when (File.Exists(path))
        {
            throw new StudyInterruptedException(path, problem);
        }
        finally
        {
            if (isNew && !Directory.EnumerateFileSystemEntries(@out).Any())
            {
                Directory.Delete(@out);
            }
        }
    }

    private bool IsDue()
    {
        // The first block is kept at once: it shows early whether that can be done.
        if (savedAt is { } before && Stopwatch.GetElapsedTime(before) < BetweenCheckpoints)
        {
            return false;
        }

        savedAt = Stopwatch.GetTimestamp();
        return true;
    }
}
