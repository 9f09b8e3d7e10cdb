using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>A line of a transcript: where a learner stands with one competency, and what that rests on.</summary>
public sealed record TranscriptCompetency
{
    /// <summary>Gets the competency.</summary>
    public required CompetencyId Competency { get; init; }

    /// <summary>Gets its code, for people; null when it has none.</summary>
    public string? Code { get; init; }

    /// <summary>Gets its title, for people; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the level, by its name on the scale of the transcript.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public required string Level
    {
        get;
        init => field = !string.IsNullOrWhiteSpace(value) ? value : throw new ArgumentException("The level has no name; expected one of the scale.", nameof(Level));
    }

    /// <summary>Gets whether it is mastered.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public required MasteryStatus Status { get; init => field = Preconditions.Defined(value, nameof(Status)); }

    /// <summary>Gets when it was mastered for the first time; null if it never was or that has no time.</summary>
    public Instant? FirstAchievedAt { get; init; }

    /// <summary>Gets when it last came to be mastered; null if it never was or that has no time.</summary>
    public Instant? AchievedAt { get; init; }

    /// <summary>Gets how many pieces of evidence it rests on, by source, each source once; empty where somebody's judgement decides alone.</summary>
    /// <exception cref="ArgumentException">A count is null, or a source is there twice.</exception>
    public ValueList<SourceCount> Evidence
    {
        get;
        init => field = value.All(item => item is not null) && value.Select(item => item.Source).Distinct().Count() == value.Count
            ? value
            : throw new ArgumentException("A source is there twice; expected each once.", nameof(Evidence));
    }

    /// <summary>Gets the awards of credit that it earned, with others or alone.</summary>
    public ValueList<EventId> Awards { get; init; }
}
