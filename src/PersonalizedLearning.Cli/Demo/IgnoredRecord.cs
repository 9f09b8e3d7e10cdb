using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>A record of evidence that the decision about a competency did not use.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Record">The record.</param>
/// <param name="Reason">Why it was not used.</param>
/// <param name="Note">What was written down with the reason: why it was voided, the remark on the record that took its place, or its own; null when there is none.</param>
internal sealed record IgnoredRecord(Competency Competency, EvidenceRecord Record, IgnoredReason Reason, string? Note);
