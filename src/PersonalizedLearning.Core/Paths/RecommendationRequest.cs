namespace PersonalizedLearning.Paths;

/// <summary>What a selector is asked: for whom, out of what, how much, and under which constraints of the moment.</summary>
public sealed record RecommendationRequest
{
    /// <summary>Gets the learner.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required LearnerState Learner { get; init => field = value ?? throw new ArgumentNullException(nameof(Learner)); }

    /// <summary>Gets the experiences on offer, compiled for the framework of the learner; null to choose competencies alone.</summary>
    public CatalogIndex? Catalog { get; init; }

    /// <summary>Gets how many to recommend at the most, from 1; 5 by default.</summary>
    public int Top { get; init => field = Preconditions.AtLeast(value, 1, nameof(Top)); } = 5;

    /// <summary>Gets the minutes that there are now, from 0; null when nobody has said.</summary>
    public int? Minutes { get; init => field = value is { } given ? Preconditions.AtLeast(given, 0, nameof(Minutes)) : null; }

    /// <summary>Gets the constraints of this request, besides those of the selector.</summary>
    public ValueList<ICandidateFilter> Filters { get; init; }

    /// <summary>Gets whether each item is explained in detail (<see cref="Recommendation.Explanation"/>), which takes longer; false by default. Reasons are there always.</summary>
    public bool Explain { get; init; }

    /// <summary>Gets the seed of all chance; the same request with the same seed gives the same choice.</summary>
    public ulong Seed { get; init; }

    /// <summary>Refuses a catalog of another framework.</summary>
    internal void CheckCatalog()
    {
        if (Catalog is not null && !ReferenceEquals(Catalog.Framework, Learner.Graph.Framework))
        {
            throw new ArgumentException(
                $"The catalog is compiled for framework '{Catalog.Framework.Id}'; expected that of the learner, '{Learner.Graph.Framework.Id}'.", nameof(Catalog));
        }
    }
}
