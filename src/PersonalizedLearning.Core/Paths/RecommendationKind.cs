namespace PersonalizedLearning.Paths;

/// <summary>What a recommendation asks of the learner.</summary>
public enum RecommendationKind
{
    /// <summary>To learn something new.</summary>
    Learn,

    /// <summary>To come back to something that was mastered, and is not any more or is about to be forgotten.</summary>
    Review,

    /// <summary>To show again something that was mastered long ago.</summary>
    Assess,
}
