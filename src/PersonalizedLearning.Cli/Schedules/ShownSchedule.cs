using NodaTime;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Cli.Schedules;

/// <summary>A schedule to be shown, with what is known of it. What it names and the problem does not have is shown as it is.</summary>
internal sealed class ShownSchedule
{
    private readonly Dictionary<BlockId, TimeBlock> blocks = [];
    private readonly Dictionary<SessionId, Session> sessions = [];
    private readonly HashSet<(LearnerId, BlockId)> absent;

    public ShownSchedule(EnvironmentProblem problem, Schedule schedule, ScheduleProposal? proposal = null)
    {
        Problem = problem;
        Schedule = schedule;
        Proposal = proposal;
        Measures = ScheduleMeasures.Of(problem, schedule);
        Violations = proposal is null ? ScheduleChecker.Check(problem, schedule) : ScheduleChecker.Check(problem, proposal);
        Blocks = [.. problem.Blocks.OrderBy(block => block.Date).ThenBy(block => block.Start).ThenBy(block => block.Id)];
        foreach (var block in Blocks)
        {
            blocks.TryAdd(block.Id, block);
        }

        foreach (var session in schedule.Sessions)
        {
            sessions.TryAdd(session.Id, session);
        }

        absent = [.. problem.Attendance.SelectMany(item => item.AbsentIn.Select(block => (item.Learner, block)))];
    }

    /// <summary>Gets the problem.</summary>
    public EnvironmentProblem Problem { get; }

    /// <summary>Gets the schedule.</summary>
    public Schedule Schedule { get; }

    /// <summary>Gets the proposal; null where there is a schedule only.</summary>
    public ScheduleProposal? Proposal { get; }

    /// <summary>Gets how it uses the time of learners.</summary>
    public ScheduleMeasures Measures { get; }

    /// <summary>Gets the rules that it breaks.</summary>
    public ValueList<Violation> Violations { get; }

    /// <summary>Gets the blocks in order of time.</summary>
    public TimeBlock[] Blocks { get; }

    /// <summary>Gets the dates in order.</summary>
    public IEnumerable<LocalDate> Dates => Blocks.Select(block => block.Date).Distinct();

    /// <summary>Gets the sessions in order of time.</summary>
    public IEnumerable<Session> Sessions => Schedule.Sessions.OrderBy(OrderOf).ThenBy(session => session.Id);

    /// <summary>Gets the days in order of learner, then time.</summary>
    public IEnumerable<LearnerDay> Days => Schedule.Days.OrderBy(day => day.Learner).ThenBy(day => day.Date);

    /// <summary>Finds a block; null where there is none.</summary>
    public TimeBlock? BlockOf(BlockId id) => blocks.GetValueOrDefault(id);

    /// <summary>Finds the session of an item; null where there is none.</summary>
    public Session? SessionOf(PlaylistItem item) => item.Session is { } id ? sessions.GetValueOrDefault(id) : null;

    /// <summary>Whether a learner is there in a block.</summary>
    public bool IsThere(LearnerId learner, BlockId block) => !absent.Contains((learner, block));

    private int OrderOf(Session session) => Array.FindIndex(Blocks, block => block.Id == session.Block) is var order && order < 0 ? int.MaxValue : order;
}
