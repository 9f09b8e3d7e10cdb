using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>How urgent it is to come back: 1 for what has lapsed, 0 for what is new, in between for what was mastered and long not used.</summary>
/// <remarks>
/// For what is due to be shown again it is 1 − 2^(−age / staleAfter), with the age since the competency was last practised, directly or through something
/// mastered that builds on it: one half when it falls due, near 1 when it is many times as old.
/// </remarks>
public sealed class ReviewUrgencyTerm : IScoringTerm
{
    private readonly PredictedForgetting forgetting;

    /// <summary>Makes the term.</summary>
    /// <param name="staleAfter">After how long without practice mastery is due to be shown again; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not above zero.</exception>
    public ReviewUrgencyTerm(Duration staleAfter) => forgetting = new PredictedForgetting(staleAfter);

    /// <inheritdoc/>
    public string Name => "reviewUrgency";

    /// <inheritdoc/>
    public bool DependsOnExperience => false;

    /// <inheritdoc/>
    public double Value(in Candidate candidate) => candidate.Kind switch
    {
        RecommendationKind.Review => 1,
        RecommendationKind.Assess => forgetting.Of(candidate),
        _ => 0,
    };
}
