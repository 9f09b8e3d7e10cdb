using System.Collections.Immutable;
using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>The supports that a learner needs, the options on which the learner relies, and the barriers found: a view of the journal.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class LearnerSupports : JournalView<LearnerSupports>
{
    private static readonly PersonRole[] Stating = [PersonRole.Learner, PersonRole.Educator, PersonRole.Family];

    private ImmutableList<Support> supports = [];
    private ImmutableDictionary<EventId, int> supportPlaces = ImmutableDictionary<EventId, int>.Empty;
    private ImmutableList<UdlOption> options = [];
    private ImmutableHashSet<EventId> droppedOptions = [];
    private ImmutableList<LearningBarrier> barriers = [];
    private ImmutableDictionary<EventId, int> barrierPlaces = ImmutableDictionary<EventId, int>.Empty;

    private LearnerSupports()
    {
    }

    /// <summary>Gets the supports in the order in which they were stated, also such as have ended.</summary>
    public IReadOnlyList<Support> Supports => supports;

    /// <summary>Gets the options on which the learner relies, the earliest first.</summary>
    public IReadOnlyList<UdlOption> Options => options;

    /// <summary>Gets the barriers in the order in which they were reported, also such as were removed.</summary>
    public IReadOnlyList<LearningBarrier> Barriers => barriers;

    /// <summary>Gets the barriers that still stand in the way, in the order in which they were reported.</summary>
    public IEnumerable<LearningBarrier> OpenBarriers => barriers.Where(item => item.RemovedAt is null);

    /// <summary>Makes the view before any event.</summary>
    /// <returns>The view.</returns>
    public static LearnerSupports Before() => new();

    /// <summary>Gets the supports that are needed at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The supports in the order in which they were stated; a tag may be there more than once.</returns>
    public IEnumerable<Support> NeededAt(Instant at) => supports.Where(item => item.IsNeededAt(at));

    private protected override bool Concerns(JournalEvent item) =>
        item is SupportStated or SupportAgreed or SupportEnded or UdlOptionChosen or UdlOptionDropped or BarrierFound or BarrierRemoved;

    private protected override Objection? Judge(JournalEvent item) => item switch
    {
        UdlOptionChosen or UdlOptionDropped when item.Author.Role != PersonRole.Learner =>
            new("not-yours-to-state", $"{item.Author.Shown} may not state on which options the learner relies; expected the learner, who alone knows."),
        UdlOptionDropped dropped => JudgeDropped(dropped),
        BarrierFound or BarrierRemoved when item.Author.Role is PersonRole.Unspecified or PersonRole.System => NotAllowed(item, "report on barriers", "a person in a role"),
        BarrierRemoved removed => JudgeRemoved(removed),
        SupportStated or SupportAgreed or SupportEnded when !Stating.Contains(item.Author.Role) => NotAllowed(item, "state what support is needed", $"one of {string.Join(", ", Stating)}"),
        SupportAgreed agreed => JudgeOn(item, agreed.Support),
        SupportEnded ended => JudgeOn(item, ended.Support),
        _ => null,
    };

    private protected override LearnerSupports Take(JournalEvent item)
    {
        var next = Copy();
        switch (item)
        {
            case SupportStated stated:
                var support = new Support(item.Id, stated.Tag, stated.Why, stated.From ?? item.KnownFrom, stated.Until, item.Author, [], null, null);
                (next.supports, next.supportPlaces) = (supports.Add(support), supportPlaces.Add(item.Id, supports.Count));
                break;
            case SupportAgreed agreed:
                next.supports = Replaced(agreed.Support, known => known with { AgreedBy = known.AgreedBy.Append(item.Author).ToValueList() });
                break;
            case SupportEnded ended:
                next.supports = Replaced(ended.Support, known => known with { EndedAt = item.KnownFrom, EndReason = ended.Reason });
                break;
            case UdlOptionChosen chosen:
                next.options = options.Add(new UdlOption(item.Id, chosen.Principle, chosen.Option, item.KnownFrom));
                break;
            case UdlOptionDropped dropped:
                (next.options, next.droppedOptions) = (options.RemoveAll(known => known.Id == dropped.Option), droppedOptions.Add(dropped.Option));
                break;
            case BarrierFound found:
                var barrier = new LearningBarrier(item.Id, item.Author, found.Text, found.Experience, found.Support, item.KnownFrom, null, null);
                (next.barriers, next.barrierPlaces) = (barriers.Add(barrier), barrierPlaces.Add(item.Id, barriers.Count));
                break;
            case BarrierRemoved removed:
                var place = barrierPlaces[removed.Barrier];
                next.barriers = barriers.SetItem(place, barriers[place] with { RemovedAt = item.KnownFrom, How = removed.How });
                break;
            default:
                break;
        }

        return next;
    }

    private Objection? JudgeDropped(UdlOptionDropped item) =>
        options.Exists(option => option.Id == item.Option) ? null
        : droppedOptions.Contains(item.Option) ? new("already-dropped", $"Option '{item.Option}' was dropped before; expected one on which the learner relies.")
        : Unknown(item, item.Option, "option");

    private Objection? JudgeRemoved(BarrierRemoved item) =>
        !barrierPlaces.TryGetValue(item.Barrier, out var place) ? Unknown(item, item.Barrier, "barrier")
        : barriers[place].RemovedAt is { } at ? new("already-removed", $"Barrier '{item.Barrier}' was removed on {at}; expected one that stands.")
        : null;

    private Objection? JudgeOn(JournalEvent item, EventId named)
    {
        if (!supportPlaces.TryGetValue(named, out var place))
        {
            return Unknown(item, named, "support");
        }

        return supports[place] switch
        {
            { EndedAt: { } at } => new("support-ended", $"Support '{named}' was ended on {at}; expected one that is needed."),
            var support when item is SupportAgreed && (support.StatedBy == item.Author || support.AgreedBy.Contains(item.Author)) => new(
                "already-agreed", $"{item.Author.Shown} has agreed to support '{named}' before; expected somebody else."),
            _ => null,
        };
    }

    private ImmutableList<Support> Replaced(EventId id, Func<Support, Support> change) => supports.SetItem(supportPlaces[id], change(supports[supportPlaces[id]]));
}
