namespace PersonalizedLearning.Simulation;

/// <summary>Runs studies.</summary>
public static class StudyRunner
{
    /// <summary>Runs a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="options">How it is run; on all processors when null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What came out: the same, to the last bit, for any number of threads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static StudyResult Run(Study study, StudyRunOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        throw new NotSupportedException();
    }
}
