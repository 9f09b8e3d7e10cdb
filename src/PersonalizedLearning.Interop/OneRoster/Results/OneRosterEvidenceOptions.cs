using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>What OneRoster does not say of results, and the caller knows.</summary>
public sealed record OneRosterEvidenceOptions
{
    /// <summary>Gets the zone in which dates of scores and due dates begin and end; where it is null they give no times, and that is reported.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>Gets the competencies on which results of line items bear that state no learning objective, by the sourcedId of the line item.</summary>
    public IReadOnlyDictionary<string, ValueList<CompetencyId>> LineItems { get; init; } = new Dictionary<string, ValueList<CompetencyId>>();

    /// <summary>Gets the lowest level that counts as mastery of score scales, by the sourcedId of the scale; OneRoster has no word for it.</summary>
    public IReadOnlyDictionary<string, string> ProficientLevels { get; init; } = new Dictionary<string, string>();
}
