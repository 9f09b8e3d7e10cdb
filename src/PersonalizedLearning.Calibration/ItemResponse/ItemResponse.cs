using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Calibration;

/// <summary>An answer of a learner to an item.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Item">The item; null where it is not known.</param>
/// <param name="IsCorrect">Whether it was right.</param>
public readonly record struct ItemResponse(LearnerId Learner, string? Item, bool IsCorrect);
