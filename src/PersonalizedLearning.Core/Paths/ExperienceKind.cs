namespace PersonalizedLearning.Paths;

/// <summary>What kind of learning experience it is.</summary>
public enum ExperienceKind
{
    /// <summary>A lesson.</summary>
    Lesson,

    /// <summary>Practice.</summary>
    Practice,

    /// <summary>A complex task.</summary>
    ComplexTask,

    /// <summary>A project.</summary>
    Project,

    /// <summary>A performance task.</summary>
    PerformanceTask,

    /// <summary>Learning by experience, such as fieldwork or an internship.</summary>
    Experiential,

    /// <summary>Independent study.</summary>
    IndependentStudy,

    /// <summary>An exhibition of what was learnt.</summary>
    Exhibition,
}
