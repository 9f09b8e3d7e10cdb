namespace PersonalizedLearning.Paths;

/// <summary>Something that could be recommended to a learner, as scoring terms and filters see it.</summary>
/// <param name="Request">What is asked, of which the learner is a part.</param>
/// <param name="Competency">The dense index of the competency.</param>
/// <param name="Kind">What would be asked of the learner.</param>
/// <param name="Experience">The experience; null where the catalog has none for the competency, or there is no catalog.</param>
public readonly record struct Candidate(RecommendationRequest Request, int Competency, RecommendationKind Kind, LearningExperience? Experience)
{
    /// <summary>Gets the learner.</summary>
    public LearnerState Learner => Request.Learner;
}
