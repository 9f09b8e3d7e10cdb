using PersonalizedLearning.Competencies;

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
    /// <exception cref="ArgumentException">There is no goal, one is not in the framework or stated twice, the agreed path holds a competency twice, or the catalog was compiled for another framework.</exception>
    public static LearningPath Plan(LearnerState state, PlanRequest request, CatalogIndex? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(request);
        if (catalog is not null && !ReferenceEquals(catalog.Framework, state.Graph.Framework))
        {
            throw new ArgumentException(
                $"The catalog was compiled for framework '{catalog.Framework.Id}'; expected that of the learner, '{state.Graph.Framework.Id}'.", nameof(catalog));
        }

        if (request.Agreed.Distinct().Count() < request.Agreed.Count)
        {
            throw new ArgumentException("The agreed path holds a competency twice; expected each once.", nameof(request));
        }

        var goals = PlanGoals.Of(state, request);
        var scope = new PlanScope(state, catalog, request, goals);
        var choice = new PlanDeadlines(state, request, scope);
        var steps = PlanOrder.Of(state, request, scope, choice.Members);
        var worth = scope.ValuesOf(_ => true).Where((_, step) => choice.Members[step]).Sum();
        var (value, bound) = (goals.ReachedWeight + worth, goals.ReachedWeight + choice.Bound);
        return new LearningPath
        {
            Learner = state.Learner,
            AsOf = state.AsOf,
            Steps = StepsOf(state, scope, steps),
            Minutes = (int)Math.Min(steps.Sum(step => scope.Minutes[step]), int.MaxValue),
            Value = value / goals.AllWeight,
            Bound = (choice.IsOptimal ? value : Math.Max(value, bound)) / goals.AllWeight,
            Unreachable = [.. goals.OnCycles, .. choice.Unreached()],
            Changes = request.Agreed.Count == 0 ? [] : PlanChanges.Of(state, request, scope, steps),
        };
    }

    private static ValueList<PathStep> StepsOf(LearnerState state, PlanScope scope, List<int> steps)
    {
        var framework = state.Graph.Framework;
        var goals = NextGoals(state, scope);
        return [.. steps.Select(step => new PathStep(
            framework[scope.Indices[step]].Id,
            scope.ExperienceFor(scope.Indices[step])?.Id,
            (int)scope.Minutes[step],
            [.. scope.Prerequisites[step].Select(before => framework[scope.Indices[before]].Id).Order()],
            goals[step]))];
    }

    // Steps that lead to the same goals share the list, as there may be as many goals as steps.
    private static ValueList<CompetencyId>[] NextGoals(LearnerState state, PlanScope scope)
    {
        var framework = state.Graph.Framework;
        var places = new int[scope.Prerequisites.Length][];
        var lists = new ValueList<CompetencyId>[places.Length];
        var isGoal = new bool[places.Length];
        Array.ForEach(scope.TargetSteps, step => isGoal[step] = true);
        for (var step = places.Length - 1; step >= 0; step--)
        {
            if (isGoal[step] || places[step] is null)
            {
                (places[step], lists[step]) = ([step], [framework[scope.Indices[step]].Id]);
            }

            foreach (var before in scope.Prerequisites[step])
            {
                var known = places[before];
                if (known is null)
                {
                    (places[before], lists[before]) = (places[step], lists[step]);
                }
                else if (!isGoal[before] && !ReferenceEquals(known, places[step]))
                {
                    places[before] = [.. known.Union(places[step]).Order()];
                    lists[before] = [.. places[before].Select(goal => framework[scope.Indices[goal]].Id).Order()];
                }
            }
        }

        return lists;
    }
}
