using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Finds the competencies that alignments name.</summary>
internal sealed class AlignedCompetencies
{
    private readonly CompetencyFramework framework;
    private readonly DiagnosticLog problems;
    private readonly Dictionary<string, CompetencyId> byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Framework, string Code), CompetencyId> byAlignment = [];
    private readonly HashSet<string> names;

    public AlignedCompetencies(CompetencyFramework framework, CredentialImportOptions options, DiagnosticLog problems)
    {
        this.framework = framework;
        this.problems = problems;
        names = new HashSet<string>([framework.Title, framework.Id.Value, .. options.FrameworkNames], StringComparer.OrdinalIgnoreCase);
        foreach (var competency in framework.Competencies)
        {
            byAddress.TryAdd(BadgeIds.Competency(framework, competency.Id), competency.Id);
            byAddress.TryAdd(BadgeIds.Achievement(framework, competency.Id), competency.Id);
            if (options.AddressOf?.Invoke(competency) is { } address)
            {
                byAddress.TryAdd(address, competency.Id);
            }

            foreach (var alignment in competency.Alignments)
            {
                byAlignment.TryAdd((alignment.Framework, alignment.Code), competency.Id);
            }
        }
    }

    /// <summary>The competencies of alignments, each once, in their order.</summary>
    public ValueList<CompetencyId> Of(IEnumerable<BadgeAlignment> alignments, string place) =>
        alignments.Select(alignment => Of(alignment, place)).Where(id => id is not null).Select(id => id!.Value).Distinct().ToValueList();

    /// <summary>The competency that an achievement is by its own identifier.</summary>
    public CompetencyId? Of(BadgeAchievement achievement) => OfAddress(achievement.Id);

    private CompetencyId? Of(BadgeAlignment alignment, string place)
    {
        if (alignment.TargetType is "CFRubric" or "CFRubricCriterion" or "CFRubricCriterionLevel")
        {
            return null;
        }

        return OfAddress(alignment.TargetUrl) ?? (string.IsNullOrWhiteSpace(alignment.TargetCode) ? null : OfCode(alignment.TargetCode, alignment.TargetFramework, place));
    }

    private CompetencyId? OfAddress(string? address)
    {
        if (address is null)
        {
            return null;
        }

        if (byAddress.TryGetValue(address, out var known))
        {
            return known;
        }

        var key = CaseIdentifier.KeyOf(new CaseLink { Uri = address });
        return key is not null && Preconditions.IsId(key) && framework.IndexOf(CompetencyId.From(key)) >= 0 ? CompetencyId.From(key) : null;
    }

    private CompetencyId? OfCode(string code, string? name, string place)
    {
        if (name is not null && byAlignment.TryGetValue((name, code), out var aligned))
        {
            return aligned;
        }

        if (name is null || !names.Contains(name))
        {
            return null;
        }

        var found = framework.FindByCode(code).ToList();
        if (found.Count > 1)
        {
            problems.Add("ambiguous-code", DiagnosticSeverity.Warning, place, $"Several competencies of the framework have the code '{JsonText.Short(code)}'; the alignment is not used.");
        }

        return found is [{ } only] ? only.Id : null;
    }
}
