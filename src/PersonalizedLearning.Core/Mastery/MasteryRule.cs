using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>How estimates become decisions: on which scale, whether mastery once shown stays, and from which evidence.</summary>
public sealed record MasteryRule
{
    /// <summary>Gets the rule used where none is given: probability of mastery, proficient from 0.95, not sticky, not rounded.</summary>
    public static MasteryRule Default { get; } = new();

    /// <summary>Gets the scale; the range of every policy must lie within its range.</summary>
    public ProficiencyScale Scale { get; init; } = ProficiencyScale.Probability;

    /// <summary>Gets whether mastery once shown is held whatever comes later; false by default.</summary>
    public bool Sticky { get; init; }

    /// <summary>Gets which evidence is used.</summary>
    public EvidenceSelection Selection { get; init; } = EvidenceSelection.Default;

    /// <summary>Gets how an estimate is rounded before it is shown and compared with the levels of the scale; null, the default, where it is not.</summary>
    public EstimateRounding? Rounding { get; init; }

    /// <summary>Gives the number that is shown and compared with levels for an estimate.</summary>
    /// <param name="value">The estimate, within the range of the scale.</param>
    /// <returns>The estimate rounded by the rule, within the range of the scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rule that rounds was given what is not a number.</exception>
    public double Shown(double value) => Rounding is null ? value : Math.Clamp(Rounding.Round(value), Scale.Minimum, Scale.Maximum);

    internal MasteryEstimate Shown(MasteryEstimate estimate) => estimate with { Shown = Shown(estimate.Value) };
}
