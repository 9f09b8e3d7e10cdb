using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>One thing to do next, with all that speaks for it.</summary>
public sealed record Recommendation
{
    /// <summary>Gets the competency.</summary>
    public required CompetencyId Competency { get; init; }

    /// <summary>Gets the experience; null where the catalog has none for the competency, or there is no catalog.</summary>
    public LearningExperience? Experience { get; init; }

    /// <summary>Gets what is asked of the learner.</summary>
    public required RecommendationKind Kind { get; init; }

    /// <summary>Gets the score, from 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>Gets how much less it scores than the best.</summary>
    public required double Loss { get; init; }

    /// <summary>Gets how likely it was to take its place given those before it, above 0, at most 1; 1 where nothing is left to chance.</summary>
    public double Propensity { get; init; } = 1;

    /// <summary>Gets what each term contributed, the largest first; the contributions add up to the score.</summary>
    public required ValueList<Reason> Reasons { get; init; }

    /// <summary>Gets the direct hard prerequisites, all of them mastered.</summary>
    public ValueList<PrerequisiteEstimate> Prerequisites { get; init; }

    /// <summary>Gets how many open competencies on the way to the goals wait for it, itself included.</summary>
    public int Unlocks { get; init; }

    /// <summary>Gets how likely the next answer is right, from 0 to 1.</summary>
    public double PredictedSuccess { get; init; }

    /// <summary>Gets what explains the choice in detail; null unless <see cref="RecommendationRequest.Explain"/> asks for it and the selector can say it.</summary>
    public RecommendationExplanation? Explanation { get; init; }
}
