using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>Follows a journal and counts who proposes and who decides what from an instant on.</summary>
internal sealed class AgencyCount(PlanRules rules, Instant from)
{
    private readonly List<AgencyDeed> initiated = [];
    private readonly List<AgencyDeed> decided = [];
    private LearnerPlans plans = LearnerPlans.Before(rules);
    private LearnerGoals goals = LearnerGoals.Before(rules.Agency);
    private LearnerDecisions decisions = LearnerDecisions.Before(rules.Agency);
    private LearnerDemonstrations demonstrations = LearnerDemonstrations.Before(rules.Agency);

    public int Proposals { get; private set; }

    public int Countered { get; private set; }

    public int CounteredByLearner { get; private set; }

    public int Declined { get; private set; }

    public int Elected { get; private set; }

    public int ElectedByLearner { get; private set; }

    public void Take(JournalEvent item)
    {
        var (formerPlans, formerGoals, formerDecisions, formerDemonstrations) = (plans, goals, decisions, demonstrations);
        (plans, goals, decisions, demonstrations) = (plans.With(item), goals.With(item), decisions.With(item), demonstrations.With(item));
        if (item.KnownFrom < from)
        {
            return;
        }

        if (plans.Refused.Count == formerPlans.Refused.Count)
        {
            TakePlans(item, formerPlans);
        }

        if (goals.Refused.Count == formerGoals.Refused.Count)
        {
            TakeGoals(item, formerGoals);
        }

        if (item is DecisionTaken taken && decisions.Refused.Count == formerDecisions.Refused.Count)
        {
            TakeDecision(taken);
        }

        if (demonstrations.Refused.Count == formerDemonstrations.Refused.Count)
        {
            TakeDemonstrations(item, formerDemonstrations);
        }
    }

    public DecisionShare ShareOf(AgencyDecision decision)
    {
        var (began, took) = (Of(initiated), Of(decided));
        var roles =
            from role in began.Concat(took).SelectMany(deed => deed.By).Select(author => author.Role).Distinct().Order()
            select new RoleShare(role, began.Count(deed => IsBy(deed, role)), took.Count(deed => IsBy(deed, role)));
        return new DecisionShare(decision, began.Count, took.Count, took.Count(deed => deed.By.All(author => author.Role == PersonRole.Learner)), roles.ToValueList());

        List<AgencyDeed> Of(List<AgencyDeed> deeds) => deeds.FindAll(deed => deed.Decisions.Contains(decision));
    }

    private static bool IsBy(AgencyDeed deed, PersonRole role) => deed.By.Any(author => author.Role == role);

    private static bool IsInEffect(GoalChange change) => change.InEffectSince is not null;

    private void TakePlans(JournalEvent item, LearnerPlans former)
    {
        var named = item switch
        {
            PlanProposed => item.Id,
            ProposalAgreed agreed => agreed.Proposal,
            OpinionGiven given => given.Proposal,
            ProposalDeclined declined => declined.Proposal,
            _ => (EventId?)null,
        };
        if (named is not { } id)
        {
            return;
        }

        var plan = plans.Find(id)!;
        var proposal = plan.Find(id)!;
        if (item is PlanProposed)
        {
            Proposals++;
            Countered += proposal.Answers is null ? 0 : 1;
            CounteredByLearner += proposal.Answers is not null && item.Author.Role == PersonRole.Learner ? 1 : 0;
            initiated.Add(new AgencyDeed(proposal.Decisions, [item.Author]));
        }

        Declined += item is ProposalDeclined ? 1 : 0;
        if (plan.Versions.Count > (former.Find(plan.Id)?.Versions.Count ?? 0))
        {
            decided.Add(new AgencyDeed(proposal.Decisions, plan.Versions[^1].AgreedBy));
        }
    }

    private void TakeGoals(JournalEvent item, LearnerGoals former)
    {
        if (item is not (GoalSet or GoalRevised or GoalClosed or GoalAgreed or ReflectionRecorded))
        {
            return;
        }

        if (item is GoalSet or GoalRevised or GoalClosed)
        {
            initiated.Add(new AgencyDeed([AgencyDecision.Goal], [item.Author]));
        }

        foreach (var goal in goals.Goals)
        {
            var before = former.Find(goal.Id);
            if (before?.State != GoalState.Active && goal.State == GoalState.Active)
            {
                decided.Add(new AgencyDeed([AgencyDecision.Goal], goal.AgreedBy));
            }
            else if (before?.State == GoalState.Active)
            {
                var known = before.Changes.Count(IsInEffect);
                decided.AddRange(goal.Changes.Where(IsInEffect).Skip(known).Select(change => new AgencyDeed([AgencyDecision.Goal], change.AgreedBy)));
            }
        }
    }

    private void TakeDecision(DecisionTaken item)
    {
        if (item.Decision is null)
        {
            initiated.Add(new AgencyDeed([AgencyDecision.Goal], [item.Author]));
        }

        if (item.Status == DecisionStatus.Decided)
        {
            decided.Add(new AgencyDeed([AgencyDecision.Goal], [item.Author]));
        }
    }

    // What takes effect by the passing of time alone is seen with the next event about it.
    private void TakeDemonstrations(JournalEvent item, LearnerDemonstrations former)
    {
        if (item is DemonstrationElected)
        {
            Elected++;
            ElectedByLearner += item.Author.Role == PersonRole.Learner ? 1 : 0;
            initiated.Add(new AgencyDeed([AgencyDecision.Demonstration], [item.Author]));
        }

        if (item is DemonstrationEvent or ElectionAgreed)
        {
            var known = former.Demonstrations.SelectMany(demonstration => demonstration.Elections).Where(election => election.IsSettled).Select(election => election.Event.Id).ToHashSet();
            decided.AddRange(
                from demonstration in demonstrations.Demonstrations
                from election in demonstration.Elections
                where election.IsSettled && !known.Contains(election.Event.Id)
                select new AgencyDeed([AgencyDecision.Demonstration], election.Supporters.ToValueList()));
        }
    }
}
