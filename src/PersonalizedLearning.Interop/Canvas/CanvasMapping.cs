using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Makes a framework and policies of a table: groups become headings, outcomes competencies, sets of ratings scales, methods policies.</summary>
internal sealed class CanvasMapping(CanvasTable table, CanvasReadOptions options, DiagnosticLog diagnostics)
{
    private readonly CanvasHierarchy hierarchy = new(table, options, diagnostics);

    public (CompetencyFramework Framework, IReadOnlyList<PolicyFile> Policies, IReadOnlyList<Diagnostic> Diagnostics) Build()
    {
        var builder = CompetencyFramework.CreateBuilder(options.FrameworkId, options.FrameworkTitle);
        hierarchy.AddTo(builder);
        var policies = new List<PolicyFile>();
        var scales = 0;
        foreach (var group in Judged())
        {
            var id = scales == 0 ? "canvas" : FormattableString.Invariant($"canvas-{scales + 1}");
            if (CanvasScales.ScaleOf(id, group.Key, group.Members[0].Place, diagnostics) is not { } scale)
            {
                continue;
            }

            builder.Add(scale);
            scales++;
            if (PoliciesOf(group.Members, scale) is { ByCompetency.Count: > 0 } found)
            {
                policies.Add(new PolicyFile(found, RuleOf(scale)));
            }
        }

        if (policies.Count > 1)
        {
            diagnostics.Add(
                "several-scales", DiagnosticSeverity.Info, "ratings",
                FormattableString.Invariant($"The outcomes are judged on {policies.Count} scales; a policy file decides on one, so there are as many, each for its own outcomes."));
        }

        var build = builder.Build();
        return (build.Framework, policies, build.Diagnostics);
    }

    private static MasteryRule RuleOf(ProficiencyScale scale) => new() { Scale = scale, Rounding = new EstimateRounding() };

    // The scale of most outcomes comes first; of two with as many, the one that the table has first.
    private List<(CanvasScaleKey Key, List<CanvasHierarchy.Entry> Members)> Judged()
    {
        var byKey = new OrderedDictionary<CanvasScaleKey, List<CanvasHierarchy.Entry>>();
        foreach (var entry in hierarchy.Entries.Where(entry => !entry.IsGroup))
        {
            if (CanvasScales.KeyOf(entry.Row, entry.Place, diagnostics) is not { } key)
            {
                continue;
            }

            if (!byKey.TryGetValue(key, out var members))
            {
                byKey.Add(key, members = []);
            }

            members.Add(entry);
        }

        return [.. byKey.Select(item => (item.Key, item.Value)).OrderByDescending(item => item.Value.Count)];
    }

    private MasteryPolicySet PoliciesOf(List<CanvasHierarchy.Entry> members, ProficiencyScale scale)
    {
        var methods = new CanvasMethods(options, scale, diagnostics);
        var byCompetency = new Dictionary<CompetencyId, IMasteryPolicy>();
        foreach (var entry in members)
        {
            if (methods.PolicyOf(entry.Row, entry.Place) is { } policy)
            {
                byCompetency.Add(entry.Id, policy);
            }
        }

        return new MasteryPolicySet(new HighestScore(new HighestScoreParameters { PointsPossible = scale.Maximum }), byCompetency);
    }
}
