using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>A record of evidence, and what a policy sees of it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Observation">What the policy sees.</param>
public readonly record struct ObservedEvidence(EvidenceRecord Record, Observation Observation);
