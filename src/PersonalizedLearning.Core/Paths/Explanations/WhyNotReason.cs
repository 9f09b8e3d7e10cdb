namespace PersonalizedLearning.Paths;

/// <summary>Why something is not recommended.</summary>
public enum WhyNotReason
{
    /// <summary>It is recommended.</summary>
    Recommended,

    /// <summary>The framework does not have the competency, or the catalog the experience.</summary>
    Unknown,

    /// <summary>It is a heading, which is nothing to be learnt by itself.</summary>
    Heading,

    /// <summary>It leads neither to a goal nor to the core requirement.</summary>
    OutsideGoals,

    /// <summary>It is mastered, and not due to be shown again.</summary>
    AlreadyMastered,

    /// <summary>Hard prerequisites are not mastered.</summary>
    Blocked,

    /// <summary>It could be learnt or shown now, but the source of candidates that would find it is switched off.</summary>
    NotSought,

    /// <summary>Constraints refuse all experiences that there are for it.</summary>
    Filtered,

    /// <summary>The experience does not serve what is asked of the learner: it does not teach what is to be learnt, or gives no evidence on what is to be shown.</summary>
    ServesOtherwise,

    /// <summary>Another experience for the same competency scores higher.</summary>
    PassedOver,

    /// <summary>It could be recommended; what is recommended scores higher, or was chosen by the rule of choice.</summary>
    ScoredLower,
}
