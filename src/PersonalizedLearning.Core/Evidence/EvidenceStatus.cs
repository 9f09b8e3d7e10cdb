namespace PersonalizedLearning.Evidence;

/// <summary>Whether an observation counts. A score of zero is an outcome and counts; the others are not outcomes at all.</summary>
public enum EvidenceStatus
{
    /// <summary>It counts, whatever its outcome: a zero is a zero.</summary>
    Counted,

    /// <summary>Nothing was handed in.</summary>
    Missing,

    /// <summary>The learner was let off; nothing follows from it.</summary>
    Excused,

    /// <summary>There is an outcome that is not to be shown or used yet.</summary>
    Hidden,
}
