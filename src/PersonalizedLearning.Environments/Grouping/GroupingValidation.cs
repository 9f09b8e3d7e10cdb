using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Finds what keeps a grouping problem from being solved.</summary>
internal sealed class GroupingValidation
{
    private readonly GroupingProblem problem;
    private readonly List<ProblemIssue> issues = [];
    private readonly Dictionary<string, int> positions;
    private readonly ValueList<LearnerId> learners;
    private readonly GroupSize[] sizes;

    public GroupingValidation(GroupingProblem problem)
    {
        this.problem = problem;
        learners = problem.Learners.Distinct().Order().ToValueList();
        positions = learners.Index().ToDictionary(item => item.Item.Value, item => item.Index, StringComparer.Ordinal);
        sizes = problem.Sizes is null ? [] : GroupingCompilation.SizesOf(problem, learners.Count);
    }

    /// <summary>Runs all checks.</summary>
    public ValueList<ProblemIssue> Run()
    {
        CheckLearners();
        CheckSizes();
        CheckEducators();
        var classes = CheckLinks();
        CheckPins(classes);
        CheckApart(classes);
        return issues.OrderByDescending(issue => issue.IsError).ThenBy(issue => issue.Diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(issue => issue.Diagnostic.Place, StringComparer.Ordinal).ThenBy(issue => issue.Diagnostic.Message, StringComparer.Ordinal).Distinct().ToValueList();
    }

    private void CheckLearners()
    {
        if (learners.Count == 0)
        {
            Error("no-learners", "learners", "There is no learner; expected at least one.");
        }

        foreach (var learner in learners.Where(learner => learner.Value.Length == 0))
        {
            Error("empty-learner", "learners", "A learner has no identifier; expected one.");
        }

        foreach (var twice in problem.Learners.GroupBy(learner => learner).Where(group => group.Count() > 1))
        {
            Error("duplicate-learner", $"learner {twice.Key.Value}", $"The learner '{twice.Key.Value}' is there {twice.Count()} times; expected once.");
        }

        foreach (var own in problem.Features.GroupBy(item => item.Learner))
        {
            var place = $"features of {own.Key.Value}";
            CheckKnown(own.Key.Value, place);
            if (own.Count() > 1)
            {
                Error("duplicate-features", place, $"The learner '{own.Key.Value}' has features {own.Count()} times; expected once.");
            }

            foreach (var name in own.SelectMany(item => item.Mastery.GroupBy(share => share.Competency).Where(group => group.Count() > 1).Select(group => group.Key.Value)
                .Concat(item.Categories.GroupBy(category => category.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))))
            {
                Error("duplicate-feature", place, $"'{name}' is there twice; expected once.");
            }
        }

        foreach (var earlier in problem.History)
        {
            foreach (var learner in earlier.Learners.Where(learner => !positions.ContainsKey(learner.Value)))
            {
                Warning("unknown-learner", FormattableString.Invariant($"round {earlier.Round}"), $"The learner '{learner.Value}' of an earlier round is not one of the problem; passed over.");
            }
        }
    }

    private void CheckSizes()
    {
        if (sizes.Length == 0)
        {
            Error("no-groups", "sizes", "There is no group; expected at least one.");
            return;
        }

        for (var group = 0; group < sizes.Length; group++)
        {
            if (sizes[group].Min > sizes[group].Max)
            {
                Error("impossible-size", Group(group + 1), FormattableString.Invariant(
                    $"The group needs at least {sizes[group].Min} learners and holds at most {sizes[group].Max}; expected at least as many as it needs."));
            }
        }

        var (fewest, most) = (sizes.Sum(size => (long)size.Min), sizes.Sum(size => (long)size.Max));
        if (learners.Count < fewest)
        {
            Error("too-few-learners", "sizes", FormattableString.Invariant($"There are {learners.Count} learners; the groups need at least {fewest}."));
        }

        if (learners.Count > most)
        {
            Error("too-many-learners", "sizes", FormattableString.Invariant($"There are {learners.Count} learners; the groups hold at most {most}."));
        }

        if (problem.Topics.Count > sizes.Length)
        {
            Error("too-many-topics", "topics", FormattableString.Invariant($"There are {problem.Topics.Count} topics for {sizes.Length} groups; expected at most one for each."));
        }
    }

    private void CheckEducators()
    {
        foreach (var slots in problem.Educators.GroupBy(slot => slot.Group))
        {
            CheckGroup(slots.Key, Group(slots.Key));
            if (slots.Count() > 1)
            {
                Error("duplicate-educator", Group(slots.Key), FormattableString.Invariant($"The group has {slots.Count()} educators' entries; expected one."));
            }
        }

        var most = sizes.Select(size => (long)size.Max).ToArray();
        var held = most.Sum();
        foreach (var (staff, caseload) in GroupingCompilation.CaseloadsOf(problem))
        {
            int[] led = [.. problem.Educators.Where(slot => slot.Staff == staff && slot.Group <= sizes.Length).Select(slot => slot.Group - 1).Distinct()];
            var fewest = led.Sum(group => (long)sizes[group].Min);
            held -= Math.Max(0, led.Sum(group => most[group]) - caseload);
            if (fewest > caseload)
            {
                Error("caseload-too-small", $"educator {staff.Value}", FormattableString.Invariant(
                    $"The groups of '{staff.Value}' need at least {fewest} learners; the caseload is {caseload}."), [.. led.Select(group => Group(group + 1))]);
            }
        }

        if (learners.Count > held && learners.Count <= most.Sum())
        {
            Error("too-many-learners", "educators", FormattableString.Invariant($"There are {learners.Count} learners; with the caseloads given the groups hold at most {held}."));
        }
    }

    private MustLinkClasses CheckLinks()
    {
        var classes = new MustLinkClasses(learners.Count);
        foreach (var link in problem.Links.Where(link => link.Kind is not (RelationKind.Advisor or RelationKind.Mentor)))
        {
            var known = CheckKnown(link.A.Value, Place(link)) & CheckKnown(link.B.Value, Place(link));
            if (link.A == link.B)
            {
                Error("self-link", Place(link), $"'{link.A.Value}' is linked to itself; expected two learners.");
            }
            else if (known && link.Kind == RelationKind.MustLink)
            {
                classes.Join(positions[link.A.Value], positions[link.B.Value]);
            }
        }

        foreach (var link in problem.Links.Where(link => link.Kind == RelationKind.CannotLink && link.A != link.B))
        {
            if (positions.TryGetValue(link.A.Value, out var first) && positions.TryGetValue(link.B.Value, out var second) && classes.ClassOf(first) == classes.ClassOf(second))
            {
                Error("contradictory-links", Place(link), $"'{link.A.Value}' and '{link.B.Value}' must not be together, and must be by other links.", [Place(link), .. PathOf(classes, first, second)]);
            }
        }

        var largest = sizes.Length == 0 ? int.MaxValue : sizes.Max(size => size.Max);
        foreach (var own in classes.All().Where(own => own.Length > largest))
        {
            Error("class-too-large", $"learner {learners[own[0]].Value}", FormattableString.Invariant(
                $"{own.Length} learners must be together; the largest group holds {largest}."), [.. own.Select(learner => $"learner {learners[learner].Value}")]);
        }

        return classes;
    }

    private void CheckPins(MustLinkClasses classes)
    {
        var pinned = new Dictionary<int, GroupPin>();
        foreach (var pin in problem.Pins.OrderBy(pin => pin.Learner).ThenBy(pin => pin.Group))
        {
            if (CheckKnown(pin.Learner.Value, Place(pin)) & CheckGroup(pin.Group, Place(pin)))
            {
                var learner = positions[pin.Learner.Value];
                if (!pinned.TryAdd(classes.ClassOf(learner), pin) && pinned[classes.ClassOf(learner)] is var other && other.Group != pin.Group)
                {
                    Error("contradictory-pins", Place(pin), FormattableString.Invariant($"'{pin.Learner.Value}' is pinned to group {pin.Group}, and to group {other.Group} by another pin."),
                        [Place(other), Place(pin), .. PathOf(classes, positions[other.Learner.Value], learner)]);
                }
            }
        }

        foreach (var link in problem.Links.Where(link => link.Kind == RelationKind.CannotLink))
        {
            if (positions.TryGetValue(link.A.Value, out var first) && positions.TryGetValue(link.B.Value, out var second) && classes.ClassOf(first) != classes.ClassOf(second)
                && pinned.TryGetValue(classes.ClassOf(first), out var one) && pinned.TryGetValue(classes.ClassOf(second), out var other) && one.Group == other.Group)
            {
                Error("contradictory-pins", Place(link), FormattableString.Invariant($"'{link.A.Value}' and '{link.B.Value}' must not be together, and are both pinned to group {one.Group}."),
                    [Place(link), Place(one), Place(other)]);
            }
        }

        foreach (var full in classes.All().Where(own => pinned.ContainsKey(own[0])).GroupBy(own => pinned[own[0]].Group))
        {
            if (full.Sum(own => own.Length) is var count && count > sizes[full.Key - 1].Max)
            {
                Error("too-many-pinned", Group(full.Key), FormattableString.Invariant($"{count} learners are pinned to the group, with those who must be with them; it holds {sizes[full.Key - 1].Max}."),
                    [.. full.Select(own => Place(pinned[own[0]]))]);
            }
        }
    }

    // A set of learners of whom no two may be together, found by taking those with most such links first.
    private void CheckApart(MustLinkClasses classes)
    {
        var apart = new Dictionary<int, SortedSet<int>>();
        foreach (var link in problem.Links.Where(link => link.Kind == RelationKind.CannotLink))
        {
            if (positions.TryGetValue(link.A.Value, out var first) && positions.TryGetValue(link.B.Value, out var second) && classes.ClassOf(first) != classes.ClassOf(second))
            {
                (first, second) = (classes.ClassOf(first), classes.ClassOf(second));
                (apart.TryGetValue(first, out var own) ? own : apart[first] = []).Add(second);
                (apart.TryGetValue(second, out own) ? own : apart[second] = []).Add(first);
            }
        }

        var order = apart.Keys.OrderByDescending(item => apart[item].Count).ThenBy(item => item).ToList();
        var clique = order.Select(start => order.Aggregate(new List<int> { start }, (all, item) =>
        {
            if (item != start && all.TrueForAll(apart[item].Contains))
            {
                all.Add(item);
            }

            return all;
        })).MaxBy(all => all.Count);
        if (clique is not null && sizes.Length > 0 && clique.Count > sizes.Length)
        {
            var smallest = clique.Order().Take(sizes.Length + 1).Select(item => $"learner {learners[item].Value}").ToValueList();
            Error("too-many-apart", smallest[0], FormattableString.Invariant($"Of {smallest.Count} learners no two may be together; there are {sizes.Length} groups."), smallest);
        }
    }

    private bool CheckKnown(string learner, string place)
    {
        var isKnown = positions.ContainsKey(learner);
        if (!isKnown)
        {
            Error("unknown-learner", place, $"The learner '{learner}' is not one of the problem; expected one who is.");
        }

        return isKnown;
    }

    private bool CheckGroup(int group, string place)
    {
        var isKnown = group <= sizes.Length;
        if (!isKnown)
        {
            Error("unknown-group", place, FormattableString.Invariant($"There is no group {group}; expected a number from 1 to {sizes.Length}."));
        }

        return isKnown;
    }

    private IEnumerable<string> PathOf(MustLinkClasses classes, int from, int to)
    {
        var path = classes.Path(from, to);
        return path.Zip(path.Skip(1), (one, other) => $"must-link {learners[one].Value} {learners[other].Value}");
    }

    private static string Group(int number) => FormattableString.Invariant($"group {number}");

    private static string Place(GroupPin pin) => FormattableString.Invariant($"pin {pin.Learner.Value} {pin.Group}");

    private static string Place(Relationship link) => $"{link.Kind switch
    {
        RelationKind.MustLink => "must-link",
        RelationKind.CannotLink => "cannot-link",
        RelationKind.Prefer => "prefer",
        _ => "avoid",
    }} {link.A.Value} {link.B.Value}";

    private void Error(string code, string place, string message, ValueList<string> conflict = default) =>
        issues.Add(new ProblemIssue(new Diagnostic(code, DiagnosticSeverity.Error, place, message), conflict));

    private void Warning(string code, string place, string message) =>
        issues.Add(new ProblemIssue(new Diagnostic(code, DiagnosticSeverity.Warning, place, message), []));
}
