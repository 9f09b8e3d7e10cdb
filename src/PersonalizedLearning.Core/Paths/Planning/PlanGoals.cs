using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>The goals of a request as they stand for a learner: reached, open, or on a cycle.</summary>
internal sealed class PlanGoals
{
    private readonly LearnerState state;
    private readonly bool[] isOrdered;

    private PlanGoals(LearnerState state)
    {
        this.state = state;
        isOrdered = new bool[state.Graph.Count];
        Order = OpenInOrder();
        Order.ForEach(index => isOrdered[index] = true);
    }

    /// <summary>All that is open, each after what it builds on and is open, too; without what is on a cycle or after one.</summary>
    public List<int> Order { get; }

    public List<PlanScope.Target> Open { get; } = [];

    public List<UnreachedGoal> OnCycles { get; } = [];

    public double ReachedWeight { get; private set; }

    public double AllWeight { get; private set; }

    public static PlanGoals Of(LearnerState state, PlanRequest request)
    {
        if (request.Goals.Count == 0)
        {
            throw new ArgumentException("There is no goal; expected at least one.", nameof(request));
        }

        var goals = new PlanGoals(state);
        var seen = new HashSet<CompetencyId>();
        foreach (var goal in request.Goals)
        {
            if (!seen.Add(goal.Competency))
            {
                throw new ArgumentException($"Goal '{goal.Competency}' is there twice; expected once.", nameof(request));
            }

            goals.Add(goal);
        }

        return goals;
    }

    private void Add(PlanGoal goal)
    {
        var framework = state.Graph.Framework;
        var members = framework.MembersOf(framework.RequiredIndexOf(goal.Competency));
        AllWeight += goal.Weight;
        ReachedWeight += members.Count == 0 ? goal.Weight : 0;
        foreach (var member in members)
        {
            var weight = goal.Weight / members.Count;
            if (IsMastered(member))
            {
                ReachedWeight += weight;
                continue;
            }

            var needs = NeedsOf(member);
            if (needs.FindIndex(need => !isOrdered[need]) is var blocked and >= 0)
            {
                OnCycles.Add(new UnreachedGoal(framework[member].Id, UnreachedReason.Cycle, null, CycleBefore(needs[blocked])));
            }
            else if (Open.FindIndex(target => target.Index == member) is var place and >= 0)
            {
                // A competency under two headings, or a goal under a heading that is one, too.
                var due = (Open[place].Due, goal.Due) is ({ } first, { } second) ? NodaTime.Instant.Min(first, second) : Open[place].Due ?? goal.Due;
                Open[place] = Open[place] with { Weight = Open[place].Weight + weight, Due = due };
            }
            else
            {
                Open.Add(new PlanScope.Target(member, weight, goal.Due, needs));
            }
        }
    }

    private bool IsMastered(int index) => state.StatusOf(index) is MasteryStatus.Achieved or MasteryStatus.Held;

    // What is mastered is out of the way, and so may be a cycle that it was on.
    private List<int> OpenInOrder()
    {
        var graph = state.Graph;
        var missing = new int[graph.Count];
        var order = new List<int>();
        for (var index = 0; index < graph.Count; index++)
        {
            foreach (var before in graph.HardPrerequisites(index))
            {
                missing[index] += IsMastered(before) ? 0 : 1;
            }

            if (missing[index] == 0 && !IsMastered(index))
            {
                order.Add(index);
            }
        }

        for (var place = 0; place < order.Count; place++)
        {
            foreach (var after in graph.HardDependents(order[place]))
            {
                if (--missing[after] == 0 && !IsMastered(after))
                {
                    order.Add(after);
                }
            }
        }

        return order;
    }

    // What is mastered needs nothing before it any more.
    private List<int> NeedsOf(int goal)
    {
        var needs = new List<int> { goal };
        var seen = new HashSet<int> { goal };
        for (var place = 0; place < needs.Count; place++)
        {
            foreach (var before in state.Graph.HardPrerequisites(needs[place]))
            {
                if (!IsMastered(before) && seen.Add(before))
                {
                    needs.Add(before);
                }
            }
        }

        return needs;
    }

    private ValueList<CompetencyId> CycleBefore(int index)
    {
        var reachable = NeedsOf(index).ToHashSet();
        bool IsInTheWay(int member) => reachable.Contains(member) && !isOrdered[member];
        return [.. state.Graph.Cycles.First(members => members.Any(IsInTheWay)).Where(IsInTheWay).Select(member => state.Graph.Framework[member].Id)];
    }
}
