using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>One step of a fold over evidence, for histories and explanations.</summary>
/// <param name="Record">The evidence taken in; of an activity that is one observation, its last record.</param>
/// <param name="Observation">What the policy saw of it.</param>
/// <param name="PredictedBefore">How likely a success was, just before; null where the policy predicts nothing.</param>
/// <param name="ValueAfter">The estimate just after.</param>
public readonly record struct MasteryStep(EvidenceRecord Record, Observation Observation, double? PredictedBefore, double ValueAfter)
{
    /// <summary>Gets the earlier records of the same activity that the observation covers too, in order; none where each record is an observation.</summary>
    public ValueList<EvidenceRecord> MergedWith { get; init; }
}
