using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>What a person is in an organization.</summary>
public sealed record RosterRole
{
    /// <summary>Gets the role in the terms of this library; <see cref="PersonRole.Unspecified"/> where it has none for it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The role is not defined.</exception>
    public required PersonRole Role
    {
        get;
        init => field = Preconditions.Defined(value);
    }

    /// <summary>Gets the role in the word of the source, such as <c>teacher</c>.</summary>
    public required string Word { get; init; }

    /// <summary>Gets the identifier of the organization; null when the source does not say.</summary>
    public string? Organization { get; init; }

    /// <summary>Gets whether it is the person's main role there.</summary>
    public bool IsPrimary { get; init; } = true;

    /// <summary>Gets the first day of the role; null when the source does not say.</summary>
    public LocalDate? Begin { get; init; }

    /// <summary>Gets the day after the last of the role; null when it has no end.</summary>
    public LocalDate? End { get; init; }
}
