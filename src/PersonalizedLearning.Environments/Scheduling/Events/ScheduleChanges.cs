using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Tells how a schedule differs from the one known before, and why.</summary>
internal sealed class ScheduleChanges
{
    private readonly ScheduleEvent[] events;
    private readonly Dictionary<(LearnerId Learner, BlockId Block), Session> before;
    private readonly Dictionary<(LearnerId Learner, BlockId Block), Session> after;
    private readonly Dictionary<(LearnerId Learner, BlockId Block), PlaylistItem> itemsBefore;
    private readonly Dictionary<(LearnerId Learner, BlockId Block), PlaylistItem> itemsAfter;
    private readonly HashSet<(BlockId Block, ModalityId Modality, CompetencyId? Competency)> kindsAfter;
    private readonly ILookup<(BlockId Block, ModalityId? Modality, CompetencyId? Competency), LearnerId> left;
    private readonly ILookup<(BlockId Block, ModalityId? Modality, CompetencyId? Competency), LearnerId> entered;

    private ScheduleChanges(Schedule previous, Schedule schedule, IEnumerable<ScheduleEvent> events)
    {
        this.events = [.. events];
        (before, after) = (SessionsOf(previous), SessionsOf(schedule));
        (itemsBefore, itemsAfter) = (ItemsOf(previous), ItemsOf(schedule));
        kindsAfter = [.. schedule.Sessions.Select(session => (session.Block, session.Modality, session.Competency))];
        Changed = [.. before.Keys.Union(after.Keys).Where(key => KindOf(before, key) != KindOf(after, key))];
        left = Changed.Order().ToLookup(key => KindOf(before, key), key => key.Learner);
        entered = Changed.Order().ToLookup(key => KindOf(after, key), key => key.Learner);
    }

    private HashSet<(LearnerId Learner, BlockId Block)> Changed { get; }

    /// <summary>The changes of placements, by block in the order of the problem, then by learner.</summary>
    public static ValueList<ScheduleChange> Of(EnvironmentProblem problem, Schedule previous, Schedule schedule, IEnumerable<ScheduleEvent> events)
    {
        var changes = new ScheduleChanges(previous, schedule, events);
        var index = new ProblemIndex(problem);
        return [.. changes.Changed.OrderBy(key => index.PositionOf(key.Block)).ThenBy(key => key.Learner).Select(changes.Explain)];
    }

    private static Dictionary<(LearnerId, BlockId), Session> SessionsOf(Schedule schedule)
    {
        var sessions = new Dictionary<(LearnerId, BlockId), Session>();
        foreach (var session in schedule.Sessions)
        {
            foreach (var learner in session.Learners)
            {
                sessions.TryAdd((learner, session.Block), session);
            }
        }

        return sessions;
    }

    private static Dictionary<(LearnerId, BlockId), PlaylistItem> ItemsOf(Schedule schedule) =>
        schedule.Days.SelectMany(day => day.Items.Where(item => item.Session is not null).Select(item => (Key: (day.Learner, item.Block), item)))
            .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.item);

    private static (BlockId Block, ModalityId? Modality, CompetencyId? Competency) KindOf(Dictionary<(LearnerId, BlockId), Session> sessions, (LearnerId Learner, BlockId Block) key) =>
        sessions.TryGetValue(key, out var session) ? (key.Block, session.Modality, session.Competency) : (key.Block, null, null);

    private ScheduleChange Explain((LearnerId Learner, BlockId Block) key)
    {
        var change = new ScheduleChange(key.Learner, key.Block, itemsBefore.GetValueOrDefault(key), itemsAfter.GetValueOrDefault(key));
        if (events.FirstOrDefault(item => Touches(item, key)) is { } cause)
        {
            return change with { Cause = ScheduleChangeCause.Event, Event = cause };
        }

        if (before.TryGetValue(key, out var session) && !kindsAfter.Contains((session.Block, session.Modality, session.Competency)))
        {
            return change with { Cause = ScheduleChangeCause.SessionEnded, Event = events.FirstOrDefault(item => EndedBy(item, session)) };
        }

        var partner = (after.ContainsKey(key) ? left[KindOf(after, key)] : [])
            .Concat(before.ContainsKey(key) ? entered[KindOf(before, key)] : []).Where(other => other != key.Learner).Select(other => (LearnerId?)other).FirstOrDefault();
        return partner is null
            ? change with { Cause = ScheduleChangeCause.Improvement }
            : change with { Cause = ScheduleChangeCause.Exchange, InExchangeWith = partner };
    }

    private bool Touches(ScheduleEvent item, (LearnerId Learner, BlockId Block) key) => item switch
    {
        LearnerAbsent absent => absent.Learner == key.Learner && IsIn(absent.Blocks, key.Block),
        StaffAbsent absent => IsIn(absent.Blocks, key.Block) && before.GetValueOrDefault(key)?.Staff == absent.Staff,
        SpaceClosed closed => IsIn(closed.Blocks, key.Block) && before.GetValueOrDefault(key)?.Space == closed.Space,
        MasteryChanged mastery => mastery.Learner == key.Learner,
        NeedAdded added => added.Need.Learner == key.Learner && itemsAfter.GetValueOrDefault(key)?.Competency == added.Need.Competency,
        Pinned { Pin: LearnerPin pin } => pin.Learner == key.Learner && pin.Block == key.Block,
        Pinned { Pin: SessionPin pin } => pin.Block == key.Block && (pin.Learners.Contains(key.Learner) || before.GetValueOrDefault(key)?.Staff is { } staff && staff == pin.Staff),
        Pinned { Pin: StaffPin pin } => pin.Block == key.Block && (before.GetValueOrDefault(key)?.Staff == pin.Staff || after.GetValueOrDefault(key)?.Staff == pin.Staff),
        _ => false,
    };

    // Somebody left it because of the event, and then there were too few.
    private bool EndedBy(ScheduleEvent item, Session session) => session.Learners.Any(learner => Touches(item, (learner, session.Block)));

    private static bool IsIn(ValueList<BlockId> blocks, BlockId block) => blocks.Count == 0 || blocks.Contains(block);
}
