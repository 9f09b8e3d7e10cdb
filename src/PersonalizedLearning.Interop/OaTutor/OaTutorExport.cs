using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Says a framework, its policies and its items in the terms of OATutor.</summary>
internal sealed class OaTutorExport(CompetencyFramework framework, PolicyFile policies, IReadOnlyList<ItemCompetencies> items, DiagnosticLog diagnostics)
{
    private readonly MasteryRule rule = policies.Rule ?? MasteryRule.For(policies.Policies, framework);

    public OaTutorContent ToContent()
    {
        ReportFramework();
        ReportRule();
        return new OaTutorContent { Steps = Steps(), Courses = Courses(), Skills = Skills() };
    }

    private ValueList<OaTutorStep> Steps()
    {
        var steps = new OrderedDictionary<string, OaTutorStep>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var step = new OaTutorStep(item.Item, item.Competencies.Select(competency => competency.Value).ToValueList());
            if (!steps.TryAdd(item.Item, step))
            {
                diagnostics.Add("repeated-item", DiagnosticSeverity.Warning, item.Item, $"Item '{JsonText.Short(item.Item)}' is there twice; the first is written.");
            }

            foreach (var competency in item.Competencies.Where(competency => framework.IndexOf(competency) < 0))
            {
                diagnostics.AddRepeated("item-of-unknown-skill", DiagnosticSeverity.Warning, "items", () => item.Item, $"An item asks for '{JsonText.Short(competency.Value)}', which is not in the framework; it is written as it is.");
            }
        }

        return steps.Values.ToValueList();
    }

    private ValueList<OaTutorSkill> Skills()
    {
        var skills = new List<OaTutorSkill>();
        foreach (var index in Enumerable.Range(0, framework.Count).Where(index => !framework.IsGrouping(index)))
        {
            var competency = framework[index].Id;
            if (policies.Policies[competency] is not BayesianKnowledgeTracing tracing)
            {
                var name = policies.Policies[competency].Name;
                diagnostics.AddRepeated("policy-not-in-oatutor", DiagnosticSeverity.Warning, name, () => competency.Value, $"Policy '{name}' is no Bayesian knowledge tracing; the skill has no parameters.");
                continue;
            }

            if (!policies.Policies.ByCompetency.ContainsKey(competency))
            {
                diagnostics.AddRepeated("standard-parameters", DiagnosticSeverity.Info, "parameters", () => competency.Value, "A skill has no parameters of its own; those for all are written for it, as OATutor has none for all.");
            }

            var settings = tracing.Settings;
            ReportParameters(settings, competency);
            skills.Add(new OaTutorSkill { Name = competency.Value, Mastery = settings.Prior, Transit = settings.Learn, Slip = settings.Slip, Guess = settings.Guess });
        }

        foreach (var competency in policies.Policies.ByCompetency.Keys.Where(id => framework.IndexOf(id) is var index && (index < 0 || framework.IsGrouping(index))).Order())
        {
            diagnostics.AddRepeated("policy-not-in-oatutor", DiagnosticSeverity.Warning, "competency", () => competency.Value, $"'{competency}' has a policy and is no skill of the framework; the policy was left out.");
        }

        return skills.ToValueList();
    }

    private void ReportParameters(BktParameters settings, CompetencyId competency)
    {
        (string Name, bool IsSet)[] unsayable =
        [
            ("forget", settings.Forget != 0), ("forgetPerDay", settings.ForgetPerDay != 0), ("individualPrior", settings.IndividualPrior != 0), ("byItem", settings.ByItem.Count > 0),
            ("correctFrom", settings.CorrectFrom != new BktParameters().CorrectFrom),
        ];
        foreach (var (name, _) in unsayable.Where(item => item.IsSet))
        {
            diagnostics.AddRepeated("parameter-not-in-oatutor", DiagnosticSeverity.Warning, name, () => competency.Value, $"Parameter '{name}' can't be said in OATutor's parameters; it was left out.");
        }
    }

    // A heading of headings is a course and those directly under it are its lessons; a heading of skills that is in no other is a course of one lesson.
    private ValueList<OaTutorCourse> Courses()
    {
        var courses = new List<OaTutorCourse>();
        foreach (var index in Enumerable.Range(0, framework.Count).Where(index => framework.IsGrouping(index) && framework.Parents(index).IsEmpty))
        {
            var lessons = framework.Children(index).ToArray().Where(framework.IsGrouping).Select(child => LessonOf(child, index)).ToList();
            var own = framework.Children(index).ToArray().Where(child => !framework.IsGrouping(child)).ToList();
            if (own.Count > 0)
            {
                diagnostics.AddRepeated("not-in-oatutor", DiagnosticSeverity.Info, "headings", () => framework[index].Id.Value, "A course has skills directly under it; they are written as a lesson of its name.");
                lessons.Add(LessonOf(index, own, index));
            }

            courses.Add(new OaTutorCourse { Name = framework[index].Label, Language = framework.Language, Lessons = lessons.ToValueList() });
        }

        return courses.ToValueList();
    }

    private OaTutorLesson LessonOf(int index, int course)
    {
        if (framework.Children(index).ToArray().Any(framework.IsGrouping))
        {
            diagnostics.AddRepeated("not-in-oatutor", DiagnosticSeverity.Warning, "depth", () => framework[index].Id.Value, "A heading below lessons can't be said in course plans; the skills under it are objectives of the lesson.");
            return LessonOf(index, framework.MembersOf(index), course);
        }

        return LessonOf(index, framework.Children(index).ToArray(), course);
    }

    private OaTutorLesson LessonOf(int index, IEnumerable<int> members, int course)
    {
        var heading = framework[index];
        return new OaTutorLesson
        {
            Id = OaTutorMapping.LessonOf(heading.Id, framework[course].Label),
            Name = heading.Label,
            Topics = heading.Statement == heading.Label ? null : heading.Statement,
            Objectives = members.Select(member => new OaTutorObjective(framework[member].Id.Value, rule.Scale.Normalize(rule.Scale.ProficientFrom))).ToValueList(),
        };
    }

    private void ReportFramework()
    {
        foreach (var link in framework.Prerequisites)
        {
            diagnostics.AddRepeated("not-in-oatutor", DiagnosticSeverity.Warning, "prerequisites", () => $"{link.Before} → {link.After}", "A prerequisite can't be said in OATutor's files; it was left out.");
        }

        foreach (var link in framework.Associations.Concat(framework.ExternalReferences).Where(link => link.Type != AssociationType.IsChildOf))
        {
            diagnostics.AddRepeated("not-in-oatutor", DiagnosticSeverity.Warning, link.Type.ToString(), () => $"{link.Origin} → {link.Destination}", $"An association of type {link.Type} can't be said in OATutor's files; it was left out.");
        }

        foreach (var competency in Enumerable.Range(0, framework.Count).Where(index => !framework.IsGrouping(index)).Select(index => framework[index]))
        {
            if (competency.Label != competency.Id.Value || competency.Statement != competency.Id.Value || competency.Code is not null || competency.Alignments.Count > 0 || competency.EducationLevels.Count > 0 || competency.RetiredAt is not null)
            {
                diagnostics.AddRepeated("not-in-oatutor", DiagnosticSeverity.Warning, "statements", () => competency.Id.Value, "A skill has a name only in OATutor, for which its identifier is taken; its title, statement, code and the rest were left out.");
            }
        }
    }

    private void ReportRule()
    {
        if (policies.Policies.IsJoint)
        {
            diagnostics.Add("rule-not-in-oatutor", DiagnosticSeverity.Warning, "policies", "The policies are connected, through the learner or the competencies of an answer; OATutor traces each skill by itself. That was left out.");
        }

        if (policies.Rule is { } given && given != new MasteryRule { Scale = given.Scale })
        {
            diagnostics.Add("rule-not-in-oatutor", DiagnosticSeverity.Warning, given.Scale.Id, "Whether mastery is sticky, how it is rounded, which evidence is used and how often to assess can't be said in OATutor's files; that was left out.");
        }

        if (rule.Scale.Levels.Count > 2)
        {
            diagnostics.Add("rule-not-in-oatutor", DiagnosticSeverity.Info, rule.Scale.Id, "Of the levels of the scale OATutor knows the threshold of mastery only; the others were left out.");
        }
    }
}
