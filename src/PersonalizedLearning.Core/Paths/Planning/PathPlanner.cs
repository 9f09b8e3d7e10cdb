using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>Plans paths to goals within the time there is.</summary>
/// <remarks>
/// Which steps to take is a knapsack under precedence: of the sets of steps closed under hard prerequisites that fit the minutes, one that is worth most. It is searched by
/// branch and bound over the Lagrangian bound, so that small plans are proved best and large ones state how far they may be from it. Steps are then ordered by due
/// dates, by value a minute, and as agreed before where nothing is lost by that. The same input gives the same path. Thread safe.
/// </remarks>
public static class PathPlanner
{
    /// <summary>Plans.</summary>
    /// <param name="state">The learner; goals of the state itself are not looked at.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="catalog">The experiences from which minutes are taken; null where there is none.</param>
    /// <returns>The path. Goals that are mastered already are reached without a step.</returns>
    /// <exception cref="ArgumentNullException">The state or the request is null.</exception>
    /// <exception cref="ArgumentException">There is no goal, one is not in the framework or stated twice, or the catalog was compiled for another framework.</exception>
    public static LearningPath Plan(LearnerState state, PlanRequest request, CatalogIndex? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(request);
        if (catalog is not null && !ReferenceEquals(catalog.Framework, state.Graph.Framework))
        {
            throw new ArgumentException(
                $"The catalog was compiled for framework '{catalog.Framework.Id}'; expected that of the learner, '{state.Graph.Framework.Id}'.", nameof(catalog));
        }

        var goals = PlanGoals.Of(state, request);
        var scope = new PlanScope(state, catalog, request, goals);
        var dropped = new Dictionary<int, long>();
        var choice = ChooseInTime(state, request, scope, dropped);
        var steps = PlanOrder.Of(state, request, scope, choice.Members);
        var used = steps.Sum(step => (int)scope.Minutes[step]);
        var (value, bound) = (goals.ReachedWeight + scope.ValueOf(choice.Members), goals.ReachedWeight + choice.Bound);
        return new LearningPath
        {
            Learner = state.Learner,
            AsOf = state.AsOf,
            Steps = [.. steps.Select(step => StepOf(state, scope, step))],
            Minutes = used,
            Value = value / goals.AllWeight,
            Bound = (choice.IsOptimal ? value : Math.Max(value, bound)) / goals.AllWeight,
            Unreachable = [.. goals.OnCycles, .. Unreached(state, request, scope, choice.Members, dropped, used)],
            Changes = request.Agreed.Count == 0 ? [] : ChangesOf(state, request, scope, steps),
        };
    }

    // Goals that can't all be done before they are due give way, those due first being looked at first.
    private static KnapsackChoice ChooseInTime(LearnerState state, PlanRequest request, PlanScope scope, Dictionary<int, long> dropped)
    {
        var budget = request.Minutes ?? scope.Minutes.Sum();
        while (true)
        {
            var choice = scope.Choose(target => !dropped.ContainsKey(target.Index), budget);
            if (!GiveWay(state, request, scope, choice, budget, dropped))
            {
                return choice;
            }
        }
    }

    private static bool GiveWay(LearnerState state, PlanRequest request, PlanScope scope, KnapsackChoice choice, long budget, Dictionary<int, long> dropped)
    {
        bool IsReached(PlanScope.Target target) => !dropped.ContainsKey(target.Index) && choice.Members[scope.NumberOf(target.Index)];
        foreach (var due in scope.Targets.Where(IsReached).Select(target => target.Due).OfType<Instant>().Distinct().Order())
        {
            var before = scope.Targets.Where(target => IsReached(target) && target.Due <= due).ToList();
            var room = RoomUntil(due, state, request);
            var needed = before.SelectMany(target => target.Needs).Distinct().Sum(need => scope.Minutes[scope.NumberOf(need)]);
            if (needed > room)
            {
                var kept = scope.Choose(before.Contains, Math.Min(room, budget));
                foreach (var target in before.Where(target => !kept.Members[scope.NumberOf(target.Index)]))
                {
                    dropped[target.Index] = needed - room;
                }

                return true;
            }
        }

        return false;
    }

    // Due dates without minutes a day only say that what is past can't be reached.
    private static long RoomUntil(Instant due, LearnerState state, PlanRequest request)
    {
        var days = (due - state.AsOf).TotalDays;
        return days <= 0 ? 0
            : request.MinutesPerDay is { } daily ? (long)Math.Min(Math.Floor(days * daily), long.MaxValue / 4)
            : long.MaxValue;
    }

    private static PathStep StepOf(LearnerState state, PlanScope scope, int step)
    {
        var framework = state.Graph.Framework;
        var index = scope.Indices[step];
        return new PathStep(
            framework[index].Id,
            scope.ExperienceFor(index)?.Id,
            (int)scope.Minutes[step],
            [.. scope.Prerequisites[step].Select(before => framework[scope.Indices[before]].Id).Order()],
            [.. scope.Targets.Where(target => target.Needs.Contains(index)).Select(target => target.IdIn(framework)).Order()]);
    }

    private static IEnumerable<UnreachedGoal> Unreached(
        LearnerState state, PlanRequest request, PlanScope scope, bool[] chosen, Dictionary<int, long> dropped, int used) =>
        from target in scope.Targets
        where dropped.ContainsKey(target.Index) || !chosen[scope.NumberOf(target.Index)]
        let goal = target.IdIn(state.Graph.Framework)
        orderby goal
        select dropped.TryGetValue(target.Index, out var late)
            ? new UnreachedGoal(goal, UnreachedReason.Due, (int)Math.Min(late, int.MaxValue), [])
            : new UnreachedGoal(goal, UnreachedReason.Minutes, (int)Math.Min(Math.Max(scope.MissingMinutes(target, chosen) - ((request.Minutes ?? used) - used), 0), int.MaxValue), []);

    private static ValueList<PathChange> ChangesOf(LearnerState state, PlanRequest request, PlanScope scope, IReadOnlyList<int> steps)
    {
        var framework = state.Graph.Framework;
        var now = steps.Select(step => framework[scope.Indices[step]].Id).ToList();
        var stayed = request.Agreed.Where(now.Contains).ToList();
        var order = now.Where(stayed.Contains).ToList();
        var gone = request.Agreed.Except(now).Select(competency => new PathChange(competency, WhyGone(competency)));
        var moved = stayed.Where((competency, place) => order[place] != competency).Select(competency => new PathChange(competency, PathChangeKind.Moved));
        var added = now.Except(request.Agreed).Select(competency => new PathChange(competency, PathChangeKind.Added));
        return [.. gone, .. moved, .. added];

        PathChangeKind WhyGone(CompetencyId competency)
        {
            var index = framework.IndexOf(competency);
            return index >= 0 && state.StatusOf(index) is MasteryStatus.Achieved or MasteryStatus.Held ? PathChangeKind.Mastered
                : index < 0 || scope.NumberOf(index) < 0 ? PathChangeKind.NotNeeded
                : PathChangeKind.Displaced;
        }
    }
}
