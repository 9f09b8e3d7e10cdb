using NodaTime;

namespace PersonalizedLearning.Competencies;

/// <summary>Something a learner can come to know, do or be, stated so that it can be shown.</summary>
/// <remarks>Two competencies are equal when all their members are. Immutable and thread safe.</remarks>
public sealed record Competency
{
    /// <summary>Gets the identifier.</summary>
    public required CompetencyId Id { get; init; }

    /// <summary>Gets the human-readable code, such as <c>6.RP.A.1</c>; null when there is none. Codes are not always unique.</summary>
    public string? Code { get; init; }

    /// <summary>Gets a short name for lists and maps; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the full statement as its author wrote it: it may hold HTML, Markdown or LaTeX and is never stripped. Escape it on output.</summary>
    public required string Statement { get; init; }

    /// <summary>Gets what kind of thing it is about.</summary>
    public CompetencyKind Kind { get; init; }

    /// <summary>Gets the levels of education at which it is intended, as its source names them; empty when not said.</summary>
    public ValueList<string> EducationLevels { get; init; }

    /// <summary>Gets the published standards to which it is aligned.</summary>
    public ValueList<Alignment> Alignments { get; init; }

    /// <summary>
    /// Gets the instant from which it is retired: kept, as evidence and plans may refer to it, but asked for no more; null while it is in use.
    /// </summary>
    public Instant? RetiredAt { get; init; }

    /// <summary>Gets the shortest name there is: the title, else the code, else the statement.</summary>
    public string Label => Title ?? Code ?? Statement;
}
