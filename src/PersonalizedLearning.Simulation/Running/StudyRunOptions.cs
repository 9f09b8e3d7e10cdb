namespace PersonalizedLearning.Simulation;

/// <summary>How a study is run: nothing here changes its result.</summary>
public sealed record StudyRunOptions
{
    /// <summary>Gets how many threads work, from 1; one for each processor when null.</summary>
    public int? Threads { get; init => field = value is { } given ? Preconditions.AtLeast(given, 1, nameof(Threads)) : null; }

    /// <summary>Gets who is told how far it is; nobody when null.</summary>
    public IProgress<StudyProgress>? Progress { get; init; }
}
