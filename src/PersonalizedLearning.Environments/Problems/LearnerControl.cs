namespace PersonalizedLearning.Environments;

/// <summary>Over what a learner has control in a blended course: the four that the definition names.</summary>
public enum LearnerControl
{
    /// <summary>When to learn.</summary>
    Time,

    /// <summary>Where to learn.</summary>
    Place,

    /// <summary>In which order, and by which means.</summary>
    Path,

    /// <summary>How fast.</summary>
    Pace,
}
