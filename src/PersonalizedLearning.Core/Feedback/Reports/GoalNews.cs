using NodaTime;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Feedback;

/// <summary>What there is to say about goals and reflections.</summary>
internal static class GoalNews
{
    public static IEnumerable<FeedbackItem> Between(FeedbackBasis? before, FeedbackBasis now)
    {
        if (now.Goals is not { } goals)
        {
            return [];
        }

        var since = before?.Map.AsOf ?? Instant.MinValue;
        return goals.Goals.SelectMany(goal => Standing(goal, before?.Goals?.Find(goal.Id), now, before)).Concat(Reflections(goals, now, since));
    }

    /// <summary>What a goal is, as the subject of feedback.</summary>
    public static FeedbackSubject SubjectOf(Goal goal) => FeedbackSubject.Of(FeedbackSubjectKind.Goal, goal.Id, [goal.Content.Competency]);

    private static IEnumerable<FeedbackItem> Standing(Goal goal, Goal? was, FeedbackBasis now, FeedbackBasis? before)
    {
        if (goal.State == GoalState.Reached && was?.State != GoalState.Reached)
        {
            yield return Item(FeedbackCode.GoalReached, goal, goal.Since, NextActionCode.SetGoal) with
            {
                Evidence = goal.Benchmarks.SelectMany(benchmark => benchmark.Evidence).Distinct().ToValueList(),
            };
        }
        else if (goal.State == GoalState.Active)
        {
            if (was?.State != GoalState.Active)
            {
                yield return Item(FeedbackCode.GoalAgreed, goal, goal.Since, null);
            }

            if (Progress(goal, now, before) is { } item)
            {
                yield return item;
            }
        }
    }

    private static FeedbackItem? Progress(Goal goal, FeedbackBasis now, FeedbackBasis? before)
    {
        var since = before?.Map.AsOf ?? Instant.MinValue;
        var progress = GoalProgress.Of(goal, now.Map, now.Graph);
        return progress switch
        {
            { Problem: not null } => null,
            { IsShown: true } => Item(FeedbackCode.GoalShown, goal, null, NextActionCode.CloseGoal) with { IsNew = ShownAt(progress, goal, now) is { } at && at > since },
            { DueIn: { } left } when left <= Duration.Zero => Item(FeedbackCode.GoalOverdue, goal, goal.Content.Due, NextActionCode.ReviseGoal) with { IsNew = goal.Content.Due > since },
            { ChanceByDue: { } chance, IsOnTrack: false } => Behind(goal, chance) with { IsNew = before is null || !IsBehind(goal, before) },
            _ => null,
        };
    }

    // While the date is not past there is time to do something about it, and by then it must be done.
    private static FeedbackItem Behind(Goal goal, double chance)
    {
        var item = Item(FeedbackCode.GoalBehind, goal, null, NextActionCode.ReviseGoal);
        return item with { Number = chance, Next = item.Next! with { By = goal.Content.Due } };
    }

    private static bool IsBehind(Goal goal, FeedbackBasis before) => GoalProgress.Of(goal, before.Map, before.Graph) is { ChanceByDue: not null, IsOnTrack: false };

    private static Instant? ShownAt(GoalProgress progress, Goal goal, FeedbackBasis now) => progress.Total == 0 ? null : now.Map.Framework
        .MembersOf(now.Map.Framework.IndexOf(goal.Content.Competency))
        .Max(index => now.Map[index].AchievedAt);

    private static IEnumerable<FeedbackItem> Reflections(LearnerGoals goals, FeedbackBasis now, Instant since) =>
        from overdue in goals.OverdueReflections(now.Map.AsOf)
        let goal = goals.Find(overdue.Goal)!
        select Item(FeedbackCode.ReflectionOverdue, goal, overdue.Since, NextActionCode.Reflect) with { Due = overdue.Since, IsNew = overdue.Since > since };

    private static FeedbackItem Item(FeedbackCode code, Goal goal, Instant? at, NextActionCode? next) => new()
    {
        Code = code,
        Subject = SubjectOf(goal),
        At = at,
        Due = goal.Content.Due,
        Next = next is { } action ? new NextAction(action, SubjectOf(goal)) : null,
    };
}
