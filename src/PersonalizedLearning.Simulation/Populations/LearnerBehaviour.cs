namespace PersonalizedLearning.Simulation;

/// <summary>What learners do besides learning: how long an answer takes them, whether they stay, and whether they take what is recommended.</summary>
public sealed record LearnerBehaviour
{
    /// <summary>Gets the behaviour of learners who take what is recommended, stay until the end, and need as long as the study says for each answer.</summary>
    public static LearnerBehaviour Compliant { get; } = new();

    /// <summary>Gets how long answers take; null, the default, when each takes as long as <see cref="StudySessions.MinutesPerStep"/> says.</summary>
    public ResponseTimes? ResponseTimes { get; init; }

    /// <summary>Gets whether learners stay; null, the default, when all do until the end.</summary>
    public Engagement? Engagement { get; init; }

    /// <summary>Gets what they do with recommendations; null, the default, when they take the first one.</summary>
    public Choice? Choice { get; init; }
}
