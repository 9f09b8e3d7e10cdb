namespace PersonalizedLearning.Simulation;

/// <summary>Runs studies, whole or in shards.</summary>
/// <remarks>
/// The result depends on the study alone: not on the number of threads, on how it is split, or on whether it was stopped on the way. Learners are followed in blocks of 16 to 256, by how many there are; memory does not grow with their number.
/// </remarks>
public static class StudyRunner
{
    /// <summary>Runs a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="options">How it is run; on all processors when null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What came out: the same, to the last bit, for any number of threads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    /// <exception cref="ArgumentException">The study contradicts itself, or the options do.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="LearnerTrialException">Something that the application brought into the study threw.</exception>
    /// <exception cref="IOException">The checkpoint can't be written, or there is one that the run is not to go on from.</exception>
    /// <exception cref="InvalidDataException">The checkpoint is damaged, or of another study.</exception>
    public static StudyResult Run(Study study, StudyRunOptions? options = null, CancellationToken cancellation = default)
    {
        StudyChecks.Check(study);
        var part = Followed(study, StudyShard.Whole, options ?? new StudyRunOptions(), cancellation);
        return part.Tally.ToResult(part.Learners);
    }

    /// <summary>Runs a shard of a study.</summary>
    /// <param name="study">The study, with a fixed number of learners.</param>
    /// <param name="shard">The shard; it has every so many of the blocks that learners are followed in.</param>
    /// <param name="options">How it is run; on all processors when null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was added up, to be merged with the other shards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> or <paramref name="shard"/> is null.</exception>
    /// <exception cref="ArgumentException">The study contradicts itself, the options do, or a standard error says how many learners there are.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="LearnerTrialException">Something that the application brought into the study threw.</exception>
    /// <exception cref="IOException">The checkpoint can't be written, or there is one that the run is not to go on from.</exception>
    /// <exception cref="InvalidDataException">The checkpoint is damaged, or of another study or shard.</exception>
    public static StudyPart RunShard(Study study, StudyShard shard, StudyRunOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(shard);
        StudyChecks.Check(study);
        RequireFixedLearners(study);
        return Followed(study, shard, options ?? new StudyRunOptions(), cancellation);
    }

    /// <summary>Merges the shards of a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="parts">All its shards, in any order; they are left as they are.</param>
    /// <returns>What came out: the same, to the last bit, as when the study is run whole.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The study contradicts itself; or a part is of another study, unfinished, missing or there twice.</exception>
    public static StudyResult Merge(Study study, IEnumerable<StudyPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        StudyChecks.Check(study);
        RequireFixedLearners(study);
        var all = StudyChecks.WholeOf(study, parts);
        var tally = new StudyTally(study);
        foreach (var part in all)
        {
            tally.Add(part.Tally);
        }

        return tally.ToResult(all.Sum(part => part.Learners));
    }

    private static StudyPart Followed(Study study, StudyShard shard, StudyRunOptions options, CancellationToken cancellation)
    {
        if (options is { Checkpoint: not null, Traces: not null })
        {
            throw new ArgumentException("There are a checkpoint and a sink for traces; expected one of them, as a checkpoint keeps sums only.", nameof(options));
        }

        var checkpoint = options.Checkpoint is { } given ? new CheckpointFile(given) : null;
        var part = checkpoint?.Open(study, shard, options.BlockSize) ?? new StudyPart(study, shard, options.BlockSize);
        if (!part.IsComplete)
        {
            new StudyRun(study, part, options, checkpoint, cancellation).Finish();
        }

        return part;
    }

    private static void RequireFixedLearners(Study study)
    {
        if (study.Learners.TargetStandardError is { } target)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Study '{study.Name}' follows learners until a standard error is {target:R}, which a shard can't see; expected a fixed number of learners."), nameof(study));
        }
    }
}
