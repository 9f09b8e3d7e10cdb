using System.Collections.Immutable;
using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>How a learner was offered to show learning, what was elected, and what came out: a view of the journal.</summary>
/// <remarks>
/// Educators, mentors and administrators offer; how to demonstrate is elected by whoever decides on <see cref="AgencyDecision.Demonstration"/>, by default the learner. Immutable and thread safe.
/// </remarks>
public sealed partial class LearnerDemonstrations : JournalView<LearnerDemonstrations>
{
    private ImmutableList<EventId> order = [];
    private ImmutableDictionary<EventId, Demonstration> byOffer = ImmutableDictionary<EventId, Demonstration>.Empty;
    private ImmutableDictionary<EventId, EventId> offerOfElection = ImmutableDictionary<EventId, EventId>.Empty;

    private LearnerDemonstrations(LearnerAgency agency) => Agency = agency;

    /// <summary>Gets who decides what, as it follows from the same events.</summary>
    public LearnerAgency Agency { get; private set; }

    /// <summary>Gets all demonstrations, the earliest offer first, as they were after the latest event. What the passing of time settled since is in <see cref="At"/>.</summary>
    public IEnumerable<Demonstration> Demonstrations => order.Select(offer => byOffer[offer]);

    /// <summary>Makes the view before any event.</summary>
    /// <param name="rules">What the program lays down about who decides; <see cref="AgencyRules.Default"/> when null.</param>
    /// <returns>The view.</returns>
    public static LearnerDemonstrations Before(AgencyRules? rules = null) => new(LearnerAgency.Before(rules));

    /// <summary>Gets what became of an offer, as of the latest event.</summary>
    /// <param name="offer">The offer.</param>
    /// <returns>The demonstration; null when nothing was offered under that identifier.</returns>
    public Demonstration? Find(EventId offer) => byOffer.GetValueOrDefault(offer);

    /// <summary>Gets all demonstrations as they are at an instant: an election that waited for those to be heard takes effect when their time is over.</summary>
    /// <param name="at">The instant, after the latest event.</param>
    /// <returns>The demonstrations, the earliest offer first.</returns>
    public IEnumerable<Demonstration> At(Instant at) => Demonstrations.Select(item => Settled(item, at));

    /// <summary>Tells whose agreement an election waits for.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="at">When.</param>
    /// <returns>Who is missing; null where no election waits.</returns>
    public Assent? AwaitedFor(EventId offer, Instant at) =>
        byOffer.TryGetValue(offer, out var found) && Settled(found, at).Pending is { } pending ? AssentTo(pending, at) : null;

    private protected override bool Concerns(JournalEvent item) =>
        item is DemonstrationOffered or DemonstrationEvent or ElectionAgreed or AgencyGrant or AgencyGrantRevoked;

    private protected override LearnerDemonstrations Take(JournalEvent item)
    {
        var next = Copy();
        switch (item)
        {
            case DemonstrationOffered offered:
                next.order = order.Add(item.Id);
                next.byOffer = byOffer.SetItem(item.Id, new Demonstration(offered));
                break;
            case DemonstrationEvent or ElectionAgreed:
                next.Go(item);
                break;
            default:
                next.Agency = Agency.With(item);
                break;
        }

        return next;
    }

    private void Go(JournalEvent item)
    {
        var offer = OfferOf(item)!.Value;
        var before = Settled(byOffer[offer], item.KnownFrom);
        if (item is DemonstrationElected)
        {
            offerOfElection = offerOfElection.SetItem(item.Id, offer);
        }

        byOffer = byOffer.SetItem(offer, Settled(After(before, item), item.KnownFrom));
    }

    private static Demonstration After(Demonstration before, JournalEvent item) => item switch
    {
        DemonstrationElected elected => before with { Elections = [.. before.Elections, new DemonstrationElection(elected, [], false)] },
        ElectionAgreed agreed => before with { Elections = [.. before.Elections.SkipLast(1), Agreed(before.Elections[^1], agreed)] },
        DemonstrationHandedIn work => before with { Work = work, HandedIn = [.. before.HandedIn, work], SelfJudgement = null },
        DemonstrationJudged own when own.Author.Role == PersonRole.Learner => before with { SelfJudgement = own },
        DemonstrationJudged judged => before with { Judgements = [.. before.Judgements.Where(other => other.Author.Person != judged.Author.Person), judged] },
        JudgementAdjudicated decided => before with { Adjudication = decided },
        RecognitionGiven recognition => before with { Recognitions = [.. before.Recognitions, recognition] },
        DemonstrationWithdrawn withdrawn => before with { Withdrawal = withdrawn },
        _ => before,
    };

    private static DemonstrationElection Agreed(DemonstrationElection election, ElectionAgreed agreed) => election with { Agreements = [.. election.Agreements, agreed] };

    private EventId? OfferOf(JournalEvent item) => item switch
    {
        DemonstrationEvent known => known.Offer,
        ElectionAgreed agreed => offerOfElection.TryGetValue(agreed.Election, out var offer) ? offer : null,
        _ => null,
    };

    private Demonstration Settled(Demonstration item, Instant at)
    {
        if (item.Pending is not { } pending || !IsGiven(pending, at))
        {
            return item;
        }

        // Another way to demonstrate needs other work.
        var isSame = string.Equals(item.Election?.Event.Option, pending.Event.Option, StringComparison.Ordinal);
        return item with
        {
            Elections = [.. item.Elections.SkipLast(1), pending with { IsSettled = true }],
            Work = isSame ? item.Work : null,
            SelfJudgement = isSame ? item.SelfJudgement : null,
        };
    }

    private bool IsGiven(DemonstrationElection election, Instant at)
    {
        var assent = AssentTo(election, at);
        return assent.IsGiven && (assent.Unheard.Count == 0 || at - election.Event.KnownFrom >= Agency.Rules.ConsultationPeriod);
    }

    private Assent AssentTo(DemonstrationElection election, Instant at) => Agency.AssentTo([AgencyDecision.Demonstration], election.Supporters, election.Supporters, at);
}
