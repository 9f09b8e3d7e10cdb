namespace PersonalizedLearning.Environments;

/// <summary>Each identifier stands for one thing of its kind.</summary>
internal static class IdentityIssues
{
    public static void Check(EnvironmentProblem problem, IssueList issues)
    {
        Find(problem.Blocks, block => block.Id.Value, "block", issues);
        Find(problem.Modalities, modality => modality.Id.Value, "modality", issues);
        Find(problem.Offerings, offering => offering.Competency.Value, "offering", issues);
        Find(problem.Staff, member => member.Id.Value, "staff", issues);
        Find(problem.Spaces, space => space.Id.Value, "space", issues);
        Find(problem.Attendance, attendance => attendance.Learner.Value, "attendance", issues);
        Find(problem.Pins.OfType<SessionPin>(), pin => pin.Session.Value, "session", issues);
        foreach (var twice in problem.Needs.GroupBy(need => (need.Learner, need.Competency)).Where(group => group.Count() > 1))
        {
            var (learner, competency) = twice.Key;
            issues.Error("duplicate-need", $"need {learner} {competency}", $"Learner '{learner}' has {twice.Count()} needs of '{competency}'; expected at most one of a competency.");
        }
    }

    private static void Find<T>(IEnumerable<T> items, Func<T, string> idOf, string kind, IssueList issues)
    {
        foreach (var group in items.GroupBy(idOf))
        {
            if (group.Count() > 1)
            {
                issues.Error($"duplicate-{kind}", $"{kind} {group.Key}", $"The {kind} '{group.Key}' is there {group.Count()} times; expected each once.");
            }

            if (group.Key.Length == 0)
            {
                issues.Error("empty-id", kind, $"The identifier of a {kind} is empty; expected 1 to {Preconditions.MaxIdLength} characters.");
            }
        }
    }
}
