using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>The goals of a request as they stand for a learner: reached, open, or on a cycle.</summary>
internal sealed class PlanGoals
{
    private readonly LearnerState state;
    private readonly bool[] isOrdered;
    private readonly SortedDictionary<int, PlanTarget> open = [];
    private readonly HashSet<int> onCycles = [];
    private ValueList<CompetencyId>?[]? cycleBefore;

    private PlanGoals(LearnerState state)
    {
        this.state = state;
        isOrdered = new bool[state.Graph.Count];
        Order = OpenInOrder();
        Order.ForEach(index => isOrdered[index] = true);
    }

    /// <summary>All that is open, each after what it builds on and is open, too; without what is on a cycle or after one.</summary>
    public List<int> Order { get; }

    /// <summary>The goals that are open, by dense index.</summary>
    public IReadOnlyList<PlanTarget> Open => [.. open.Values];

    public List<UnreachedGoal> OnCycles { get; } = [];

    public double ReachedWeight { get; private set; }

    public double AllWeight { get; private set; }

    public static PlanGoals Of(LearnerState state, PlanRequest request)
    {
        if (request.Goals.Count == 0 && request.Core is null)
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
        }

        foreach (var goal in request.AllGoals)
        {
            goals.Add(goal);
        }

        return goals;
    }

    /// <summary>Whether a learner has mastered a competency, and did not lose it.</summary>
    public static bool IsMastered(LearnerState state, int index) => state.StatusOf(index) is MasteryStatus.Achieved or MasteryStatus.Held;

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
            }
            else if (!isOrdered[member])
            {
                if (onCycles.Add(member))
                {
                    OnCycles.Add(new UnreachedGoal(framework[member].Id, UnreachedReason.Cycle, null, CycleBefore(member)));
                }
            }
            else if (open.TryGetValue(member, out var known))
            {
                // A competency under two headings, or a goal under a heading that is one, too.
                var due = (known.Due, goal.Due) is ({ } first, { } second) ? Instant.Min(first, second) : known.Due ?? goal.Due;
                open[member] = new PlanTarget(member, known.Weight + weight, due);
            }
            else
            {
                open.Add(member, new PlanTarget(member, weight, goal.Due));
            }
        }
    }

    private bool IsMastered(int index) => IsMastered(state, index);

    private bool IsBlocked(int index) => !isOrdered[index] && !IsMastered(index);

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

    private ValueList<CompetencyId> CycleBefore(int index) => (cycleBefore ??= CyclesBefore())[index]!.Value;

    // For each that is blocked the first of the cycles, as they are among what is open, on which it is or after which it comes.
    private ValueList<CompetencyId>?[] CyclesBefore()
    {
        var (graph, links) = (state.Graph, new List<(int After, int Before)>());
        for (var index = 0; index < graph.Count; index++)
        {
            foreach (var before in IsBlocked(index) ? graph.HardPrerequisites(index) : [])
            {
                if (IsBlocked(before))
                {
                    links.Add((index, before));
                }
            }
        }

        var found = new ValueList<CompetencyId>?[graph.Count];
        foreach (var cycle in StronglyConnected.Cycles(AdjacencyList.From(graph.Count, [.. links])))
        {
            ValueList<CompetencyId> members = [.. cycle.Select(member => graph.Framework[member].Id)];
            var waiting = new Stack<int>(cycle);
            while (waiting.TryPop(out var next))
            {
                if (found[next] is null && IsBlocked(next))
                {
                    found[next] = members;
                    foreach (var after in graph.HardDependents(next))
                    {
                        waiting.Push(after);
                    }
                }
            }
        }

        return found;
    }
}
