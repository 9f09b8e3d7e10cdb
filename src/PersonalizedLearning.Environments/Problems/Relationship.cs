using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>How one person stands to another. Links of learners hold both ways.</summary>
/// <param name="A">The one: a learner.</param>
/// <param name="B">The other: a learner, or the advisor or mentor.</param>
/// <param name="Kind">How they stand to each other.</param>
public sealed record Relationship(PersonId A, PersonId B, RelationKind Kind)
{
    /// <summary>Gets how they stand to each other.</summary>
    public RelationKind Kind { get; init; } = Preconditions.Defined(Kind);

    /// <summary>Gets how much a wish weighs: above 0, at most 1,000. 1 by default. What must or must not be has no weight.</summary>
    public double Weight { get; init => field = Preconditions.InRange(value, double.Epsilon, 1000, nameof(Weight)); } = 1;
}
