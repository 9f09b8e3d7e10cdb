namespace PersonalizedLearning.Learners;

/// <summary>What became of a request.</summary>
public enum AdvocacyState
{
    /// <summary>Nobody has answered it.</summary>
    Open,

    /// <summary>It was answered, at least once.</summary>
    Answered,

    /// <summary>The learner has taken it back.</summary>
    Withdrawn,
}
