using NodaTime;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>What there is to say about plans and the steps that can be taken now.</summary>
internal static class PlanNews
{
    // More steps than these are read in the plan itself.
    private const int MostSteps = 3;

    public static IEnumerable<FeedbackItem> Between(FeedbackBasis? before, FeedbackBasis now)
    {
        var since = before?.Map.AsOf ?? Instant.MinValue;
        return now.Plans?.Plans.Where(plan => plan.State != PlanState.Ended).SelectMany(plan => Standing(plan, before?.Plans?.Find(plan.Id), since).Concat(Steps(plan, now))) ?? [];
    }

    /// <summary>What a plan is, as the subject of feedback: it is named for where it leads.</summary>
    public static FeedbackSubject SubjectOf(LearningPlan plan)
    {
        var terms = plan.Current?.Terms ?? plan.Proposals[^1].Terms;
        var named = terms.Outcomes.Count > 0 ? terms.Outcomes : terms.Steps.Select(step => step.Competency).Distinct().ToValueList();
        return FeedbackSubject.Of(FeedbackSubjectKind.Plan, plan.Id, named, named.Count == 0 ? plan.Id.Value : null);
    }

    private static IEnumerable<FeedbackItem> Standing(LearningPlan plan, LearningPlan? was, Instant since)
    {
        if (plan.State == PlanState.Reopened)
        {
            yield return Item(FeedbackCode.PlanReopened, plan, plan.Reopenings[^1].At, since, NextActionCode.AgreeAnew);
        }

        if (plan.OpenProposals is [.., var latest])
        {
            yield return Item(FeedbackCode.PlanProposed, plan, latest.At, since, NextActionCode.Answer);
        }

        if (plan.Current is { } current && current.Number > (was?.Versions.Count ?? 0))
        {
            yield return Item(FeedbackCode.PlanAgreed, plan, current.AgreedAt, since, null) with { Due = current.Terms.Due };
        }
    }

    private static FeedbackItem Item(FeedbackCode code, LearningPlan plan, Instant at, Instant since, NextActionCode? next) => new()
    {
        Code = code,
        Subject = SubjectOf(plan),
        At = at,
        IsNew = at > since,
        Next = next is { } action ? new NextAction(action, SubjectOf(plan)) : null,
    };

    private static IEnumerable<FeedbackItem> Steps(LearningPlan plan, FeedbackBasis now) => plan.Terms.Steps
        .Where(step => now.Map.Framework.IndexOf(step.Competency) is >= 0 and var index && IsOpen(index, now))
        .DistinctBy(step => step.Competency)
        .Take(MostSteps)
        .Select(step => new FeedbackItem
        {
            Code = FeedbackCode.PlannedStep,
            Subject = FeedbackSubject.Of(step.Competency),
            Due = step.Due,
            IsNew = false,
            Next = new NextAction(NextActionCode.TakeStep, FeedbackSubject.Of(step.Competency), step.Due > now.Map.AsOf ? step.Due : null, step.Experience),
        });

    private static bool IsOpen(int index, FeedbackBasis now)
    {
        if (now.Map[index].IsMastered)
        {
            return false;
        }

        foreach (var first in now.Graph is { } graph ? graph.HardPrerequisites(index) : [])
        {
            if (!now.Map[first].IsMastered)
            {
                return false;
            }
        }

        return true;
    }
}
