using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Finds the rules that groups break, by the problem alone.</summary>
internal static class GroupingRules
{
    /// <summary>Every learner is in exactly one group.</summary>
    internal const string Partition = "GR1";

    /// <summary>Groups have the sizes given, within what space and way of learning allow.</summary>
    internal const string Size = "GR2";

    /// <summary>Learners who must be together are.</summary>
    internal const string MustLink = "GR3";

    /// <summary>Learners who must not be together are not.</summary>
    internal const string CannotLink = "GR4";

    /// <summary>Learners are where they are pinned.</summary>
    internal const string Pinned = "GR5";

    /// <summary>No educator has more learners than their caseload.</summary>
    internal const string Caseload = "GR6";

    /// <summary>The group of a learner works on one of the learner's next competencies.</summary>
    internal const string NextCompetency = "GR7";

    /// <summary>Checks groups.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="groups">The groups, one for each number, ordered.</param>
    /// <returns>What is broken, ordered by rule, then group and learner.</returns>
    public static IEnumerable<Violation> Check(GroupingProblem problem, ValueList<LearnerGroup> groups)
    {
        var groupOf = groups.SelectMany(group => group.Learners.Select(learner => (learner, group.Number))).ToLookup(item => item.learner.Value, item => item.Number, StringComparer.Ordinal);
        return [.. Partitions(problem, groupOf), .. Sizes(problem, groups), .. Links(problem, groupOf), .. Pins(problem, groupOf), .. Caseloads(problem, groups)];
    }

    private static IEnumerable<Violation> Partitions(GroupingProblem problem, ILookup<string, int> groupOf) =>
        from learner in problem.Learners.Distinct().Order()
        let count = groupOf[learner.Value].Count()
        where count != 1
        select new Violation(Partition, FormattableString.Invariant($"{learner.Value} is in {count} groups; expected 1.")) { Learner = learner };

    private static IEnumerable<Violation> Sizes(GroupingProblem problem, ValueList<LearnerGroup> groups)
    {
        var sizes = GroupingCompilation.SizesOf(problem, problem.Learners.Count);
        return from one in groups
               let size = sizes[one.Number - 1]
               where one.Learners.Count < size.Min || one.Learners.Count > size.Max
               select new Violation(Size, FormattableString.Invariant($"Group {one.Number} has {one.Learners.Count} learners; expected {size.Min} to {size.Max}."));
    }

    private static IEnumerable<Violation> Links(GroupingProblem problem, ILookup<string, int> groupOf)
    {
        var links = problem.Links.OrderBy(link => link.Kind).ThenBy(link => link.A.Value, StringComparer.Ordinal).ThenBy(link => link.B.Value, StringComparer.Ordinal);
        foreach (var link in links)
        {
            var together = groupOf[link.A.Value].Intersect(groupOf[link.B.Value]).Any();
            if (link.Kind == RelationKind.MustLink && !together)
            {
                yield return new Violation(MustLink, $"{link.A.Value} and {link.B.Value} are apart; they must be together.") { Learner = LearnerId.From(link.A.Value) };
            }
            else if (link.Kind == RelationKind.CannotLink && together)
            {
                yield return new Violation(CannotLink, $"{link.A.Value} and {link.B.Value} are together; they must not be.") { Learner = LearnerId.From(link.A.Value) };
            }
        }
    }

    private static IEnumerable<Violation> Pins(GroupingProblem problem, ILookup<string, int> groupOf) =>
        from pin in problem.Pins.OrderBy(pin => pin.Group).ThenBy(pin => pin.Learner)
        where !groupOf[pin.Learner.Value].Contains(pin.Group)
        select new Violation(Pinned, FormattableString.Invariant($"{pin.Learner.Value} is not in group {pin.Group}; the pin expects it.")) { Learner = pin.Learner };

    private static IEnumerable<Violation> Caseloads(GroupingProblem problem, ValueList<LearnerGroup> groups) =>
        from limit in GroupingCompilation.CaseloadsOf(problem)
        let led = problem.Educators.Where(slot => slot.Staff == limit.Key).Select(slot => slot.Group).ToHashSet()
        let count = groups.Where(one => led.Contains(one.Number)).SelectMany(one => one.Learners).Distinct().Count()
        where count > limit.Value
        select new Violation(Caseload, FormattableString.Invariant($"{limit.Key.Value} has {count} learners; expected at most {limit.Value}.")) { Staff = limit.Key };
}
