using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Programs;

/// <summary>A decision about a learner's learning that took effect.</summary>
/// <param name="About">About what.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="AgreedBy">Who agreed, the one who proposed it among them.</param>
/// <param name="At">When it took effect.</param>
internal sealed record ProgramDecision(AgencyDecision About, Author By, ValueList<Author> AgreedBy, Instant At)
{
    /// <summary>Whether the learner proposed it.</summary>
    public bool IsInitiated => By.Role == PersonRole.Learner;

    /// <summary>Whether the learner made it, or made it together with others.</summary>
    public bool IsDecided => IsInitiated || AgreedBy.Any(author => author.Role == PersonRole.Learner);

    /// <summary>The decisions in a learner's part of the period: goals set, revised and closed, versions of plans (one for each thing that they decide), and elections of demonstrations.</summary>
    public static IEnumerable<ProgramDecision> In(ObservedLearner learner, ProgramRequest request)
    {
        var events = learner.Journal.EventsAsOf(request.ReadAt).ToList();
        return OnGoals(events, request.Program).Concat(OnPlans(learner, request)).Concat(OnDemonstrations(learner, request)).Where(decision => learner.Contains(decision.At));
    }

    private static IEnumerable<ProgramDecision> OnGoals(List<JournalEvent> events, ProgramRules rules)
    {
        var view = LearnerGoals.Before(rules.Agency);
        var counted = new HashSet<EventId>();
        foreach (var item in events)
        {
            var next = (LearnerGoals)((IJournalView)view).With(item);
            foreach (var goal in ReferenceEquals(next, view) ? [] : next.Goals)
            {
                if (goal.State == GoalState.Active && counted.Add(goal.Id))
                {
                    yield return new ProgramDecision(AgencyDecision.Goal, goal.SetBy, goal.AgreedBy, item.KnownFrom);
                }

                foreach (var change in goal.Changes)
                {
                    if (change.State == GoalChangeState.InEffect && counted.Add(change.Id))
                    {
                        yield return new ProgramDecision(AgencyDecision.Goal, change.Author, change.AgreedBy, change.InEffectSince ?? item.KnownFrom);
                    }
                }
            }

            view = next;
        }
    }

    private static IEnumerable<ProgramDecision> OnPlans(ObservedLearner learner, ProgramRequest request)
    {
        var rules = new PlanRules { Agency = request.Program.Agency, Core = request.Program.Core, Framework = request.Framework };
        return
            from plan in learner.Journal.Fold(LearnerPlans.Before(rules), request.ReadAt).Plans
            from version in plan.Versions
            let proposal = plan.Find(version.Proposal)
            where proposal is not null
            from decision in proposal.Decisions
            select new ProgramDecision(decision, proposal.By, version.AgreedBy, version.AgreedAt);
    }

    private static IEnumerable<ProgramDecision> OnDemonstrations(ObservedLearner learner, ProgramRequest request) =>
        from demonstration in learner.Journal.Fold(LearnerDemonstrations.Before(request.Program.Agency), request.ReadAt).At(request.ReadAt)
        from election in demonstration.Elections
        where election.IsSettled
        select new ProgramDecision(
            AgencyDecision.Demonstration, election.Event.Author, election.Supporters.ToValueList(),
            election.Agreements.Aggregate(election.Event.KnownFrom, (at, agreement) => Instant.Max(at, agreement.KnownFrom)));
}
