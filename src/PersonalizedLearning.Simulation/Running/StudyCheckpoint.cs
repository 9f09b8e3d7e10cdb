namespace PersonalizedLearning.Simulation;

/// <summary>A file that keeps what a study has done so far, so that it can go on after it was stopped, by whatever.</summary>
/// <remarks>
/// It is written beside its place and moved there when it is whole: a kill at any moment leaves the old one or the new one. It is written once more at the end, and when the run is cancelled;
/// after the result is kept it may be deleted. It belongs to one study, whose fingerprint it holds.
/// </remarks>
/// <param name="Path">The path of the file.</param>
public sealed record StudyCheckpoint(string Path)
{
    /// <summary>Gets the path of the file.</summary>
    public string Path { get; } = string.IsNullOrWhiteSpace(Path) ? throw new ArgumentException("There is no path; expected that of a file.", nameof(Path)) : Path;

    /// <summary>Gets whether the run goes on from the file where there is one; by default there must be none, so that none is lost.</summary>
    public bool Resumes { get; init; }

    /// <summary>Gets after how many further learners it is written, at least 1; 16,384 by default. Learners are counted in blocks of up to 256.</summary>
    public int EveryLearners { get; init => field = Preconditions.AtLeast(value, 1, nameof(EveryLearners)); } = 16_384;

    /// <summary>Gets who says whether it is time to write, instead of <see cref="EveryLearners"/>; nobody when null. It is asked after each block, never twice at once: here an application may look at a clock.</summary>
    public Func<bool>? IsDue { get; init; }
}
