using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Says policies and the rules that decide by them as methods, points and ratings of outcomes.</summary>
internal sealed class CanvasRules
{
    private const double Tolerance = 1e-9;

    private readonly CompetencyFramework framework;
    private readonly IReadOnlyList<PolicyFile> policies;
    private readonly DiagnosticLog diagnostics;
    private readonly Dictionary<CompetencyId, int> fileOf = [];
    private readonly MasteryRule[] rules;
    private readonly CanvasScaleKey?[] keys;

    public CanvasRules(CompetencyFramework framework, IReadOnlyList<PolicyFile> policies, DiagnosticLog diagnostics)
    {
        this.framework = framework;
        this.policies = policies;
        this.diagnostics = diagnostics;
        rules = [.. policies.Select(file => file.Rule ?? MasteryRule.For(file.Policies, framework))];
        keys = [.. rules.Select(rule => KeyOf(rule.Scale))];
        ReportUnused();
        for (var index = 0; index < policies.Count; index++)
        {
            ReportRule(index);
            foreach (var competency in policies[index].Policies.ByCompetency.Keys)
            {
                fileOf.TryAdd(competency, index);
            }
        }
    }

    /// <summary>Tells whether a competency has a policy of its own.</summary>
    public bool Names(CompetencyId competency) => fileOf.ContainsKey(competency);

    /// <summary>An outcome with its method, points and ratings.</summary>
    public CanvasRow With(CanvasRow row, CompetencyId competency)
    {
        if (policies.Count == 0)
        {
            return row;
        }

        var file = fileOf.GetValueOrDefault(competency);
        var policy = policies[file].Policies[competency];
        if (keys[file] is not { } key)
        {
            return row;
        }

        row = row with { MasteryPoints = key.MasteryPoints, Ratings = key.Ratings };
        if (MethodOf(policy, rules[file].Scale, competency) is not { } method)
        {
            diagnostics.AddRepeated(
                "policy-not-in-canvas", DiagnosticSeverity.Warning, policy.Name, () => competency.Value,
                $"Policy '{policy.Name}' with these parameters is none of Canvas's methods; the outcome has none in the table, and Canvas will decide it by its own default.");
            return row;
        }

        return row with { CalculationMethod = method.Name, CalculationInt = method.Number };
    }

    private (string Name, int? Number)? MethodOf(IMasteryPolicy policy, ProficiencyScale scale, CompetencyId competency)
    {
        if (Math.Abs(policy.Maximum - scale.Maximum) > Tolerance * scale.Maximum)
        {
            return null;
        }

        return policy switch
        {
            WeightedAverage weighted => (CanvasTerms.WeightedAverage, Weight(weighted.Settings.LatestWeight, competency)),
            RecursiveDecayingAverage recursive => (CanvasTerms.StandardDecayingAverage, Weight(recursive.Settings.LatestWeight, competency)),
            NTimes times when IsSayable(times.Settings, scale) => (CanvasTerms.MasteryTimes, times.Settings.Times),
            HighestScore { Settings.Best: 1 } => (CanvasTerms.Highest, null),
            LatestScore => (CanvasTerms.Latest, null),
            AverageScore => (CanvasTerms.Average, null),
            _ => null,
        };
    }

    private static bool IsSayable(NTimesParameters settings, ProficiencyScale scale) =>
        settings.Value == NTimesValue.MeanOfQualifying && settings.Times <= CanvasTerms.MaxTimes && Math.Abs((settings.From * scale.Maximum) - scale.ProficientFrom) <= Tolerance * scale.Maximum;

    private int Weight(double weight, CompetencyId competency)
    {
        var percent = (int)Math.Round(weight * 100);
        if (Math.Abs(weight - (percent / 100.0)) > Tolerance)
        {
            diagnostics.Add("weight-rounded", DiagnosticSeverity.Warning, competency.Value, FormattableString.Invariant($"The weight of the latest score is {weight:R}; Canvas takes whole per cents, so it is written {percent}."));
        }

        return percent;
    }

    private CanvasScaleKey? KeyOf(ProficiencyScale scale)
    {
        var key = CanvasScales.KeyOf(scale);
        var problems = new DiagnosticLog();
        var again = CanvasScales.ScaleOf(scale.Id, key, scale.Id, problems);
        if (again is null)
        {
            diagnostics.Add("scale-not-in-canvas", DiagnosticSeverity.Warning, scale.Id, $"Scale '{scale.Id}' can't be said by ratings: mastery must begin above 0 there. Its outcomes have no ratings and no method in the table.");
            return null;
        }

        if (again.Levels != scale.Levels || again.Minimum != scale.Minimum || again.Maximum != scale.Maximum)
        {
            diagnostics.Add("scale-not-in-canvas", DiagnosticSeverity.Warning, scale.Id, $"Scale '{scale.Id}' is another one when its ratings are read again: its levels begin elsewhere.");
        }

        if (scale.Title != scale.Id)
        {
            diagnostics.Add("not-in-canvas", DiagnosticSeverity.Info, scale.Id, $"The title of scale '{scale.Id}' can't be said in Canvas's table; it was left out.");
        }

        return key;
    }

    private void ReportUnused()
    {
        if (policies.Count == 0)
        {
            diagnostics.Add("mastery-not-said", DiagnosticSeverity.Info, framework.Id.Value, "There are no policies, so the table says nothing of mastery, and Canvas decides by its own defaults.");
        }

        foreach (var scale in framework.Scales.Where(scale => !rules.Any(rule => rule.Scale == scale)))
        {
            diagnostics.Add("scale-not-in-canvas", DiagnosticSeverity.Warning, scale.Id, $"No policy decides on scale '{scale.Id}', and Canvas has ratings of outcomes only; it was left out.");
        }
    }

    private void ReportRule(int index)
    {
        var (file, rule) = (policies[index], rules[index]);
        var standard = new MasteryRule { Scale = rule.Scale, Rounding = new EstimateRounding() };
        if (file.Rule is not null && rule != standard)
        {
            diagnostics.Add(
                "rule-not-in-canvas", DiagnosticSeverity.Warning, rule.Scale.Id,
                "The rule differs from what Canvas does in what its table can't say: whether mastery is sticky, two decimals, which evidence is used, or how often to assess. That was left out.");
        }

        if (file.Policies.IsJoint)
        {
            diagnostics.Add("rule-not-in-canvas", DiagnosticSeverity.Warning, rule.Scale.Id, "The policies are connected, through the learner or the competencies of an answer; Canvas decides each outcome by itself. That was left out.");
        }

        foreach (var competency in file.Policies.ByCompetency.Keys.Where(id => framework.IndexOf(id) < 0).Order())
        {
            diagnostics.AddRepeated("policy-not-in-canvas", DiagnosticSeverity.Warning, "competency", () => competency.Value, $"Competency '{competency}' has a policy and is not in the framework; the policy was left out.");
        }
    }
}
