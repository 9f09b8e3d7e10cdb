namespace PersonalizedLearning.Simulation;

/// <summary>How a study is run: nothing here changes its result.</summary>
public sealed record StudyRunOptions
{
    /// <summary>Gets how many threads work, from 1; one for each processor when null.</summary>
    public int? Threads { get; init => field = value is { } given ? Preconditions.AtLeast(given, 1, nameof(Threads)) : null; }

    /// <summary>Gets who is told how far it is; nobody when null. It is told at the start, at the end and at most 500 times between, never twice at once.</summary>
    public IProgress<StudyProgress>? Progress { get; init; }

    /// <summary>Gets where what is done is kept while it runs; nowhere when null.</summary>
    public StudyCheckpoint? Checkpoint { get; init; }

    /// <summary>Gets who is given what each learner did; nobody when null. Not together with a checkpoint, which keeps sums only.</summary>
    public ITraceSink? Traces { get; init; }

    /// <summary>Gets how many learners a block has, where a study is not to say; so few that tests can have many blocks.</summary>
    internal int? BlockSize { get; init; }
}
