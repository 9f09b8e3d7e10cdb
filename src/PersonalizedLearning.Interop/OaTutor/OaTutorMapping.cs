using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Makes a framework, policies and items of the content of an OATutor.</summary>
internal sealed class OaTutorMapping(OaTutorContent content, DiagnosticLog diagnostics)
{
    /// <summary>What the identifiers of headings begin with, which OATutor has no identifiers of their own for.</summary>
    public const string CoursePrefix = "course:";

    /// <inheritdoc cref="CoursePrefix"/>
    public const string LessonPrefix = "lesson:";

    /// <summary>The identifier of the framework.</summary>
    public const string FrameworkId = "oatutor";

    private readonly OrderedDictionary<string, CompetencyId?> skills = new(StringComparer.Ordinal);
    private readonly FrameworkBuilder builder = CompetencyFramework.CreateBuilder(FrameworkId, "OATutor");
    private readonly HashSet<string> lessonIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> placed = new(StringComparer.Ordinal);

    /// <summary>The identifier of the lesson whose heading this is, in a course.</summary>
    public static string LessonOf(CompetencyId heading, string course)
    {
        var text = heading.Value;
        if (!text.StartsWith(LessonPrefix, StringComparison.Ordinal))
        {
            return text;
        }

        text = text[LessonPrefix.Length..];
        return text.EndsWith(InCourse(course), StringComparison.Ordinal) ? text[..^InCourse(course).Length] : text;
    }

    public (FrameworkBuild Build, PolicyFile Policies, IReadOnlyList<ItemCompetencies> Items) Build()
    {
        var items = Items();
        var taught = content.Courses.SelectMany(course => course.Lessons).SelectMany(lesson => lesson.Objectives).Select(objective => objective.Skill);
        foreach (var name in taught.Concat(content.Skills.Select(skill => skill.Name)))
        {
            _ = IdOf(name);
        }

        ReportSteps();
        var courses = content.Courses.Select(Headings).ToList();
        foreach (var (name, id) in skills)
        {
            AddSkill(name, id);
        }

        courses.ForEach(add => add());
        InLanguage();
        var policies = new OaTutorPolicies(content, diagnostics).Build(skills);
        if (policies.Rule is { } rule)
        {
            builder.Add(rule.Scale);
        }

        return (builder.Build(), policies, items);
    }

    private List<ItemCompetencies> Items()
    {
        var items = new List<ItemCompetencies>(content.Steps.Count);
        foreach (var step in content.Steps)
        {
            var asked = step.Skills.Select(IdOf).OfType<CompetencyId>().Distinct().ToValueList();
            if (asked.Count == 0)
            {
                diagnostics.AddRepeated("step-without-skills", DiagnosticSeverity.Info, "steps", () => step.Id, "A step asks for no usable skill; answers to it are evidence of nothing.");
            }

            items.Add(new ItemCompetencies(step.Id, asked));
        }

        return items;
    }

    private CompetencyId? IdOf(string skill)
    {
        if (skills.TryGetValue(skill, out var known))
        {
            return known;
        }

        CompetencyId? id = Preconditions.IsId(skill) && skill != FrameworkId ? CompetencyId.From(skill) : null;
        if (id is null)
        {
            diagnostics.Add("unusable-identifier", DiagnosticSeverity.Warning, $"skill '{JsonText.Short(skill)}'", $"'{JsonText.Short(skill)}' can't be an identifier, or is that of the framework itself; expected another name. The skill is in the content only.");
        }

        skills.Add(skill, id);
        return id;
    }

    private void ReportSteps()
    {
        var asked = content.Steps.SelectMany(step => step.Skills).ToHashSet(StringComparer.Ordinal);
        foreach (var skill in content.Steps.Count == 0 ? [] : skills.Keys.Where(skill => !asked.Contains(skill)))
        {
            diagnostics.AddRepeated("skill-without-steps", DiagnosticSeverity.Info, "skills", () => skill, "No step asks for a skill that has parameters or is an objective.");
        }
    }

    private void AddSkill(string name, CompetencyId? id)
    {
        if (id is not { } known)
        {
            return;
        }

        builder.Add(new Competency { Id = known, Title = name, Statement = name, Kind = CompetencyKind.Skill }, name);
        if (placed.Contains(name))
        {
            return;
        }

        builder.Add(new Association(AssociationType.IsChildOf, known, CompetencyId.From(FrameworkId)), name);
        if (content.Courses.Count > 0)
        {
            diagnostics.AddRepeated("skill-without-lesson", DiagnosticSeverity.Info, "lessons", () => name, "A skill is an objective of no lesson; it stands directly under the framework.");
        }
    }

    // Skills are added before headings, so headings are kept until then.
    private Action Headings(OaTutorCourse course, int number)
    {
        var place = FormattableString.Invariant($"courses[{number}]");
        var title = string.IsNullOrWhiteSpace(course.Name) ? place : course.Name;
        if (HeadingId(CoursePrefix + title, place) is not { } id)
        {
            return () => { };
        }

        var lessons = course.Lessons.Select((lesson, index) => Heading(lesson, title, FormattableString.Invariant($"{place}.lessons[{index}]"))).OfType<Lesson>().ToList();
        if (lessons.Count == 0)
        {
            diagnostics.Add("course-without-lessons", DiagnosticSeverity.Info, place, $"Course '{JsonText.Short(title)}' has no lesson with objectives; it is no heading, and in the content only.");
            return () => { };
        }

        return () =>
        {
            Add(id, title, title, CompetencyId.From(FrameworkId), place);
            foreach (var lesson in lessons)
            {
                Add(lesson.Id, lesson.Title, lesson.Statement, id, lesson.Place);
                foreach (var skill in lesson.Skills)
                {
                    builder.Add(new Association(AssociationType.IsChildOf, skill, lesson.Id), lesson.Place);
                }
            }
        };
    }

    private Lesson? Heading(OaTutorLesson lesson, string course, string place)
    {
        var members = lesson.Objectives.Select(objective => (objective.Skill, Id: IdOf(objective.Skill))).Where(item => item.Id is not null).ToList();
        if (members.Count == 0)
        {
            diagnostics.AddRepeated("lesson-without-objectives", DiagnosticSeverity.Info, "lessons", () => place, "A lesson has no usable objective; it is no heading, and in the content only.");
            return null;
        }

        var own = string.IsNullOrWhiteSpace(lesson.Id) ? place : lesson.Id;
        var isFirst = lessonIds.Add(own);
        if (!isFirst)
        {
            diagnostics.AddRepeated("repeated-lesson", DiagnosticSeverity.Info, "lessons", () => place, $"Lesson '{JsonText.Short(own)}' is in the plans already; each place has a heading of its own.");
        }

        if (HeadingId(isFirst ? LessonPrefix + own : LessonPrefix + own + InCourse(course), place) is not { } id)
        {
            return null;
        }

        members.ForEach(member => placed.Add(member.Skill));
        var title = string.IsNullOrWhiteSpace(lesson.Name) ? own : lesson.Name;
        return new Lesson(id, title, string.IsNullOrWhiteSpace(lesson.Topics) ? title : lesson.Topics, [.. members.Select(member => member.Id!.Value)], place);
    }

    private CompetencyId? HeadingId(string text, string place)
    {
        if (Preconditions.IsId(text))
        {
            return CompetencyId.From(text);
        }

        diagnostics.Add("unusable-identifier", DiagnosticSeverity.Warning, place, $"'{JsonText.Short(text)}' can't be an identifier; expected another name. The heading is in the content only.");
        return null;
    }

    private void Add(CompetencyId id, string title, string statement, CompetencyId parent, string place)
    {
        builder.Add(new Competency { Id = id, Title = title, Statement = statement, Kind = CompetencyKind.Standard }, place);
        builder.Add(new Association(AssociationType.IsChildOf, id, parent), place);
    }

    private void InLanguage()
    {
        var languages = content.Courses.Select(course => course.Language).Where(language => !string.IsNullOrWhiteSpace(language)).Distinct(StringComparer.Ordinal).ToList();
        if (languages.Count == 1)
        {
            builder.InLanguage(languages[0]);
        }
        else if (languages.Count > 1)
        {
            diagnostics.Add("several-languages", DiagnosticSeverity.Info, "courses", $"The courses are in {string.Join(", ", languages.Select(language => $"'{JsonText.Short(language!)}'"))}; a framework has one language, so it says none.");
        }
    }

    private static string InCourse(string course) => $" in {course}";

    private sealed record Lesson(CompetencyId Id, string Title, string Statement, List<CompetencyId> Skills, string Place);
}
