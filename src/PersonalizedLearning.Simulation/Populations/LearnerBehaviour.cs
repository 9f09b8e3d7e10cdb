namespace PersonalizedLearning.Simulation;

/// <summary>What learners do besides learning: how long an answer takes them, whether they stay, and whether they take what is recommended.</summary>
public sealed record LearnerBehaviour
{
    /// <summary>Gets the behaviour of learners who take what is recommended, stay until the end, and need as long as the study says for each answer.</summary>
    public static LearnerBehaviour Compliant { get; } = new();
}
