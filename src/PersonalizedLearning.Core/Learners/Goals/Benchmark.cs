using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Learners;

/// <summary>A step on the way to a goal by which progress is seen: a competency, or something said in words.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record Benchmark
{
    /// <summary>Gets the identifier, unique in its goal.</summary>
    /// <exception cref="ArgumentException">The text can't be an identifier.</exception>
    public required string Id { get; init => field = Preconditions.Id(value, nameof(Id)); }

    /// <summary>Gets what is to be seen, in words; null where the competency says it.</summary>
    /// <exception cref="ArgumentException">The text is blank or not well formed.</exception>
    public string? Text { get; init => field = Preconditions.Text(value, nameof(Text)); }

    /// <summary>Gets the competency that is to be mastered; null where it is said in words only.</summary>
    public CompetencyId? Competency { get; init; }

    /// <summary>Gets until when; null when that does not matter.</summary>
    public Instant? Due { get; init; }

    /// <summary>Whether it says what is to be seen.</summary>
    internal bool SaysWhat => Competency is { } competency ? competency.Value.Length > 0 : Text is not null;
}
