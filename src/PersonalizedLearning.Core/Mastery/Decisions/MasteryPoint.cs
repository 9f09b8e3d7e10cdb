using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Where a competency stood just after a piece of evidence.</summary>
/// <param name="At">The time of the evidence; null when it has none, and then it came before all that has one.</param>
/// <param name="Value">The estimate then, on the scale of the rule.</param>
/// <param name="IsMastered">Whether it was mastered then.</param>
public readonly record struct MasteryPoint(Instant? At, double Value, bool IsMastered);
