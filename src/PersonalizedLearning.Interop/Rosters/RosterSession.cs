using NodaTime;

namespace PersonalizedLearning.Interop;

/// <summary>A time of teaching: a school year, a term, a grading period.</summary>
public sealed record RosterSession : RosterEntity
{
    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the kind in the word of the source, such as <c>term</c>; empty when it does not say.</summary>
    public string Type { get; init; } = string.Empty;

    /// <summary>Gets the first day; null when the source does not say.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>Gets the day after the last; null when the source does not say.</summary>
    public LocalDate? End { get; init; }

    /// <summary>Gets the year in which the school year ends; null when the source does not say.</summary>
    public int? SchoolYear { get; init; }

    /// <summary>Gets the identifier of the session of which it is a part; null when there is none. It may be one that the roster does not have.</summary>
    public string? Parent { get; init; }
}
