namespace PersonalizedLearning.Environments;

/// <summary>Turns a problem and a policy into a model of dense indices.</summary>
internal sealed class GroupingCompilation
{
    private readonly GroupingProblem problem;
    private readonly int count;
    private readonly int[] itemOf;
    private readonly int[][] members;

    private GroupingCompilation(GroupingProblem problem, GroupingTerms terms)
    {
        (this.problem, Terms, count) = (problem, terms, terms.Learners.Count);
        members = MustLinkClasses.Of(problem, terms.Learners);
        itemOf = new int[count];
        for (var item = 0; item < members.Length; item++)
        {
            foreach (var learner in members[item])
            {
                itemOf[learner] = item;
            }
        }

        var (weights, constant) = PairWeights();
        var (staffOf, caseloads) = Caseloads();
        var sizes = SizesOf(problem, count);
        Model = new GroupingModel
        {
            Members = members,
            Learners = count,
            Weights = weights,
            Constant = constant,
            Places = PlaceWorths(),
            Terms = [.. terms.Leaves.SelectMany(leaf => leaf.GroupTerms.Select(term => (term, leaf.Weight)))],
            MinSize = [.. sizes.Select(size => size.Min)],
            MaxSize = [.. sizes.Select(size => size.Max)],
            Allowed = Allowed(),
            Conflicts = Conflicts(),
            StaffOf = staffOf,
            Caseloads = caseloads,
        };
    }

    /// <summary>The model.</summary>
    public GroupingModel Model { get; }

    /// <summary>What the policy values, by learners.</summary>
    public GroupingTerms Terms { get; }

    /// <summary>Compiles a problem that has no error.</summary>
    public static GroupingCompilation Of(GroupingProblem problem, GroupingPolicy policy)
    {
        var terms = new GroupingTerms(problem);
        terms.Add(policy, 1);
        return new GroupingCompilation(problem, terms);
    }

    /// <summary>The sizes of groups, with what spaces and ways of learning allow.</summary>
    public static GroupSize[] SizesOf(GroupingProblem problem, int learners)
    {
        GroupSize[] sizes = [.. problem.Sizes.For(learners)];
        foreach (var slot in problem.Educators.Where(slot => slot.Group <= sizes.Length))
        {
            var size = sizes[slot.Group - 1];
            sizes[slot.Group - 1] = size with { Max = Math.Min(size.Max, slot.Most) };
        }

        return sizes;
    }

    private (double[] Weights, double Constant) PairWeights()
    {
        var (weights, constant) = (new double[members.Length * members.Length], 0.0);
        foreach (var leaf in Terms.Leaves.Where(leaf => leaf.Pairs is not null))
        {
            for (var first = 0; first < count; first++)
            {
                for (var second = 0; second < count; second++)
                {
                    var worth = leaf.Weight * leaf.Pairs![(first * count) + second];
                    if (itemOf[first] == itemOf[second])
                    {
                        constant += worth / 2;
                    }
                    else
                    {
                        weights[(itemOf[first] * members.Length) + itemOf[second]] += worth;
                    }
                }
            }
        }

        return (weights, constant);
    }

    private double[] PlaceWorths()
    {
        var worths = new double[problem.Sizes.Count * members.Length];
        foreach (var leaf in Terms.Leaves.Where(leaf => leaf.Places is not null))
        {
            for (var at = 0; at < leaf.Places!.Length; at++)
            {
                worths[(at / count * members.Length) + itemOf[at % count]] += leaf.Weight * leaf.Places[at];
            }
        }

        return worths;
    }

    private bool[]? Allowed()
    {
        if (problem.Pins.Count == 0)
        {
            return null;
        }

        var allowed = new bool[problem.Sizes.Count * members.Length];
        allowed.AsSpan().Fill(true);
        foreach (var pin in problem.Pins)
        {
            var item = itemOf[Terms.IndexOf(pin.Learner)];
            for (var group = 0; group < problem.Sizes.Count; group++)
            {
                allowed[(group * members.Length) + item] &= group == pin.Group - 1;
            }
        }

        return allowed;
    }

    private int[][]? Conflicts()
    {
        var conflicts = new SortedSet<int>[members.Length];
        foreach (var link in problem.Links.Where(link => link.Kind == RelationKind.CannotLink))
        {
            var (first, second) = (itemOf[Terms.IndexOf(link.A)], itemOf[Terms.IndexOf(link.B)]);
            (conflicts[first] ??= []).Add(second);
            (conflicts[second] ??= []).Add(first);
        }

        return Array.TrueForAll(conflicts, item => item is null) ? null : [.. conflicts.Select(item => item?.ToArray() ?? [])];
    }

    private (int[]? StaffOf, int[] Caseloads) Caseloads()
    {
        var limits = CaseloadsOf(problem);
        if (limits.Count == 0)
        {
            return (null, []);
        }

        var staffOf = new int[problem.Sizes.Count];
        staffOf.AsSpan().Fill(-1);
        foreach (var slot in problem.Educators)
        {
            staffOf[slot.Group - 1] = slot.Staff is { } staff ? limits.IndexOfKey(staff) : -1;
        }

        return (staffOf, [.. limits.Values]);
    }

    /// <summary>The least caseload given for each educator, ordered.</summary>
    public static SortedList<StaffId, int> CaseloadsOf(GroupingProblem problem)
    {
        var limits = new SortedList<StaffId, int>();
        foreach (var slot in problem.Educators)
        {
            if (slot is { Staff: { } staff, Caseload: { } caseload })
            {
                limits[staff] = Math.Min(limits.GetValueOrDefault(staff, int.MaxValue), caseload);
            }
        }

        return limits;
    }
}
