using NodaTime;

namespace PersonalizedLearning.Feedback;

/// <summary>Why feedback is due.</summary>
/// <param name="Trigger">What makes it due.</param>
/// <param name="Since">Since when.</param>
/// <param name="Item">What happened; null where time alone makes it due.</param>
public sealed record FeedbackDueReason(FeedbackTrigger Trigger, Instant Since, FeedbackReference? Item = null);
