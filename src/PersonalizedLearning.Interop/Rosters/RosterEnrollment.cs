using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>That a person is in a class.</summary>
public sealed record RosterEnrollment : RosterEntity
{
    /// <summary>Gets the identifier of the class.</summary>
    public required string Class { get; init; }

    /// <summary>Gets the identifier of the person.</summary>
    public required string Person { get; init; }

    /// <summary>Gets the identifier of the school; null when the source does not say.</summary>
    public string? Organization { get; init; }

    /// <summary>Gets the role in the terms of this library; <see cref="PersonRole.Unspecified"/> where it has none for it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The role is not defined.</exception>
    public required PersonRole Role
    {
        get;
        init => field = Preconditions.Defined(value);
    }

    /// <summary>Gets the role in the word of the source, such as <c>student</c>.</summary>
    public required string Word { get; init; }

    /// <summary>Gets whether a teacher is the main one of the class; null when the source does not say.</summary>
    public bool? IsPrimary { get; init; }

    /// <summary>Gets the first day; null when the source does not say.</summary>
    public LocalDate? Begin { get; init; }

    /// <summary>Gets the day after the last; null when the source does not say.</summary>
    public LocalDate? End { get; init; }

    /// <summary>Tells whether the enrolment is in force on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether it is in use, has begun, and has not ended.</returns>
    public bool IsOn(LocalDate day) => IsActive && (Begin is not { } begin || day >= begin) && (End is not { } end || day < end);
}
