using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>What a program lays down about plans. Immutable.</summary>
public sealed record PlanRules
{
    /// <summary>Gets the rules of a partnership without a core requirement.</summary>
    public static PlanRules Default { get; } = new();

    /// <summary>Gets who decides what.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public AgencyRules Agency { get; init => field = value ?? throw new ArgumentNullException(nameof(Agency)); } = AgencyRules.Default;

    /// <summary>Gets what every plan leads to, whoever proposes it; null where nothing is required of everybody.</summary>
    public CoreRequirement? Core { get; init; }

    /// <summary>Gets the framework, which tells what is under a heading; without it a competency stands for itself.</summary>
    public CompetencyFramework? Framework { get; init; }

    /// <summary>Lists the competencies that are required of everybody.</summary>
    /// <returns>In ordinal order, each once; none where nothing is.</returns>
    public ValueList<CompetencyId> CoreCompetencies() => MembersOf(Core?.Competencies ?? []).Distinct().Order().ToValueList();

    /// <summary>Lists what terms lack of what is required of everybody.</summary>
    /// <param name="terms">The terms.</param>
    /// <returns>In ordinal order; none where they keep all of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    public ValueList<CompetencyId> MissingFrom(PlanTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Missing(CoreCompetencies(), terms);
    }

    /// <summary>Lists those of some competencies to which terms do not lead.</summary>
    internal ValueList<CompetencyId> Missing(ValueList<CompetencyId> core, PlanTerms terms)
    {
        if (core.Count == 0)
        {
            return [];
        }

        var outcomes = MembersOf(terms.Outcomes).ToHashSet();
        return core.Where(competency => !outcomes.Contains(competency)).ToValueList();
    }

    /// <summary>The competencies for which some stand.</summary>
    internal IEnumerable<CompetencyId> MembersOf(ValueList<CompetencyId> competencies) => competencies.SelectMany(competency =>
        Framework is { } framework && framework.IndexOf(competency) is var index and >= 0
            ? framework.MembersOf(index).Select(member => framework[member].Id)
            : [competency]);
}
