using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>Puts chosen steps into an order: each after what it builds on, what is due first first, then what is worth most a minute; as agreed where that loses nothing.</summary>
internal static class PlanOrder
{
    // Up to so much work the goals are compared afresh after each goal; beyond it, once.
    private const double MostComparisons = 1 << 27;

    public static List<int> Of(LearnerState state, PlanRequest request, PlanScope scope, bool[] chosen)
    {
        var urgent = Urgent(scope, chosen);
        if (request.Agreed.Count == 0)
        {
            return urgent;
        }

        var framework = state.Graph.Framework;
        var places = request.Agreed.Select((competency, place) => (Number: scope.NumberOf(framework.IndexOf(competency)), place))
            .Where(item => item.Number >= 0).ToDictionary(item => item.Number, item => item.place);
        var asAgreed = Sorted(scope, chosen, urgent.Select((step, place) => (step, Key: places.TryGetValue(step, out var agreed) ? (0, agreed) : (1, place)))
            .ToDictionary(item => item.step, item => item.Key));
        return IsAsTimely(scope, asAgreed, urgent) ? asAgreed : urgent;
    }

    private static List<int> Urgent(PlanScope scope, bool[] chosen)
    {
        var placed = new bool[chosen.Length];
        var order = new List<int>();
        var reached = Enumerable.Range(0, scope.Targets.Count).Where(place => chosen[scope.TargetSteps[place]]).ToList();
        if ((double)scope.NeedCount * reached.Count > MostComparisons)
        {
            var minutes = scope.MissingMinutes(placed);
            foreach (var place in reached.OrderBy(place => Urgency(scope, place, minutes[place])))
            {
                Place(scope, scope.TargetSteps[place], placed, order);
            }
        }

        while (order.Count < chosen.Length && reached.RemoveAll(place => placed[scope.TargetSteps[place]]) >= 0 && reached.Count > 0)
        {
            var next = reached.MinBy(place => Urgency(scope, place, scope.Missing(scope.TargetSteps[place], placed).Sum(step => scope.Minutes[step])));
            Place(scope, scope.TargetSteps[next], placed, order);
        }

        // Steps towards goals that are not reached come last, in the order of the graph.
        order.AddRange(Enumerable.Range(0, chosen.Length).Where(step => chosen[step] && !placed[step]));
        return order;
    }

    // The least is the most urgent.
    private static (Instant Due, double Density, int Index) Urgency(PlanScope scope, int place, long missingMinutes)
    {
        var target = scope.Targets[place];
        return (target.Due ?? Instant.MaxValue, -target.Weight / Math.Max(missingMinutes, 1), target.Index);
    }

    private static void Place(PlanScope scope, int step, bool[] placed, List<int> order)
    {
        foreach (var next in scope.Missing(step, placed).Order())
        {
            placed[next] = true;
            order.Add(next);
        }
    }

    // Of all orders that respect prerequisites the one that always takes the ready step with the least key.
    private static List<int> Sorted(PlanScope scope, bool[] chosen, Dictionary<int, (int, int)> keys)
    {
        var missing = scope.Prerequisites.Select(before => before.Length).ToArray();
        var dependents = Enumerable.Range(0, chosen.Length).SelectMany(step => scope.Prerequisites[step].Select(before => (before, step))).ToLookup(link => link.before, link => link.step);
        var ready = new PriorityQueue<int, (int, int)>(keys.Where(item => missing[item.Key] == 0).Select(item => (item.Key, item.Value)));
        var order = new List<int>();
        while (ready.TryDequeue(out var step, out _))
        {
            order.Add(step);
            foreach (var after in dependents[step])
            {
                if (--missing[after] == 0 && chosen[after])
                {
                    ready.Enqueue(after, keys[after]);
                }
            }
        }

        return order;
    }

    // Whether every goal with a due date is reached no later than in another order, or none has one.
    private static bool IsAsTimely(PlanScope scope, List<int> order, List<int> than)
    {
        var (own, other) = (FinishTimes(scope, order), FinishTimes(scope, than));
        return Enumerable.Range(0, scope.Targets.Count).Where(place => scope.Targets[place].Due is not null && own.ContainsKey(scope.TargetSteps[place]))
            .All(place => own[scope.TargetSteps[place]] <= other[scope.TargetSteps[place]]);
    }

    private static Dictionary<int, long> FinishTimes(PlanScope scope, List<int> order)
    {
        var (elapsed, times) = (0L, new Dictionary<int, long>());
        foreach (var step in order)
        {
            times.Add(step, elapsed += scope.Minutes[step]);
        }

        return times;
    }
}
