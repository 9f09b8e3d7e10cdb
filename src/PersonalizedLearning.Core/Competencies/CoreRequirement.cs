using NodaTime;

namespace PersonalizedLearning.Competencies;

/// <summary>What every learner of a program is expected to master whatever else is chosen: the floor of expectations that no plan drops.</summary>
/// <remarks>Equality is by value. The order of the competencies means nothing.</remarks>
public sealed record CoreRequirement
{
    /// <summary>Gets the identifier.</summary>
    public required string Id { get; init => field = Preconditions.Id(value, nameof(Id)); }

    /// <summary>Gets the title; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the competencies to be mastered, in ordinal order, each once; a heading stands for all that is under it. At least one.</summary>
    public required ValueList<CompetencyId> Competencies
    {
        get;
        init => field = value.Count > 0
            ? value.Distinct().Order().ToValueList()
            : throw new ArgumentException("The core requirement names no competency; expected at least one.", nameof(Competencies));
    }

    /// <summary>Gets until when; null when that does not matter.</summary>
    public Instant? Due { get; init; }
}
