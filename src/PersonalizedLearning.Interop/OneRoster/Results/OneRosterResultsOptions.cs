using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>What OneRoster requires of results, and evidence does not say.</summary>
public sealed record OneRosterResultsOptions
{
    /// <summary>Gets the identifier of the class of the roster in which the results are told.</summary>
    public required string Class { get; init; }

    /// <summary>Gets the identifier of the session of the roster; the first one of the class when null.</summary>
    public string? Session { get; init; }

    /// <summary>Gets the zone in which times become dates; UTC by default.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>Gets where the learning objectives are from: <c>case</c> where competencies bear identifiers of CASE, else <c>unknown</c> or a word of one's own that begins with <c>ext:</c>.</summary>
    public string ObjectiveSource { get; init; } = "unknown";

    /// <summary>Gets the title of the category of all line items.</summary>
    public string Category { get; init; } = "Evidence";

    /// <summary>Gets the scales on which levels were judged and decided; the first is that of decisions.</summary>
    public ValueList<ProficiencyScale> Scales { get; init; }
}
