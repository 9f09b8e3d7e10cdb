using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Which competencies a statement bears on, by an activity in it or by an extension.</summary>
/// <remarks>
/// A rule applies to the activities at its places that meet each condition given. The competencies are those that the rule names; else what an extension of the activity, of the circumstances or of
/// the result names; else what follows the prefix in the identifier of the activity. A rule with an extension and no condition on activities looks in the circumstances and the result too.
/// </remarks>
public sealed record XapiCompetencyRule
{
    /// <summary>Gets where activities are looked for; as the object alone where none is given.</summary>
    public ValueList<XapiActivityPlace> In { get; init; }

    /// <summary>Gets the IRI that the activity has; any when null.</summary>
    public string? Activity { get; init; }

    /// <summary>Gets how the IRI of the activity begins; anyhow when null.</summary>
    public string? Prefix { get; init; }

    /// <summary>Gets the IRI of the type that the activity has; any when null.</summary>
    public string? ActivityType { get; init; }

    /// <summary>Gets the IRI of an extension whose value, a text or a list of texts, names competencies; none when null.</summary>
    public string? Extension { get; init; }

    /// <summary>Gets the competencies; empty where the extension or the rest of the identifier names them.</summary>
    public ValueList<CompetencyId> Competencies { get; init; }

    /// <summary>Makes a rule for one activity, as the object.</summary>
    /// <param name="activity">The IRI of the activity.</param>
    /// <param name="competencies">The competencies on which it bears.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException"><paramref name="activity"/> is null or empty.</exception>
    public static XapiCompetencyRule Of(string activity, params ReadOnlySpan<CompetencyId> competencies)
    {
        ArgumentException.ThrowIfNullOrEmpty(activity);
        return new() { Activity = activity, Competencies = ValueList.Create(competencies) };
    }

    internal string? Problem =>
        Activity is null && Prefix is null && ActivityType is null && Extension is null ? "a rule with an activity, a prefix, a type or an extension"
        : Competencies.Count == 0 && Prefix is null && Extension is null ? "competencies, a prefix or an extension, which name them"
        : null;
}
