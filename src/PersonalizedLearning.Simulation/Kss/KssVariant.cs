namespace PersonalizedLearning.Simulation;

/// <summary>The two published versions of the environment KSS.</summary>
public enum KssVariant
{
    /// <summary>Answers are drawn before learning, and only what leads to a target is legal.</summary>
    Kdd,

    /// <summary>Answers show after learning whether an exam would be passed, and an episode ends when all targets are.</summary>
    V1,
}
