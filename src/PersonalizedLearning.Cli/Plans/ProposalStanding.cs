using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Plans;

/// <summary>How a proposal of a plan stands: who has agreed, who is missing, and which version it is.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Missing">Those whose agreement it needs still; none when it is closed.</param>
/// <param name="Unheard">Those who are to be heard and were not; none when it is closed.</param>
/// <param name="WhyNot">Why it is not agreed on; null when it is.</param>
internal sealed record ProposalStanding(LearnerId Learner, LearningPlan Plan, Proposal Proposal, ValueList<AgencyParty> Missing, ValueList<AgencyParty> Unheard, Diagnostic? WhyNot)
{
    /// <summary>Gets the number of the version that it is; null when it is not agreed on.</summary>
    public int? Version => Plan.Versions.FirstOrDefault(version => version.Proposal == Proposal.Id)?.Number;

    /// <summary>Gets those whose opinion is all that is asked of them, and was not given.</summary>
    public ValueList<AgencyParty> ToBeHeard => Unheard.Where(party => !Missing.Contains(party)).ToValueList();

    /// <summary>Gets whether it can be agreed on.</summary>
    public bool IsOpen => Proposal.State == ProposalState.Open;

    /// <summary>Finds out how a proposal stands.</summary>
    public static ProposalStanding Of(LearnerId learner, LearnerPlans plans, EventId proposal, Instant at)
    {
        var plan = plans.Find(proposal)!;
        var found = plan.Find(proposal)!;
        var assent = plans.AssentTo(proposal, at);
        var isOpen = found.State == ProposalState.Open;
        return new ProposalStanding(learner, plan, found, isOpen ? assent.Missing : [], isOpen ? assent.Unheard : [], plans.WhyNotAgreed(proposal, at));
    }
}
