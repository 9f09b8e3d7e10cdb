using NodaTime;

namespace PersonalizedLearning.Environments;

public sealed partial record EnvironmentProblem
{
    /// <summary>Finds what keeps the problem from being solved, or makes a part of it pointless.</summary>
    /// <returns>
    /// The issues: errors first, then by code, place and message; each with the smallest set of things found that can't hold together. The order of the lists
    /// of the problem does not matter. Empty when there is nothing to say.
    /// </returns>
    /// <remarks>Never throws, whatever the problem holds. About linear in the size of the problem.</remarks>
    public ValueList<ProblemIssue> Validate()
    {
        var issues = new IssueList();
        var index = new ProblemIndex(Readable(issues));
        var facts = new ProblemFacts(index);
        IdentityIssues.Check(index.Problem, issues);
        ReferenceIssues.Check(facts, issues);
        TimeIssues.Check(index, issues);
        SupplyIssues.Check(facts, issues);
        SpaceIssues.Check(index, issues);
        LinkIssues.Check(facts, issues);
        PinIssues.Check(facts, issues);
        CourseIssues.Check(index, issues);
        return issues.ToValueList();
    }

    // Leaves out what is null, and takes dates to the calendar in which they can be compared.
    private EnvironmentProblem Readable(IssueList issues)
    {
        foreach (var block in Blocks.Where(block => block is not null && block.Date.Calendar != CalendarSystem.Iso))
        {
            issues.Error("foreign-calendar", $"block {block.Id}", $"Block '{block.Id}' is dated in the calendar '{block.Date.Calendar}'; expected the ISO calendar.");
        }

        return this with
        {
            Needs = WithoutNull(Needs, "needs", issues).Select(need => need with { Fit = WithoutNull(need.Fit, "fits of a need", issues) }).ToValueList(),
            Attendance = WithoutNull(Attendance, "attendance", issues),
            Offerings = WithoutNull(Offerings, "offerings", issues),
            Modalities = WithoutNull(Modalities, "modalities", issues).Select(modality => modality with { Requires = WithoutNull(modality.Requires, "features of a way of learning", issues) }).ToValueList(),
            Staff = WithoutNull(Staff, "staff", issues).Select(member => member with { Skills = WithoutNull(member.Skills, "skills of a member of staff", issues) }).ToValueList(),
            Spaces = WithoutNull(Spaces, "spaces", issues).Select(space => space with { Features = WithoutNull(space.Features, "features of a space", issues) }).ToValueList(),
            Blocks = WithoutNull(Blocks, "blocks", issues).Select(block => block with { Date = block.Date.WithCalendar(CalendarSystem.Iso) }).ToValueList(),
            Relationships = WithoutNull(Relationships, "relationships", issues),
            Pins = WithoutNull(Pins, "pins", issues),
            Models = WithoutNull(Models, "models", issues),
            History = WithoutNull(History, "history", issues),
        };
    }

    private static ValueList<T> WithoutNull<T>(ValueList<T> list, string name, IssueList issues)
    {
        var missing = list.Count(item => item is null);
        if (missing == 0)
        {
            return list;
        }

        issues.Error("missing-entry", name, $"{missing} of the {name} {(missing == 1 ? "is" : "are")} null; expected values.");
        return list.Where(item => item is not null).ToValueList();
    }
}
