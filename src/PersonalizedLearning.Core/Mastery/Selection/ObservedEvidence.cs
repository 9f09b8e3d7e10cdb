using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>A record of evidence, and what a policy sees of it.</summary>
/// <param name="Record">The record; of an activity that is one observation, its last.</param>
/// <param name="Observation">What the policy sees.</param>
public readonly record struct ObservedEvidence(EvidenceRecord Record, Observation Observation)
{
    /// <summary>Gets the earlier records of the same activity that the observation covers too, in order; none where each record is an observation.</summary>
    public ValueList<EvidenceRecord> MergedWith { get; init; }
}
