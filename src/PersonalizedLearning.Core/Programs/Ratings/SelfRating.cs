using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Programs;

/// <summary>How one person sees the practice of a class, a school or a district at one time, dimension by dimension.</summary>
/// <remarks>
/// A person may rate any of the dimensions. Of all ratings by one person of one unit by one version of a rubric, the latest on a dimension counts now; earlier ones stay as history.
/// </remarks>
public sealed record SelfRating
{
    /// <summary>Gets the identifier, unique in a book.</summary>
    public required RatingId Id { get; init; }

    /// <summary>Gets the person who rates, and in which role: educator, learner, family and so on.</summary>
    public required Author Rater { get; init; }

    /// <summary>Gets the rubric by its identifier.</summary>
    public required string Rubric { get; init; }

    /// <summary>Gets the version of the rubric.</summary>
    public required int RubricVersion { get; init; }

    /// <summary>Gets what is rated.</summary>
    public required PracticeUnit Unit { get; init; }

    /// <summary>Gets when it was rated.</summary>
    public required Instant At { get; init; }

    /// <summary>Gets the ratings; at least one, each dimension once.</summary>
    public required ValueList<DimensionRating> Dimensions { get; init; }

    /// <summary>Throws unless the members fit together.</summary>
    /// <exception cref="ArgumentException">A member is missing or contradicts another one.</exception>
    internal void Validate()
    {
        Required(Id.Value.Length > 0, nameof(Id), "an identifier");
        Required(Rater.Person.Value.Length > 0, nameof(Rater), "the person who rates");
        Required(Rater.Role is not (PersonRole.Unspecified or PersonRole.System) && Enum.IsDefined(Rater.Role), nameof(Rater), "a role of people");
        Required(Rubric is not null && Preconditions.IsId(Rubric), nameof(Rubric), "the identifier of a rubric");
        Required(RubricVersion >= 1, nameof(RubricVersion), "1 or more");
        Required(Unit.IsNamed, nameof(Unit), "a class, school or district with a name");
        Required(Dimensions.Count > 0 && Dimensions.All(item => item is not null), nameof(Dimensions), "at least one, and none null");
        Required(Dimensions.All(item => item.Dimension is not null && Preconditions.IsId(item.Dimension)), nameof(Dimensions), "identifiers of dimensions");
        Required(Dimensions.All(item => item.Level is not null && Preconditions.IsId(item.Level)), nameof(Dimensions), "identifiers of levels");
        Required(Dimensions.Select(item => item.Dimension).Distinct(StringComparer.Ordinal).Count() == Dimensions.Count, nameof(Dimensions), "each dimension once");
        Required(Dimensions.All(item => IsText(item.Note) && IsText(item.Evidence)), nameof(Dimensions), "texts without half a surrogate pair");
    }

    private static bool IsText(string? text) => text is null || Preconditions.IsWellFormed(text);

    private void Required(bool condition, string member, string expected)
    {
        if (!condition)
        {
            throw new ArgumentException($"The {member} of rating '{Id}' is not valid; expected {expected}.", member);
        }
    }
}
