using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Feedback;

/// <summary>The decision about mastery on which feedback rests, and what it was before.</summary>
/// <param name="Status">What is decided now.</param>
/// <param name="Former">What was decided at the last time; not yet where there was none.</param>
/// <param name="Level">The level now.</param>
/// <param name="FormerLevel">The level at the last time; null where there was none, or no evidence then.</param>
/// <param name="Estimate">The estimate as it is shown.</param>
/// <param name="Uncertainty">Its standard deviation; null where the policy states none.</param>
/// <param name="EvidenceCount">On how many observations it rests in all.</param>
/// <param name="Policy">The name of the policy.</param>
/// <param name="Override">The judgement of a person that it follows; null where the evidence alone decides.</param>
public sealed record FeedbackDecision(
    MasteryStatus Status, MasteryStatus Former, string Level, string? FormerLevel, double Estimate, double? Uncertainty, int EvidenceCount, string Policy, EventId? Override);
