namespace PersonalizedLearning.Learners;

/// <summary>Why a competency is a need of a learner.</summary>
public enum NeedKind
{
    /// <summary>There is evidence, and it does not show mastery yet.</summary>
    InProgress,

    /// <summary>It was mastered once and is not any more.</summary>
    Lapsed,

    /// <summary>It is not mastered, and something that the learner works on builds on it.</summary>
    Foundation,
}
