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

    /// <summary>Gets how often to assess, and when an estimate is stale.</summary>
    public AssessmentCadence Cadence { get; init; } = AssessmentCadence.Default;

    /// <summary>Gets the competencies whose cadence differs, each once, in the order of their identifiers whatever the order given; none by default.</summary>
    public ValueList<CompetencyCadence> CadenceByCompetency { get; init => field = Sorted(value); }

    /// <summary>Makes a rule for policies, on the scale of a framework that has their range, else on their range cut as the standard scale cuts probabilities.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="framework">The framework.</param>
    /// <returns>The rule, all else by default.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static MasteryRule For(MasteryPolicySet policies, CompetencyFramework framework)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(framework);
        return new MasteryRule { Scale = ScaleFor(policies, framework) };
    }

    /// <summary>Gives the number that is shown and compared with levels for an estimate.</summary>
    /// <param name="value">The estimate, within the range of the scale.</param>
    /// <returns>The estimate rounded by the rule, within the range of the scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rule that rounds was given what is not a number.</exception>
    public double Shown(double value) => Rounding is null ? value : Math.Clamp(Rounding.Round(value), Scale.Minimum, Scale.Maximum);

    internal static ProficiencyScale ScaleFor(MasteryPolicySet policies, CompetencyFramework? framework)
    {
        var all = policies.ByCompetency.Values.Append(policies.Standard).ToList();
        var (minimum, maximum) = (all.Min(one => one.Minimum), all.Max(one => one.Maximum));
        var standard = ProficiencyScale.Probability;
        return framework?.Scales.FirstOrDefault(scale => scale.Minimum == minimum && scale.Maximum == maximum) ?? new ProficiencyScale(
            standard.Id, minimum, maximum,
            standard.Levels.Select(level => level with { From = minimum + (level.From * (maximum - minimum)) }).ToValueList(), standard.Title);
    }

    internal MasteryEstimate Shown(MasteryEstimate estimate) => estimate with { Shown = Shown(estimate.Value) };

    private static ValueList<CompetencyCadence> Sorted(ValueList<CompetencyCadence> items)
    {
        var sorted = items.OrderBy(item => item.Competency).ToValueList();
        for (var index = 1; index < sorted.Count; index++)
        {
            if (sorted[index].Competency == sorted[index - 1].Competency)
            {
                throw new ArgumentException($"Competency '{sorted[index].Competency}' is there twice; expected once.", nameof(items));
            }
        }

        return sorted;
    }
}
