namespace PersonalizedLearning.Learners;

/// <summary>What is decided about a learner's learning.</summary>
public enum AgencyDecision
{
    /// <summary>What to aim at.</summary>
    Goal,

    /// <summary>What to learn on the way, by which experiences and in which order.</summary>
    Path,

    /// <summary>How fast.</summary>
    Pace,

    /// <summary>Where.</summary>
    Place,

    /// <summary>When.</summary>
    Time,

    /// <summary>How learning is shown.</summary>
    Demonstration,
}
