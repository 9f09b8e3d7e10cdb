using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Why an assessment is due.</summary>
/// <param name="Trigger">What makes it due.</param>
/// <param name="Since">Since when.</param>
public readonly record struct AssessmentReason(AssessmentTrigger Trigger, Instant Since);
