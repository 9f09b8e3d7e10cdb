using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>Which competencies lead to which aims, and how much each matters for the goals.</summary>
/// <remarks>Weights are whole numbers, so that sums over any selection are exact, whatever the order in which they are made.</remarks>
internal sealed class GoalWeights
{
    // So many units has the weightiest goal; the sum over a large framework still fits.
    private const int Units = 1 << 20;

    // A goal that is due in so many days weighs half as much again as one without a date.
    private static readonly Duration HalfUrgent = Duration.FromDays(14);

    private GoalWeights(bool[] inside, int[]? units, IndexSet? core) => (Inside, UnitsOf, Core) = (inside, units, core);

    /// <summary>What leads to a goal or is part of the way to the core requirement.</summary>
    public bool[] Inside { get; }

    /// <summary>How many units each competency matters for the goals; null where all inside matter alike.</summary>
    public int[]? UnitsOf { get; }

    /// <summary>What leads to the core requirement; null when there is none.</summary>
    public IndexSet? Core { get; }

    public static GoalWeights Of(MasteryMap map, PrerequisiteGraph graph, LearnerAims aims)
    {
        var before = graph.Ways(aims.IncludesSoft).Before;
        var core = aims.Core is { } requirement ? graph.ClosureOf(MembersOf(map, requirement.Competencies), before) : null;
        if (aims.Goals.Count == 0)
        {
            return new GoalWeights([.. Enumerable.Range(0, graph.Count).Select(index => !graph.Framework.IsGrouping(index))], null, SetOf(core));
        }

        var goals = aims.Goals.Select(goal => (Weight: goal.Weight * UrgencyOf(goal.Due, map.AsOf), Members: MembersOf(map, [goal.Competency]))).ToList();
        var heaviest = goals.Max(goal => goal.Weight);
        var isEven = core is null && goals.TrueForAll(goal => goal.Weight == heaviest);
        var units = UnitsIn([.. goals.OrderByDescending(goal => goal.Weight).Select(goal => (Math.Max(1, (int)Math.Round(goal.Weight / heaviest * Units)), goal.Members))], graph.Count, before);
        return new GoalWeights([.. units.Select((its, index) => its > 0 || core?[index] == true)], isEven ? null : units, SetOf(core));
    }

    // What serves several goals matters as much as for the weightiest: these come first, and what was reached is not gone through again.
    private static int[] UnitsIn((int Units, int[] Members)[] goals, int count, AdjacencyList before)
    {
        var units = new int[count];
        var open = new Stack<int>();
        foreach (var (its, members) in goals)
        {
            Reach(members, its);
            while (open.TryPop(out var index))
            {
                Reach(before[index], its);
            }
        }

        return units;

        void Reach(ReadOnlySpan<int> indices, int its)
        {
            foreach (var index in indices)
            {
                if (units[index] == 0)
                {
                    units[index] = its;
                    open.Push(index);
                }
            }
        }
    }

    private static double UrgencyOf(Instant? due, Instant asOf) =>
        due is { } instant ? 1 + Math.Pow(2, -Math.Max(0, (instant - asOf) / HalfUrgent)) : 1;

    private static int[] MembersOf(MasteryMap map, ValueList<CompetencyId> competencies) =>
        [.. competencies.SelectMany(competency => map.Framework.MembersOf(map.Framework.RequiredIndexOf(competency))).Distinct()];

    private static IndexSet? SetOf(bool[]? flags)
    {
        if (flags is null)
        {
            return null;
        }

        var set = new IndexSet(flags.Length);
        for (var index = 0; index < flags.Length; index++)
        {
            set.Set(index, flags[index]);
        }

        return set;
    }
}
