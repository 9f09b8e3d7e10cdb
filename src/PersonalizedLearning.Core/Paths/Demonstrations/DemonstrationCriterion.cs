using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>One thing by which a demonstration of learning is judged, however it is shown.</summary>
public sealed record DemonstrationCriterion
{
    /// <summary>Gets the name, unique in its rubric; evidence bears it as its item.</summary>
    /// <exception cref="ArgumentException">The text can't be an identifier.</exception>
    public required string Name { get; init => field = Preconditions.Id(value, nameof(Name)); }

    /// <summary>Gets what is looked for, for people; null when not said.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the competencies on which it bears; all of the offer when empty.</summary>
    public ValueList<CompetencyId> Competencies { get; init; }
}
