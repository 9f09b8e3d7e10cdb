using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Events about action plans, and about decisions on course, college and career.</content>
public static partial class LearningJson
{
    private static JournalEvent ToActionPlanEvent(PlanEventDocument document) => document switch
    {
        ActionPlanOpenedDocument item => new ActionPlanOpened
        {
            Id = item.Id, Learner = item.Learner, Competencies = item.Competencies.ToValueList(), Evidence = (item.Evidence ?? []).ToValueList(), Text = item.Text, Due = item.Due,
        },
        ActionPlanPartWrittenDocument item => new ActionPlanPartWritten { Id = item.Id, Learner = item.Learner, ActionPlan = item.ActionPlan, Text = item.Text },
        ActionPlanClosedDocument item => new ActionPlanClosed { Id = item.Id, Learner = item.Learner, ActionPlan = item.ActionPlan, Outcome = item.Outcome, Reason = item.Reason },
        DecisionTakenDocument item => new DecisionTaken
        {
            Id = item.Id,
            Learner = item.Learner,
            Decision = item.Decision,
            Kind = item.About,
            Options = Listed(item.Options, "$.options"),
            Choice = item.Choice,
            Status = item.Status,
            Reason = item.Reason,
        },
        DecisionAdvisedDocument item => new DecisionAdvised { Id = item.Id, Learner = item.Learner, Decision = item.Decision, Text = item.Text },
        _ => throw NoEventFor(document),
    };

    private static PlanEventDocument? ToActionPlanDocument(JournalEvent item) => item switch
    {
        ActionPlanOpened opened => new ActionPlanOpenedDocument
        {
            Id = item.Id, Learner = item.Learner, Competencies = [.. opened.Competencies], Evidence = ArrayOrNull(opened.Evidence), Text = opened.Text, Due = opened.Due,
        },
        ActionPlanPartWritten written => new ActionPlanPartWrittenDocument { Id = item.Id, Learner = item.Learner, ActionPlan = written.ActionPlan, Text = written.Text },
        ActionPlanClosed closed => new ActionPlanClosedDocument { Id = item.Id, Learner = item.Learner, ActionPlan = closed.ActionPlan, Outcome = closed.Outcome, Reason = closed.Reason },
        DecisionTaken taken => new DecisionTakenDocument
        {
            Id = item.Id,
            Learner = item.Learner,
            Decision = taken.Decision,
            About = taken.Kind,
            Options = ArrayOrNull(taken.Options),
            Choice = taken.Choice,
            Status = taken.Status,
            Reason = taken.Reason,
        },
        DecisionAdvised advised => new DecisionAdvisedDocument { Id = item.Id, Learner = item.Learner, Decision = advised.Decision, Text = advised.Text },
        _ => null,
    };
}
