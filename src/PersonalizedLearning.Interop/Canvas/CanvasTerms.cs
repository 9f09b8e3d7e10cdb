namespace PersonalizedLearning.Interop;

/// <summary>The words of Canvas's table of outcomes, and the marks by which what was added to a set of ratings is known again.</summary>
internal static class CanvasTerms
{
    public const string Outcome = "outcome";
    public const string Group = "group";
    public const string Active = "active";
    public const string Deleted = "deleted";
    public const string Ratings = "ratings";

    public const string DecayingAverage = "decaying_average";
    public const string WeightedAverage = "weighted_average";
    public const string StandardDecayingAverage = "standard_decaying_average";
    public const string MasteryTimes = "n_mastery";
    public const string Highest = "highest";
    public const string Latest = "latest";
    public const string Average = "average";

    /// <summary>The most characters of a title, an identifier and a friendly text.</summary>
    public const int MaxLength = 255;

    /// <summary>How often mastery may have to be shown at the most.</summary>
    public const int MaxTimes = 10;

    /// <summary>The greatest weight of the latest score, in per cent.</summary>
    public const int MaxWeight = 99;

    /// <summary>The weight of the latest score and the number of times where the table leaves them out.</summary>
    public const int DefaultWeight = 65;

    /// <inheritdoc cref="DefaultWeight"/>
    public const int DefaultTimes = 5;

    /// <summary>The level below the lowest rating, where that is above 0: Canvas gives such scores no rating.</summary>
    public const string Unrated = "Unrated";

    /// <summary>Ends the name of the level that begins at the points of mastery, where no rating begins there.</summary>
    public const string FromMastery = " · mastery";

    /// <summary>Ends the name of the rating of full points, where the highest level begins below them.</summary>
    public const string FullPoints = " · full points";

    /// <summary>The columns before the ratings, in the order of Canvas's export.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "canvas_id", "vendor_guid", "object_type", "title", "description", "display_name", "friendly_description", "calculation_method", "calculation_int", "parent_guids",
        "workflow_state", "course_id", "mastery_points",
    ];

    /// <summary>Tells whether something is an outcome, whatever the capitals.</summary>
    public static bool IsOutcome(CanvasRow row) => Outcome.Equals(row.ObjectType?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells whether something is a group, whatever the capitals.</summary>
    public static bool IsGroup(CanvasRow row) => Group.Equals(row.ObjectType?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells whether something is deleted, whatever the capitals.</summary>
    public static bool IsDeleted(CanvasRow row) => Deleted.Equals(row.WorkflowState?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The identifier of a row; where it has none, the one that Canvas itself makes of its number.</summary>
    public static string? IdentifierOf(CanvasRow row) =>
        !string.IsNullOrWhiteSpace(row.VendorGuid) ? row.VendorGuid
        : string.IsNullOrWhiteSpace(row.CanvasId) ? null
        : IsGroup(row) ? $"canvas_outcome_group:{row.CanvasId}" : $"canvas_outcome:{row.CanvasId}";
}
