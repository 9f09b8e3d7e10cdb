namespace PersonalizedLearning.Evidence;

/// <summary>An outcome that is right or wrong.</summary>
/// <param name="IsCorrect">Whether it was right.</param>
public sealed record CorrectOutcome(bool IsCorrect) : Outcome;
