using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>How estimates become decisions: on which scale, whether mastery once shown stays, and from which evidence.</summary>
public sealed record MasteryRule
{
    /// <summary>Gets the rule used where none is given: probability of mastery, proficient from 0.95, not sticky.</summary>
    public static MasteryRule Default { get; } = new();

    /// <summary>Gets the scale; the range of every policy must lie within its range.</summary>
    public ProficiencyScale Scale { get; init; } = ProficiencyScale.Probability;

    /// <summary>Gets whether mastery once shown is held whatever comes later; false by default.</summary>
    public bool Sticky { get; init; }

    /// <summary>Gets which evidence is used.</summary>
    public EvidenceSelection Selection { get; init; } = EvidenceSelection.Default;
}
