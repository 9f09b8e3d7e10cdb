namespace PersonalizedLearning.Evidence;

/// <summary>A record and whether it still stands, as a <see cref="LedgerEntry"/> that costs nothing to make.</summary>
/// <param name="Record">The record.</param>
/// <param name="Standing">Whether it stands, was superseded or was voided.</param>
/// <param name="Position">Its position among all records of a ledger; of no meaning outside it.</param>
internal readonly record struct StandingRecord(EvidenceRecord Record, EvidenceStanding Standing, int Position = 0);
