namespace PersonalizedLearning.Paths;

/// <summary>How well the experience speaks to what the learner has said to be interested in: the strongest interest among its tags; 0 without one.</summary>
public sealed class InterestMatchTerm : IScoringTerm
{
    /// <inheritdoc/>
    public string Name => "interestMatch";

    /// <inheritdoc/>
    public bool DependsOnExperience => true;

    /// <inheritdoc/>
    public double Value(in Candidate candidate)
    {
        var strongest = 0.0;
        if (candidate.Experience is { } experience)
        {
            foreach (var tag in experience.Interests.AsSpan())
            {
                strongest = Math.Max(strongest, candidate.Learner.InterestIn(tag));
            }
        }

        return strongest;
    }

    /// <summary>Gets the same value for an experience of a compiled catalog, where tags are numbers, without looking at the experience itself.</summary>
    internal static double ValueOf(int experience, LearnerState learner, CatalogIndex catalog)
    {
        var interests = learner.InterestsIn(catalog);
        var strongest = 0.0;
        foreach (var tag in catalog.TagsOf(experience))
        {
            strongest = Math.Max(strongest, interests[tag]);
        }

        return strongest;
    }
}
