namespace PersonalizedLearning.Interop;

/// <summary>A course, which classes hold.</summary>
public sealed record RosterCourse : RosterEntity
{
    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the code for people; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the identifier of the organization that offers it; null when the source does not say.</summary>
    public string? Organization { get; init; }

    /// <summary>Gets the identifier of the school year in which it is offered; null when the source does not say.</summary>
    public string? SchoolYear { get; init; }

    /// <summary>Gets the grades for which it is, in the words of the source.</summary>
    public ValueList<string> Grades { get; init; }

    /// <summary>Gets the subjects, in the words of the source.</summary>
    public ValueList<string> Subjects { get; init; }
}
