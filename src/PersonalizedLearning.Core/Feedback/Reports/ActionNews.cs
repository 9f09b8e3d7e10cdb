using NodaTime;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>Which action plans are open, and which are past their due date.</summary>
internal static class ActionNews
{
    public static IEnumerable<FeedbackItem> Between(FeedbackBasis? before, FeedbackBasis now)
    {
        var (since, at) = (before?.Map.AsOf ?? Instant.MinValue, now.Map.AsOf);
        return
            from plan in now.ActionPlans?.ActionPlans ?? []
            where plan.Outcome is null
            let isOverdue = plan.IsOverdueAt(at)
            select new FeedbackItem
            {
                Code = isOverdue ? FeedbackCode.ActionOverdue : FeedbackCode.ActionOpen,
                Subject = SubjectOf(plan),
                At = plan.OpenedAt,
                Due = plan.Due,
                IsNew = isOverdue && plan.Due > since,
                Next = new NextAction(NextActionCode.DoAction, SubjectOf(plan), isOverdue ? null : plan.Due),
            };
    }

    // What the learner will do is what it is about for all; where that is not written yet, what the educator will.
    private static FeedbackSubject SubjectOf(ActionPlan plan) =>
        FeedbackSubject.Of(FeedbackSubjectKind.Action, plan.Id, plan.Competencies, (plan.OfLearner ?? plan.OfEducator)?.Text);
}
