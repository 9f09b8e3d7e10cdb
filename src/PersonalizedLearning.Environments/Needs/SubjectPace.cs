namespace PersonalizedLearning.Environments;

/// <summary>A learner's pace in a subject.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Pace">The pace.</param>
public sealed record SubjectPace(SubjectId Subject, LearningPace Pace)
{
    /// <summary>Gets the pace.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public LearningPace Pace { get; init => field = value ?? throw new ArgumentNullException(nameof(Pace)); } = Pace ?? throw new ArgumentNullException(nameof(Pace));
}
