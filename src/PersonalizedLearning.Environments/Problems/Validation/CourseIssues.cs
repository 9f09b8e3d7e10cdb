namespace PersonalizedLearning.Environments;

/// <summary>A blended model has its course to itself, something is offered for the course, and its teacher is there and qualified.</summary>
internal static class CourseIssues
{
    public static void Check(ProblemIndex index, IssueList issues)
    {
        foreach (var models in index.Problem.Models.GroupBy(model => model.Course))
        {
            BlendedModel[] ordered = [.. models.OrderBy(model => model.Name, StringComparer.Ordinal).ThenBy(model => model.TeacherOfRecord)];
            var place = $"model {models.Key}";
            if (ordered.Length > 1)
            {
                issues.Error("course-with-two-models", place, $"The course '{models.Key}' has {ordered.Length} blended models; expected at most one.", ordered.Select(model => $"model {model.Name} {model.TeacherOfRecord}"));
            }

            CompetencyOffering[] offerings = [.. index.Problem.Offerings.Where(offering => offering.Course == models.Key).OrderBy(offering => offering.Competency)];
            if (offerings.Length == 0)
            {
                issues.Error("course-without-offerings", place, $"Nothing is offered for the course '{models.Key}'; expected an offering that belongs to it.");
            }

            foreach (var model in ordered)
            {
                CheckTeacher(index, model, offerings, place, issues);
            }
        }
    }

    private static void CheckTeacher(ProblemIndex index, BlendedModel model, CompetencyOffering[] offerings, string place, IssueList issues)
    {
        if (index.Staff(model.TeacherOfRecord) is not { } teacher)
        {
            issues.Error("missing-teacher-of-record", place, $"The teacher of record of the course '{model.Course}' is '{model.TeacherOfRecord}', who is not on the staff; expected a member of staff.");
            return;
        }

        if (Array.Find(offerings, offering => !teacher.IsQualifiedFor(offering)) is not { } lacking)
        {
            return;
        }

        var message = $"'{teacher.Id}', the teacher of record of the course '{model.Course}', is not qualified for '{lacking.Competency}' (subject '{lacking.Subject}', level {lacking.Level}); expected the skill.";
        if (Array.Exists(offerings, teacher.IsQualifiedFor))
        {
            issues.Warn("unqualified-teacher-of-record", place, message, $"staff {teacher.Id}", $"offering {lacking.Competency}");
        }
        else
        {
            issues.Error("unqualified-teacher-of-record", place, message, $"staff {teacher.Id}", $"offering {lacking.Competency}");
        }
    }
}
