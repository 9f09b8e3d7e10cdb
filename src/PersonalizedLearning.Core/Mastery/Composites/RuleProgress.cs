namespace PersonalizedLearning.Mastery;

/// <summary>How far a learner has come with a rule, in the words of Open edX.</summary>
public enum RuleProgress
{
    /// <summary>There is no evidence on any of its competencies.</summary>
    NotAttempted,

    /// <summary>There is evidence, but not on all, and what there is does not decide it.</summary>
    PartiallyAttempted,

    /// <summary>There is evidence on all of its members, or one that every member must join in fell short, and it is not met.</summary>
    AttemptedNotDemonstrated,

    /// <summary>It is met.</summary>
    Demonstrated,
}
