namespace PersonalizedLearning.Environments;

/// <summary>How two people stand to each other.</summary>
public enum RelationKind
{
    /// <summary>Two learners have to be in the same group or session.</summary>
    MustLink,

    /// <summary>Two learners must not be in the same group or session.</summary>
    CannotLink,

    /// <summary>A learner would like to be with the other.</summary>
    Prefer,

    /// <summary>A learner would rather not be with the other.</summary>
    Avoid,

    /// <summary>The second is advisor of the first.</summary>
    Advisor,

    /// <summary>The second is mentor of the first.</summary>
    Mentor,
}
