using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>Says of groups in words of the problem what they are worth, by whom, and what could be changed. Everything is reckoned from the definitions.</summary>
internal sealed class GroupingReport
{
    private const double Negligible = 1e-9;

    private readonly GroupingCompilation compiled;
    private readonly GroupingProblem problem;
    private readonly GroupingTerms terms;
    private readonly int[] itemGroups;
    private readonly int[] groupOf;
    private readonly int[][] groups;

    /// <param name="compiled">The problem.</param>
    /// <param name="itemGroups">The group of each item.</param>
    public GroupingReport(GroupingCompilation compiled, int[] itemGroups)
    {
        (this.compiled, this.itemGroups, terms, problem) = (compiled, itemGroups, compiled.Terms, compiled.Terms.Problem);
        groupOf = new int[terms.Learners.Count];
        for (var item = 0; item < itemGroups.Length; item++)
        {
            foreach (var learner in compiled.Model.Members[item])
            {
                groupOf[learner] = itemGroups[item];
            }
        }

        groups = [.. Enumerable.Range(0, terms.Groups).Select(group => Enumerable.Range(0, groupOf.Length).Where(learner => groupOf[learner] == group).ToArray())];
    }

    /// <summary>Makes the result.</summary>
    public GroupingResult Result(bool isFeasible, bool isProved, GroupingTrace trace)
    {
        var listed = groups.Select((_, group) => Group(group)).ToValueList();
        var objective = listed.Sum(group => group.Terms.Sum(term => term.Weight * term.Value));
        var bound = compiled.Model.Terms.Sum(item => item.Weight * item.Term.Bound);
        var reachesBound = isFeasible && compiled.Model is { Terms.Length: > 0 } model && !model.Weights.AsSpan().ContainsAnyExcept(0.0) && !model.Places.AsSpan().ContainsAnyExcept(0.0)
            && objective >= bound - (Negligible * Math.Max(1, Math.Abs(bound)));
        return new GroupingResult
        {
            Groups = listed,
            Objective = objective,
            IsProvedBest = isProved || reachesBound,
            UnmetWishes = UnmetWishes(),
            NextBest = isFeasible ? NextBest() : null,
            Violations = [.. GroupingRules.Check(problem, listed), .. Unserved(listed)],
            Trace = reachesBound ? trace with { End = SolveEnd.Proved } : trace,
        };
    }

    /// <summary>What a policy makes of a group, by its definition.</summary>
    public static double ValueOf(GroupingTerms leaf, int group, int[] learners)
    {
        var (value, count) = (0.0, leaf.Learners.Count);
        for (var first = 0; first < learners.Length; first++)
        {
            value += leaf.Places is { } places ? places[(group * count) + learners[first]] : 0;
            for (var second = first + 1; second < learners.Length && leaf.Pairs is not null; second++)
            {
                value += leaf.Pairs[(learners[first] * count) + learners[second]];
            }
        }

        return value + leaf.GroupTerms.Sum(term => term.ValueOf(group, learners));
    }

    private LearnerGroup Group(int group)
    {
        var slot = problem.Educators.FirstOrDefault(item => item.Group == group + 1);
        return new LearnerGroup(group + 1, groups[group].Select(learner => terms.Learners[learner]).ToValueList())
        {
            Educator = slot?.Staff,
            Topic = group < problem.Topics.Count ? problem.Topics[group] : null,
            Competency = CompetencyOf(group),
            Terms = terms.Leaves.Select(leaf => new GroupTermValue(leaf.PolicyName, leaf.Weight, ValueOf(leaf, group, groups[group]))).ToValueList(),
        };
    }

    private NextCompetencyTerm? Next => compiled.Model.Terms.Select(item => item.Term).OfType<NextCompetencyTerm>().FirstOrDefault();

    private CompetencyId? CompetencyOf(int group)
    {
        if (Next is not { } next)
        {
            return null;
        }

        var sums = new double[next.Width];
        foreach (var learner in groups[group])
        {
            next.AddTo(sums, learner);
        }

        return next.Choice(group, sums) is var choice and >= 0 ? next.Competencies[choice] : null;
    }

    private IEnumerable<Violation> Unserved(ValueList<LearnerGroup> listed)
    {
        if (Next is null)
        {
            yield break;
        }

        foreach (var group in listed)
        {
            foreach (var learner in group.Learners)
            {
                if (group.Competency is not { } competency || !terms.FeaturesOf(terms.IndexOf(learner)).Next.Contains(competency))
                {
                    yield return new Violation(
                        GroupingRules.NextCompetency, $"Group {group.Number} works on {group.Competency?.Value ?? "nothing"}, which is none of the next competencies of {learner.Value}; expected one of them.")
                    {
                        Learner = learner,
                        Staff = group.Educator,
                        IsWarning = true,
                    };
                }
            }
        }
    }

    private ValueList<Relationship> UnmetWishes() => problem.Links
        .Where(link => terms.IndexOf(link.A) is var first and >= 0 && terms.IndexOf(link.B) is var second and >= 0 && link.Kind switch
        {
            RelationKind.Prefer => groupOf[first] != groupOf[second],
            RelationKind.Avoid => groupOf[first] == groupOf[second],
            _ => false,
        })
        .OrderBy(link => link.A.Value, StringComparer.Ordinal).ThenBy(link => link.B.Value, StringComparer.Ordinal).ThenBy(link => link.Kind).ThenBy(link => link.Weight).ToValueList();

    // All moves and swaps of items, in order; the first of the best.
    private GroupChange? NextBest()
    {
        var (model, state) = (compiled.Model, new GroupingState(compiled.Model));
        state.Reset(itemGroups);
        var (item, other, delta) = (-1, -1, double.NegativeInfinity);
        for (var first = 0; first < model.Items; first++)
        {
            for (var second = first + 1; second < model.Items; second++)
            {
                if (itemGroups[first] != itemGroups[second] && state.CanSwap(first, second) && state.SwapGain(first, second) is var gain && gain > delta)
                {
                    (item, other, delta) = (first, second, gain);
                }
            }

            for (var group = 0; group < model.Groups; group++)
            {
                if (group != itemGroups[first] && state.CanMove(first, group) && state.MoveGain(first, group) is var gain && gain > delta)
                {
                    (item, other, delta) = (first, model.Items + group, gain);
                }
            }
        }

        return item < 0 ? null : new GroupChange(MovesOf(item, other).OrderBy(move => move.Learner).ToValueList(), delta);
    }

    private IEnumerable<GroupMove> MovesOf(int item, int other) => other >= compiled.Model.Items
        ? MovesTo(item, other - compiled.Model.Items)
        : MovesTo(item, itemGroups[other]).Concat(MovesTo(other, itemGroups[item]));

    private IEnumerable<GroupMove> MovesTo(int item, int group) =>
        compiled.Model.Members[item].Select(learner => new GroupMove(terms.Learners[learner], itemGroups[item] + 1, group + 1));
}
