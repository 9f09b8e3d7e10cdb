namespace PersonalizedLearning.Interop;

/// <summary>An outcome, or a group of outcomes, in Canvas's own terms. What the table leaves empty is null or empty; texts are as they stand there.</summary>
public sealed record CanvasRow
{
    /// <summary>Gets the number that Canvas gave it.</summary>
    public string? CanvasId { get; init; }

    /// <summary>Gets the identifier: unique and without white space in a valid table.</summary>
    public string? VendorGuid { get; init; }

    /// <summary>Gets what it is: <c>outcome</c> or <c>group</c> in a valid table.</summary>
    public string? ObjectType { get; init; }

    /// <summary>Gets the title, up to 255 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description, which may hold HTML.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the friendly name of an outcome, often a code such as <c>LS-100</c>, up to 255 characters.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Gets the description for learners and families, up to 255 characters.</summary>
    public string? FriendlyDescription { get; init; }

    /// <summary>
    /// Gets how scores are put together: <c>decaying_average</c>, <c>weighted_average</c>, <c>standard_decaying_average</c>, <c>n_mastery</c>, <c>highest</c>,
    /// <c>latest</c> or <c>average</c>.
    /// </summary>
    public string? CalculationMethod { get; init; }

    /// <summary>Gets the number that the method needs: the weight of the latest score in per cent, from 1 to 99, or how often mastery is to be shown, from 1 to 10.</summary>
    public int? CalculationInt { get; init; }

    /// <summary>Gets the identifiers of the groups in which it is; of none when it is in the uppermost group.</summary>
    public ValueList<string> ParentGuids { get; init; }

    /// <summary>Gets whether it is in use: <c>active</c>, also when null, or <c>deleted</c>.</summary>
    public string? WorkflowState { get; init; }

    /// <summary>Gets the course to which it belongs; null when it belongs to the account.</summary>
    public string? CourseId { get; init; }

    /// <summary>Gets the points from which it is mastered.</summary>
    public double? MasteryPoints { get; init; }

    /// <summary>Gets the ratings, from high to low in a valid table.</summary>
    public ValueList<CanvasRating> Ratings { get; init; }

    /// <summary>Gets the fields of columns that Canvas does not know, and fields that are not usable, in the order of the table.</summary>
    public ValueList<CanvasField> Other { get; init; }
}
