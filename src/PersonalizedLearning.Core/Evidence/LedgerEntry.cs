using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Evidence;

/// <summary>A record of evidence and whether it still stands.</summary>
/// <param name="Record">The record.</param>
/// <param name="Standing">Whether it stands, was superseded or was voided.</param>
/// <param name="By">The event that superseded or voided it; null while it stands.</param>
public sealed record LedgerEntry(EvidenceRecord Record, EvidenceStanding Standing, EventId? By = null);
