using System.Collections.Immutable;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>The plans of a learner: what was proposed, countered, agreed on, opened again and ended, by those who may; a view of the journal.</summary>
/// <remarks>
/// Nobody drops what is required of everybody: no proposal without it has any effect, so no version is without it, whatever comes in which order. Immutable and thread safe.
/// </remarks>
public sealed partial class LearnerPlans : JournalView<LearnerPlans>
{
    private readonly ValueList<CompetencyId> core;
    private LearnerAgency agency;
    private ImmutableList<LearningPlan> plans = [];

    // The plan to which each proposal belongs, by its place.
    private ImmutableDictionary<EventId, int> placeOf = ImmutableDictionary<EventId, int>.Empty;

    private LearnerPlans(PlanRules rules)
    {
        (Rules, agency) = (rules, LearnerAgency.Before(rules.Agency));
        core = rules.CoreCompetencies();
    }

    /// <summary>Gets the rules of the program.</summary>
    public PlanRules Rules { get; }

    /// <summary>Gets who has how much say in what.</summary>
    public LearnerAgency Agency => agency;

    /// <summary>Gets the plans, in the order in which they were first proposed.</summary>
    public IReadOnlyList<LearningPlan> Plans => plans;

    /// <summary>Makes the view before any event.</summary>
    /// <param name="rules">The rules of the program; <see cref="PlanRules.Default"/> when null.</param>
    /// <returns>The view.</returns>
    public static LearnerPlans Before(PlanRules? rules = null) => new(rules ?? PlanRules.Default);

    /// <summary>Finds a plan.</summary>
    /// <param name="plan">The identifier of its first proposal, or of any other of its proposals.</param>
    /// <returns>The plan; null where there is none.</returns>
    public LearningPlan? Find(EventId plan) => placeOf.TryGetValue(plan, out var place) ? plans[place] : null;

    /// <summary>Tells how far a proposal is agreed on.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="at">When.</param>
    /// <returns>Who is missing, and who is still to be heard.</returns>
    /// <exception cref="ArgumentException">There is no such proposal.</exception>
    public Assent AssentTo(EventId proposal, Instant at) => AssentTo(Required(proposal), at);

    /// <summary>Tells why nobody may act on a proposal yet, fit to be shown.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="at">When.</param>
    /// <returns>
    /// The reason, with code <c>agreement-by-too-few</c>, which names who is missing, <c>consultation-open</c>, or <c>proposal-closed</c>; null where it was agreed on.
    /// </returns>
    /// <exception cref="ArgumentException">There is no such proposal.</exception>
    public Diagnostic? WhyNotAgreed(EventId proposal, Instant at)
    {
        var found = Required(proposal);
        if (found.State == ProposalState.Agreed)
        {
            return null;
        }

        var assent = AssentTo(found, at);
        var (code, message) = found.State != ProposalState.Open ? ("proposal-closed", ClosedMessage(found))
            : assent.IsGiven ? ("consultation-open", ConsultationMessage(found, assent))
            : ("agreement-by-too-few", $"Proposal '{found.Id}' is agreed on by {Listed(found.AgreedBy.Select(author => author.Shown))}; expected also {MissingFor(assent)}.");
        return new Diagnostic(code, DiagnosticSeverity.Error, found.Id.Value, message);
    }

    private protected override bool Concerns(JournalEvent item) => item
        is PlanProposed or ProposalAgreed or ProposalDeclined or ProposalWithdrawn or OpinionGiven or PlanReopened or PlanEnded or AgencyGrant or AgencyGrantRevoked;

    private protected override LearnerPlans Take(JournalEvent item)
    {
        var next = Copy();
        switch (item)
        {
            case PlanProposed proposed:
                next.Add(proposed);
                break;
            case ProposalAgreed agreed:
                next.Conclude(agreed.Proposal, item, proposal => proposal with { AgreedBy = With(proposal.AgreedBy, item.Author) });
                break;
            case OpinionGiven given:
                next.Conclude(given.Proposal, item, proposal => proposal with { Opinions = [.. proposal.Opinions, new PlanOpinion(item.Author, item.KnownFrom, given.Text)] });
                break;
            case ProposalDeclined declined:
                next.Change(declined.Proposal, proposal => Closed(proposal, ProposalState.Declined, item.Id) with { ClosedBecause = declined.Reason });
                break;
            case ProposalWithdrawn withdrawn:
                next.Change(withdrawn.Proposal, proposal => Closed(proposal, ProposalState.Withdrawn, item.Id) with { ClosedBecause = withdrawn.Reason });
                break;
            case PlanReopened reopened:
                next.Reopen(reopened);
                break;
            case PlanEnded ended:
                next.End(ended);
                break;
            default:
                next.agency = agency.With(item);
                break;
        }

        return next;
    }

    private static ValueList<Author> With(ValueList<Author> authors, Author author) => authors.Append(author).Distinct().Order().ToValueList();

    private static Proposal Closed(Proposal proposal, ProposalState state, EventId by) => proposal with { State = state, ClosedBy = by };

    private static ValueList<Proposal> ClosedAll(ValueList<Proposal> proposals, ProposalState state, EventId by, Predicate<Proposal> which) =>
        proposals.Select(proposal => proposal.State == ProposalState.Open && which(proposal) ? Closed(proposal, state, by) : proposal).ToValueList();

    private Proposal Required(EventId proposal) => Find(proposal)?.Find(proposal)
        ?? throw new ArgumentException($"Proposal '{proposal}' is unknown; expected one of a plan of the learner.", nameof(proposal));

    private void Add(PlanProposed item)
    {
        var plan = item.Plan is { } known ? Find(known)! : new LearningPlan { Id = item.Id, Proposals = [] };
        var difference = PlanDifference.Between(plan.Terms, item.Terms);
        var proposal = new Proposal
        {
            Id = item.Id,
            By = item.Author,
            At = item.KnownFrom,
            BasedOn = item.BasedOn,
            Terms = item.Terms,
            Difference = difference,
            Decisions = DecisionsOn(difference),
            Answers = item.Answers,
            Reason = item.Reason,
            MadeBy = item.MadeBy,
            AgreedBy = [item.Author],
        };
        var others = ClosedAll(plan.Proposals, ProposalState.Countered, item.Id, other => other.Id == item.Answers);
        plan = plan with { Proposals = [.. others, proposal] };
        var place = item.Plan is { } id ? placeOf[id] : plans.Count;
        placeOf = placeOf.SetItem(item.Id, place);
        plans = place == plans.Count ? plans.Add(plan) : plans.SetItem(place, plan);
        Conclude(item.Id, item, unchanged => unchanged);
    }

    private void Change(EventId proposal, Func<Proposal, Proposal> change)
    {
        var place = placeOf[proposal];
        plans = plans.SetItem(place, plans[place] with { Proposals = plans[place].Proposals.Select(other => other.Id == proposal ? change(other) : other).ToValueList() });
    }

    // Whatever is said about a proposal may be the last thing that was missing.
    private void Conclude(EventId id, JournalEvent item, Func<Proposal, Proposal> change)
    {
        Change(id, change);
        var plan = plans[placeOf[id]];
        var proposal = plan.Find(id)!;
        if (!IsDecided(proposal, item.KnownFrom))
        {
            return;
        }

        Change(id, agreed => Closed(agreed, ProposalState.Agreed, item.Id));
        plan = plans[placeOf[id]];
        var version = new PlanVersion
        {
            Number = plan.Versions.Count + 1,
            Terms = proposal.Terms,
            Proposal = id,
            AgreedAt = item.KnownFrom,
            AgreedBy = proposal.AgreedBy,
            Reason = proposal.Reason,
            Difference = proposal.Difference,
        };
        plans = plans.SetItem(placeOf[id], plan with
        {
            State = PlanState.Agreed,
            Versions = [.. plan.Versions, version],
            Proposals = ClosedAll(plan.Proposals, ProposalState.Superseded, item.Id, _ => true),
            EndedBy = [],
        });
    }

    private void Reopen(PlanReopened item)
    {
        var place = placeOf[item.Plan];
        var plan = plans[place];
        var reopening = new PlanReopening(item.Id, item.Author, item.KnownFrom, plan.Versions.Count, item.Trigger, item.Competency, item.Cause, item.Reason);
        plans = plans.SetItem(place, plan with { State = PlanState.Reopened, Reopenings = [.. plan.Reopenings, reopening] });
    }

    private void End(PlanEnded item)
    {
        var place = placeOf[item.Plan];
        var plan = plans[place] with { EndedBy = With(plans[place].EndedBy, item.Author) };
        var isOver = agency.AssentTo(Settled(plan), plan.EndedBy, [], item.KnownFrom).IsGiven;
        plans = plans.SetItem(place, !isOver ? plan : plan with
        {
            State = PlanState.Ended, Proposals = ClosedAll(plan.Proposals, ProposalState.Superseded, item.Id, _ => true),
        });
    }
}
