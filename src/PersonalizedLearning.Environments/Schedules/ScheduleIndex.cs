using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A problem and a schedule of it, by identifier. Where one is there twice, the first counts; nothing here throws, whatever the schedule holds.</summary>
internal sealed class ScheduleIndex
{
    private readonly Dictionary<BlockId, int> orders = [];
    private readonly HashSet<(LearnerId, BlockId)> absent = [];
    private readonly HashSet<(LearnerId, BlockId)> remote = [];

    public ScheduleIndex(EnvironmentProblem problem, Schedule schedule)
    {
        Problem = problem;
        Schedule = schedule;
        Blocks = [.. problem.Blocks.DistinctBy(block => block.Id).OrderBy(IsoDateOf).ThenBy(block => block.Start).ThenBy(block => block.Id)];
        for (var order = 0; order < Blocks.Length; order++)
        {
            orders.Add(Blocks[order].Id, order);
        }

        Dates = [.. Blocks.Select(block => block.Date).Distinct()];
        Modalities = First(problem.Modalities, modality => modality.Id);
        Staff = First(problem.Staff, member => member.Id);
        Spaces = First(problem.Spaces, space => space.Id);
        Offerings = First(problem.Offerings, offering => offering.Competency);
        Needs = First(problem.Needs, need => (need.Learner, need.Competency));
        Learners = [.. LearnersOf(problem)];
        foreach (var attendance in problem.Attendance)
        {
            absent.UnionWith(attendance.AbsentIn.Select(block => (attendance.Learner, block)));
            remote.UnionWith(attendance.RemoteIn.Select(block => (attendance.Learner, block)));
        }

        Sessions = First(schedule.Sessions, session => session.Id);
        Items = First(schedule.Days.SelectMany(day => day.Items.Select(item => (day.Learner, Item: item))), pair => (pair.Learner, pair.Item.Block));
    }

    /// <summary>Gets the problem.</summary>
    public EnvironmentProblem Problem { get; }

    /// <summary>Gets the schedule.</summary>
    public Schedule Schedule { get; }

    /// <summary>Gets the blocks in order of time.</summary>
    public TimeBlock[] Blocks { get; }

    /// <summary>Gets the dates in order.</summary>
    public LocalDate[] Dates { get; }

    /// <summary>Gets all whom the problem names as learners: in a need, an attendance or a blended model.</summary>
    public SortedSet<LearnerId> Learners { get; }

    public Dictionary<ModalityId, ModalityProfile> Modalities { get; }

    public Dictionary<StaffId, StaffMember> Staff { get; }

    public Dictionary<SpaceId, LearningSpace> Spaces { get; }

    public Dictionary<CompetencyId, CompetencyOffering> Offerings { get; }

    public Dictionary<(LearnerId Learner, CompetencyId Competency), ScheduleNeed> Needs { get; }

    public Dictionary<SessionId, Session> Sessions { get; }

    public Dictionary<(LearnerId Learner, BlockId Block), (LearnerId Learner, PlaylistItem Item)> Items { get; }

    /// <summary>Finds a block; null where there is none.</summary>
    public TimeBlock? BlockOf(BlockId id) => orders.TryGetValue(id, out var order) ? Blocks[order] : null;

    /// <summary>The place of a block in time; behind all where it is unknown.</summary>
    public int OrderOf(BlockId id) => orders.GetValueOrDefault(id, Blocks.Length);

    /// <summary>Finds the way of learning of a session; null where it is unknown.</summary>
    public ModalityProfile? ModalityOf(Session session) => Modalities.GetValueOrDefault(session.Modality);

    /// <summary>Whether a learner is there in a block, here or elsewhere.</summary>
    public bool IsThere(LearnerId learner, BlockId block) => !absent.Contains((learner, block));

    /// <summary>Whether a learner takes part from elsewhere in a block.</summary>
    public bool IsRemote(LearnerId learner, BlockId block) => remote.Contains((learner, block));

    /// <summary>Finds the session in which an item of a learner takes place; null where the schedule holds none that agrees with it.</summary>
    public Session? SessionOf(LearnerId learner, PlaylistItem item) =>
        item.Session is { } id && Sessions.TryGetValue(id, out var session) && session.Block == item.Block && session.Learners.Contains(learner) ? session : null;

    private static LocalDate IsoDateOf(TimeBlock block) => block.Date.WithCalendar(CalendarSystem.Iso);

    private static IEnumerable<LearnerId> LearnersOf(EnvironmentProblem problem) =>
        problem.Needs.Select(need => need.Learner)
            .Concat(problem.Attendance.Select(attendance => attendance.Learner))
            .Concat(problem.Models.SelectMany(model => model.Learners));

    private static Dictionary<TKey, TItem> First<TKey, TItem>(IEnumerable<TItem> items, Func<TItem, TKey> keyOf)
        where TKey : notnull
    {
        var first = new Dictionary<TKey, TItem>();
        foreach (var item in items)
        {
            first.TryAdd(keyOf(item), item);
        }

        return first;
    }
}
