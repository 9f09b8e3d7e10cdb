namespace PersonalizedLearning.Learners;

/// <summary>What learners say about their own part in learning.</summary>
public enum AgencyIndicator
{
    /// <summary>How much the learning is one's own.</summary>
    Ownership,

    /// <summary>How sure one is to be able to learn what is next.</summary>
    SelfEfficacy,
}
