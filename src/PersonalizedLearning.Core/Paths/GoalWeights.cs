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
        var goals = aims.Goals.Select(goal => (Weight: goal.Weight * UrgencyOf(goal.Due, map.AsOf), Closure: graph.ClosureOf(MembersOf(map, [goal.Competency]), before))).ToList();
        var inside = new bool[graph.Count];
        for (var index = 0; index < inside.Length; index++)
        {
            inside[index] = goals.Count == 0
                ? !graph.Framework.IsGrouping(index)
                : core?[index] == true || goals.Exists(goal => goal.Closure[index]);
        }

        return new GoalWeights(inside, UnitsIn(goals, core is not null, graph.Count), SetOf(core));
    }

    // What serves several goals matters as much as for the weightiest.
    private static int[]? UnitsIn(List<(double Weight, bool[] Closure)> goals, bool hasCore, int count)
    {
        if (goals.Count == 0 || (!hasCore && goals.TrueForAll(goal => goal.Weight == goals[0].Weight)))
        {
            return null;
        }

        var heaviest = goals.Max(goal => goal.Weight);
        var units = new int[count];
        foreach (var (weight, closure) in goals)
        {
            var its = Math.Max(1, (int)Math.Round(weight / heaviest * Units));
            for (var index = 0; index < count; index++)
            {
                units[index] = closure[index] ? Math.Max(units[index], its) : units[index];
            }
        }

        return units;
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
