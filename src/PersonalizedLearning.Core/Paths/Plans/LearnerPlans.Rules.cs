using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <content>Which events have an effect.</content>
public sealed partial class LearnerPlans
{
    private protected override Objection? Judge(JournalEvent item) => item switch
    {
        PlanProposed proposed => JudgeProposal(proposed),
        ProposalAgreed agreed => JudgeOpen(item, agreed.Proposal) ?? JudgeAgreement(item, Required(agreed.Proposal)),
        ProposalDeclined declined => JudgeOpen(item, declined.Proposal) ?? JudgeClosing(item, Required(declined.Proposal), "decline"),
        ProposalWithdrawn withdrawn => JudgeOpen(item, withdrawn.Proposal) ?? JudgeWithdrawal(item, Required(withdrawn.Proposal)),
        OpinionGiven given => JudgeOpen(item, given.Proposal) ?? JudgeSay(item, Required(given.Proposal).Decisions, "give an opinion on this plan"),
        PlanReopened reopened => JudgePlan(item, reopened.Plan) ?? JudgeReopening(reopened, Find(reopened.Plan)!),
        PlanEnded ended => JudgePlan(item, ended.Plan) ?? JudgeEnd(ended, Find(ended.Plan)!),
        _ => null,
    };

    private static string Listed(IEnumerable<string> texts) => string.Join(" and ", texts);

    private static string MissingFor(Assent assent) => assent.CanBeDecided ? Listed(assent.Missing.Select(party => party.ToString())) : "somebody who may decide, which nobody may now";

    private static string ClosedMessage(Proposal proposal) => $"Proposal '{proposal.Id}' was {proposal.State.ToString().ToLowerInvariant()} by event '{proposal.ClosedBy}'; expected one that is open.";

    private static Objection Outdated(PlanProposed item, int current) => new(
        "outdated", FormattableString.Invariant($"Proposal '{item.Id}' is based on version {item.BasedOn} of plan '{item.Plan}'; expected {current}, its current one."));

    private static Objection Ended(EventId plan) => new("plan-ended", $"Plan '{plan}' has ended; expected one that has not.");

    // With nothing to change it is still a decision on the path to go on as before.
    private static ValueList<AgencyDecision> DecisionsOn(PlanDifference difference) => difference.IsEmpty ? [AgencyDecision.Path] : difference.Decisions;

    // Who settled a plan decides on its end.
    private static ValueList<AgencyDecision> Settled(LearningPlan plan) =>
        DecisionsOn(PlanDifference.Between(PlanTerms.None, plan.Current?.Terms ?? plan.Proposals[0].Terms));

    private Assent AssentTo(Proposal proposal, Instant at) =>
        agency.AssentTo(proposal.Decisions, proposal.AgreedBy, [.. proposal.Opinions.Select(opinion => opinion.By)], at);

    private bool IsDecided(Proposal proposal, Instant at)
    {
        var assent = AssentTo(proposal, at);
        return assent.IsGiven && (assent.Unheard.Count == 0 || IsConsultationOver(proposal, at));
    }

    private bool IsConsultationOver(Proposal proposal, Instant at) => at - proposal.At >= Rules.Agency.ConsultationPeriod;

    private string ConsultationMessage(Proposal proposal, Assent assent)
    {
        var period = Rules.Agency.ConsultationPeriod;
        var end = Instant.MaxValue - proposal.At <= period ? Instant.MaxValue : proposal.At + period;
        return $"{Listed(assent.Unheard.Select(party => party.ToString()))} were not heard on proposal '{proposal.Id}'; expected their opinion first, for which there is time until {end}.";
    }

    private bool MaySpeak(Author author, ValueList<AgencyDecision> decisions, Instant at) => decisions.Any(decision => agency.LevelOf(author, decision, at) >= AgencyLevel.Consulted);

    private bool MayDecide(Author author, ValueList<AgencyDecision> decisions, Instant at) => decisions.Any(decision => agency.LevelOf(author, decision, at) >= AgencyLevel.CoDecides);

    // Whether a decision can't be taken past the author: who decides together with others is not needed where somebody decides alone.
    private bool IsNeeded(Author author, ValueList<AgencyDecision> decisions, Instant at) => decisions.Any(decision =>
        agency.LevelOf(author, decision, at) is { } own and >= AgencyLevel.CoDecides && agency.PartiesOf(decision, at).All(party => party.Level <= own));

    private Objection? JudgePlan(JournalEvent item, EventId id) => Find(id) switch
    {
        null => Unknown(item, id, "plan"),
        var plan when plan.Id != id => new("unknown-plan", $"'{id}' is a later proposal of plan '{plan.Id}'; expected the identifier of its first, which names the plan."),
        { State: PlanState.Ended } => Ended(id),
        _ => null,
    };

    private Objection? JudgeOpen(JournalEvent item, EventId id)
    {
        if (Find(id) is not { } plan)
        {
            return Unknown(item, id, "proposal");
        }

        var proposal = plan.Find(id)!;
        return plan.State == PlanState.Ended ? Ended(plan.Id)
            : proposal.State != ProposalState.Open ? new("proposal-closed", ClosedMessage(proposal))
            : null;
    }

    private Objection? JudgeProposal(PlanProposed item)
    {
        var plan = item.Plan is { } id ? Find(id) : null;
        if (item.Plan is { } named && JudgePlan(item, named) is { } reason)
        {
            return reason;
        }

        var difference = PlanDifference.Between(plan?.Terms ?? PlanTerms.None, item.Terms);
        return JudgeBasis(item, plan)
            ?? (difference.IsEmpty && plan?.State == PlanState.Agreed
                ? new Objection("no-change", $"Proposal '{item.Id}' changes nothing in version {plan.Versions.Count} of plan '{plan.Id}', which holds; expected a change.")
                : null)
            ?? (item.Author.Role == PersonRole.System ? null : JudgeSay(item, DecisionsOn(difference), "propose this plan"))
            ?? JudgeCore(item)
            ?? (item.Answers is { } answered ? JudgeClosing(item, plan!.Find(answered)!, "counter") : null);
    }

    private Objection? JudgeBasis(PlanProposed item, LearningPlan? plan)
    {
        if (plan is not null && item.BasedOn != plan.Versions.Count)
        {
            return Outdated(item, plan.Versions.Count);
        }

        return item.Answers is not { } answered ? null
            : JudgeOpen(item, answered)
            ?? (plan!.Find(answered) is null
                ? new Objection("other-plan", $"Proposal '{answered}' is of plan '{Find(answered)!.Id}'; expected one of plan '{plan.Id}', which '{item.Id}' changes.")
                : null);
    }

    private Objection? JudgeCore(PlanProposed item)
    {
        var missing = Rules.Missing(core, item.Terms);
        return missing.Count == 0 ? null : new(
            "core-dropped", $"The outcomes of proposal '{item.Id}' lack {Listed(missing.Select(competency => $"'{competency}'"))}; expected all of core requirement '{Rules.Core!.Id}', which no plan drops.");
    }

    private Objection? JudgeSay(JournalEvent item, ValueList<AgencyDecision> decisions, string deed) => MaySpeak(item.Author, decisions, item.KnownFrom)
        ? null
        : NotAllowed(item, deed, $"somebody who is heard on {Listed(decisions.Select(decision => decision.ToString()))}");

    private Objection? JudgeAgreement(JournalEvent item, Proposal proposal)
    {
        if (!MayDecide(item.Author, proposal.Decisions, item.KnownFrom))
        {
            return NotAllowed(item, "agree to this plan", $"somebody who has a say in deciding on {Listed(proposal.Decisions.Select(decision => decision.ToString()))}; others give an opinion");
        }

        var agreed = proposal with { AgreedBy = With(proposal.AgreedBy, item.Author) };
        var assent = AssentTo(agreed, item.KnownFrom);
        return assent.Unheard.Count > 0 && !IsConsultationOver(proposal, item.KnownFrom) ? new("consultation-open", ConsultationMessage(proposal, assent))
            : agreed.AgreedBy == proposal.AgreedBy && !assent.IsGiven ? new("already-agreed", $"{item.Author.Shown} has agreed to proposal '{proposal.Id}' before; expected others, of whom {MissingFor(assent)} is missing.")
            : null;
    }

    private Objection? JudgeClosing(JournalEvent item, Proposal proposal, string deed) => proposal.By == item.Author || IsNeeded(item.Author, proposal.Decisions, item.KnownFrom)
        ? null
        : NotAllowed(item, $"{deed} proposal '{proposal.Id}'", "somebody whose agreement it needs; others give an opinion, or propose beside it");

    private static Objection? JudgeWithdrawal(JournalEvent item, Proposal proposal) => proposal.By == item.Author
        ? null
        : NotAllowed(item, $"withdraw proposal '{proposal.Id}'", $"{proposal.By.Shown}, who made it");

    private Objection? JudgeReopening(PlanReopened item, LearningPlan plan)
    {
        if (plan.Current is null)
        {
            return new("not-agreed", $"Plan '{plan.Id}' was never agreed on; expected one that was, to be opened again.");
        }

        return plan.Reopenings.Any(other => other.Version == plan.Versions.Count && (other.Trigger, other.Competency, other.Cause) == (item.Trigger, item.Competency, item.Cause) && item.Trigger != PlanTrigger.Requested)
            ? new("already-reopened", $"Plan '{plan.Id}' was opened for the same cause before; expected another one.")
            : item.Author.Role == PersonRole.System ? null
            : JudgeSay(item, Settled(plan), "open this plan again");
    }

    private Objection? JudgeEnd(PlanEnded item, LearningPlan plan)
    {
        var settled = Settled(plan);
        return !MayDecide(item.Author, settled, item.KnownFrom) ? NotAllowed(item, "end this plan", $"somebody who has a say in deciding on {Listed(settled.Select(decision => decision.ToString()))}")
            : plan.EndedBy.Contains(item.Author) ? new("already-ended", $"{item.Author.Shown} has ended plan '{plan.Id}' before; expected the others whose agreement that needs.")
            : null;
    }
}
