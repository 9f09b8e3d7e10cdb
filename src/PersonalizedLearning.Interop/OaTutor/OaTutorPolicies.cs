using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Makes policies of the parameters of skills, and a rule of the thresholds of objectives.</summary>
internal sealed class OaTutorPolicies(OaTutorContent content, DiagnosticLog diagnostics)
{
    public PolicyFile Build(IReadOnlyDictionary<string, CompetencyId?> skills)
    {
        var byCompetency = new Dictionary<CompetencyId, IMasteryPolicy>();
        foreach (var skill in content.Skills)
        {
            if (skills[skill.Name] is { } id && ParametersOf(skill) is { } parameters)
            {
                byCompetency.Add(id, new BayesianKnowledgeTracing(parameters));
            }
        }

        var named = content.Skills.Select(skill => skill.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var skill in skills.Keys.Where(skill => !named.Contains(skill)))
        {
            diagnostics.AddRepeated("skill-without-parameters", DiagnosticSeverity.Warning, "parameters", () => skill, "A skill has no parameters; the defaults of knowledge tracing are taken for it.");
        }

        return new PolicyFile(new MasteryPolicySet(new BayesianKnowledgeTracing(), byCompetency), Rule());
    }

    private BktParameters? ParametersOf(OaTutorSkill skill)
    {
        (string Name, double? Value)[] given = [("probMastery", skill.Mastery), ("probTransit", skill.Transit), ("probSlip", skill.Slip), ("probGuess", skill.Guess)];
        foreach (var (name, value) in given)
        {
            if (value is null)
            {
                diagnostics.Add("missing-parameter", DiagnosticSeverity.Warning, skill.Name, $"Skill '{JsonText.Short(skill.Name)}' has no usable {name}; expected a probability. The defaults of knowledge tracing are taken for it.");
                return null;
            }

            if (value is not (>= 0 and <= 1))
            {
                diagnostics.Add(
                    "parameter-out-of-range", DiagnosticSeverity.Warning, skill.Name,
                    FormattableString.Invariant($"{name} of skill '{JsonText.Short(skill.Name)}' is {value:R}; expected a probability from 0 to 1. The defaults of knowledge tracing are taken for it."));
                return null;
            }
        }

        var parameters = new BktParameters { Prior = skill.Mastery!.Value, Learn = skill.Transit!.Value, Slip = skill.Slip!.Value, Guess = skill.Guess!.Value };
        if (parameters.IsDegenerate)
        {
            diagnostics.Add(
                "degenerate-parameters", DiagnosticSeverity.Warning, skill.Name,
                FormattableString.Invariant($"probSlip and probGuess of skill '{JsonText.Short(skill.Name)}' are {parameters.Slip:R} and {parameters.Guess:R}, 1 or more together: a right answer is no better a sign of knowing than a wrong one. They are taken as they are."));
        }

        return parameters;
    }

    // One rule decides all; the threshold of most objectives is taken, of two with as many the higher one.
    private MasteryRule? Rule()
    {
        var thresholds = new Dictionary<double, int>();
        foreach (var objective in content.Courses.SelectMany(course => course.Lessons).SelectMany(lesson => lesson.Objectives))
        {
            if (objective.Threshold is > 0 and <= 1)
            {
                thresholds[objective.Threshold] = thresholds.GetValueOrDefault(objective.Threshold) + 1;
                continue;
            }

            diagnostics.AddRepeated(
                "threshold-out-of-range", DiagnosticSeverity.Warning, "objectives", () => objective.Skill,
                FormattableString.Invariant($"The threshold of objective '{JsonText.Short(objective.Skill)}' is {objective.Threshold:R}; expected a probability above 0 and up to 1. It is in the content only."));
        }

        if (thresholds.Count == 0)
        {
            return null;
        }

        var from = thresholds.OrderByDescending(item => item.Value).ThenByDescending(item => item.Key).First().Key;
        if (thresholds.Count > 1)
        {
            var shown = string.Join(", ", thresholds.OrderByDescending(item => item.Value).ThenByDescending(item => item.Key).Take(5).Select(item => FormattableString.Invariant($"{item.Key:R} ({item.Value} times)")));
            diagnostics.Add("several-thresholds", DiagnosticSeverity.Warning, "objectives", FormattableString.Invariant($"Objectives have {thresholds.Count} thresholds: {shown}; a rule has one, {from:R} of most objectives. The others are in the content only."));
        }

        return new MasteryRule { Scale = new ProficiencyScale("oatutor", 0, 1, [new("Learning", 0), new("Mastered", from, true)], "Probability of knowing") };
    }
}
