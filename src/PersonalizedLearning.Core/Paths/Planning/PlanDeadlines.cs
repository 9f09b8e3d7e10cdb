using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>Chooses the steps of a plan so that the goals it reaches are reached before they are due.</summary>
internal sealed class PlanDeadlines
{
    private readonly LearnerState state;
    private readonly PlanRequest request;
    private readonly PlanScope scope;
    private readonly long?[] lateBy;
    private readonly bool isUntilDue;

    internal PlanDeadlines(LearnerState state, PlanRequest request, PlanScope scope)
    {
        (this.state, this.request, this.scope) = (state, request, scope);
        lateBy = new long?[scope.Targets.Count];
        Budget = request.Minutes ?? scope.Minutes.Sum();

        // Where every goal is due, what comes after the last date helps none of them.
        if (scope.Targets.Count > 0 && scope.Targets.All(target => target.Due is not null) && RoomUntil(scope.Targets.Max(target => target.Due!.Value)) is var room && room < Budget)
        {
            (Budget, isUntilDue) = (room, true);
        }

        var choice = Choose();
        Bound = choice.Bound;
        IsOptimal = choice.IsOptimal;
        while (GiveWay(choice))
        {
            (choice, IsOptimal) = (Choose(), false);
        }

        Members = choice.Members;
    }

    /// <summary>How many minutes there are.</summary>
    public long Budget { get; }

    /// <summary>The chosen steps.</summary>
    public bool[] Members { get; }

    /// <summary>What no choice within the minutes can exceed.</summary>
    public double Bound { get; }

    /// <summary>Whether no choice is better; it is not known where goals gave way because they are due before others.</summary>
    public bool IsOptimal { get; }

    /// <summary>The goals that are not reached, by identifier.</summary>
    public IEnumerable<UnreachedGoal> Unreached()
    {
        var missing = scope.MissingMinutes(Members);
        var free = Budget - scope.Minutes.Where((_, step) => Members[step]).Sum();
        return from place in Enumerable.Range(0, lateBy.Length)
               where lateBy[place] is not null || !Members[scope.TargetSteps[place]]
               let minutes = lateBy[place] ?? missing[place] - free
               let isLate = lateBy[place] is not null || isUntilDue
               let goal = state.Graph.Framework[scope.Targets[place].Index].Id
               orderby goal
               select new UnreachedGoal(goal, isLate ? UnreachedReason.Due : UnreachedReason.Minutes, (int)Math.Clamp(minutes, 0, int.MaxValue), []);
    }

    private KnapsackChoice Choose() => scope.Choose(place => lateBy[place] is null, Budget);

    // Goals that can't all be done before they are due give way, those due first being looked at first.
    private bool GiveWay(KnapsackChoice choice)
    {
        var (needed, minutes, before) = (new bool[choice.Members.Length], 0L, new List<int>());
        var reached = Enumerable.Range(0, lateBy.Length).Where(place => lateBy[place] is null && choice.Members[scope.TargetSteps[place]] && scope.Targets[place].Due is not null);
        foreach (var group in reached.GroupBy(place => scope.Targets[place].Due!.Value).OrderBy(group => group.Key))
        {
            foreach (var place in group)
            {
                minutes += Take(place, needed);
                before.Add(place);
            }

            if (RoomUntil(group.Key) is var room && minutes > room)
            {
                Drop(before, room);
                return true;
            }
        }

        return false;
    }

    // Of the goals that are due by then those are kept that are worth most, and further ones that still fit.
    private void Drop(List<int> before, long room)
    {
        var kept = scope.Choose(before.Contains, Math.Min(room, Budget)).Members;
        var (needed, minutes) = (new bool[kept.Length], 0L);
        foreach (var place in before.Where(place => kept[scope.TargetSteps[place]]))
        {
            minutes += Take(place, needed);
        }

        foreach (var place in before.Where(place => !kept[scope.TargetSteps[place]]))
        {
            var missing = scope.Missing(scope.TargetSteps[place], needed).Sum(step => scope.Minutes[step]);
            if (minutes + missing > room)
            {
                lateBy[place] = minutes + missing - room;
            }
            else
            {
                minutes += Take(place, needed);
            }
        }
    }

    private long Take(int place, bool[] needed)
    {
        var missing = scope.Missing(scope.TargetSteps[place], needed);
        missing.ForEach(step => needed[step] = true);
        return missing.Sum(step => scope.Minutes[step]);
    }

    // Due dates without minutes a day only say that what is past can't be reached.
    private long RoomUntil(Instant due)
    {
        var days = (due - state.AsOf).TotalDays;
        return days <= 0 ? 0
            : request.MinutesPerDay is { } daily ? (long)Math.Min(Math.Floor(days * daily), long.MaxValue / 4)
            : long.MaxValue;
    }
}
