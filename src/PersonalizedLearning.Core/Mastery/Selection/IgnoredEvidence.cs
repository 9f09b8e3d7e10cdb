using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>A record of evidence that a decision did not use, and why.</summary>
/// <param name="Evidence">The record.</param>
/// <param name="Reason">Why.</param>
public readonly record struct IgnoredEvidence(EventId Evidence, IgnoredReason Reason);
