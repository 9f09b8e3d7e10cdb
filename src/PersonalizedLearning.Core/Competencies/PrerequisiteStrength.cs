namespace PersonalizedLearning.Competencies;

/// <summary>Whether a prerequisite gates.</summary>
public enum PrerequisiteStrength
{
    /// <summary>It helps; learning may start without it.</summary>
    Soft,

    /// <summary>It gates: learning does not start before it is mastered.</summary>
    Hard,
}
