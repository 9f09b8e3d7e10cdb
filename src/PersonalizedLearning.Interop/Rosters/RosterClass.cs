namespace PersonalizedLearning.Interop;

/// <summary>A class: a course that is held, with those who are in it.</summary>
public sealed record RosterClass : RosterEntity
{
    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the code for people; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the kind in the word of the source, such as <c>homeroom</c>; empty when it does not say.</summary>
    public string Type { get; init; } = string.Empty;

    /// <summary>Gets the identifier of its course; null when the source does not say. It may be one that the roster does not have.</summary>
    public string? Course { get; init; }

    /// <summary>Gets the identifier of its school; null when the source does not say.</summary>
    public string? Organization { get; init; }

    /// <summary>Gets where it is held; null when the source does not say.</summary>
    public string? Location { get; init; }

    /// <summary>Gets the identifiers of the sessions in which it is held.</summary>
    public ValueList<string> Sessions { get; init; }

    /// <summary>Gets the grades for which it is, in the words of the source.</summary>
    public ValueList<string> Grades { get; init; }

    /// <summary>Gets the subjects, in the words of the source.</summary>
    public ValueList<string> Subjects { get; init; }

    /// <summary>Gets the periods of the day in which it is held, in the words of the source.</summary>
    public ValueList<string> Periods { get; init; }
}
