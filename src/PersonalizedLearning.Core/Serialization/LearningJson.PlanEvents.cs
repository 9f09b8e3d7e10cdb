using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Events about plans.</content>
public static partial class LearningJson
{
    private static JournalEvent ToEvent(PlanEventDocument document) => document switch
    {
        PlanProposedDocument item => new PlanProposed
        {
            Id = item.Id,
            Learner = item.Learner,
            Plan = item.Plan,
            Answers = item.Answers,
            BasedOn = item.BasedOn ?? 0,
            Terms = ToTerms(item.Terms, "$.terms"),
            Reason = item.Reason,
            MadeBy = item.MadeBy,
        },
        ProposalAgreedDocument item => new ProposalAgreed { Id = item.Id, Learner = item.Learner, Proposal = item.Proposal },
        ProposalDeclinedDocument item => new ProposalDeclined { Id = item.Id, Learner = item.Learner, Proposal = item.Proposal, Reason = item.Reason },
        ProposalWithdrawnDocument item => new ProposalWithdrawn { Id = item.Id, Learner = item.Learner, Proposal = item.Proposal, Reason = item.Reason },
        OpinionGivenDocument item => new OpinionGiven { Id = item.Id, Learner = item.Learner, Proposal = item.Proposal, Text = item.Text },
        PlanReopenedDocument item => new PlanReopened
        {
            Id = item.Id, Learner = item.Learner, Plan = item.Plan, Trigger = item.Trigger, Competency = item.Competency, Cause = item.Cause, Reason = item.Reason,
        },
        PlanEndedDocument item => new PlanEnded { Id = item.Id, Learner = item.Learner, Plan = item.Plan, Reason = item.Reason },
        _ => ToActionPlanEvent(document),
    };

    private static PlanEventDocument? ToPlanDocument(JournalEvent item) => item switch
    {
        PlanProposed proposed => new PlanProposedDocument
        {
            Id = item.Id,
            Learner = item.Learner,
            Plan = proposed.Plan,
            Answers = proposed.Answers,
            BasedOn = OrNull(proposed.BasedOn),
            Terms = ToDocument(proposed.Terms),
            Reason = proposed.Reason,
            MadeBy = proposed.MadeBy,
        },
        ProposalAgreed agreed => new ProposalAgreedDocument { Id = item.Id, Learner = item.Learner, Proposal = agreed.Proposal },
        ProposalDeclined declined => new ProposalDeclinedDocument { Id = item.Id, Learner = item.Learner, Proposal = declined.Proposal, Reason = declined.Reason },
        ProposalWithdrawn withdrawn => new ProposalWithdrawnDocument { Id = item.Id, Learner = item.Learner, Proposal = withdrawn.Proposal, Reason = withdrawn.Reason },
        OpinionGiven given => new OpinionGivenDocument { Id = item.Id, Learner = item.Learner, Proposal = given.Proposal, Text = given.Text },
        PlanReopened reopened => new PlanReopenedDocument
        {
            Id = item.Id,
            Learner = item.Learner,
            Plan = reopened.Plan,
            Trigger = reopened.Trigger,
            Competency = reopened.Competency,
            Cause = reopened.Cause,
            Reason = reopened.Reason,
        },
        PlanEnded ended => new PlanEndedDocument { Id = item.Id, Learner = item.Learner, Plan = ended.Plan, Reason = ended.Reason },
        _ => ToActionPlanDocument(item),
    };
}
