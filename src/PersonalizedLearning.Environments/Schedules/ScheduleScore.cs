using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>How good a schedule is: whole numbers, compared from the first to the last.</summary>
/// <param name="HardViolations">Rules broken; fewer is better.</param>
/// <param name="PursuedMinutes">Minutes that serve needs; more is better.</param>
/// <param name="Value">The worth of all placements, in thousandths of a weighted minute; more is better.</param>
/// <param name="MinUtilisation">The least share of a learner's time that serves needs (see <see cref="ScheduleMeasures"/>), in thousandths, rounded down; more is better.</param>
/// <param name="Changes">Placements that differ from the schedule known before; fewer is better.</param>
/// <param name="StaffLoadSpread">Blocks of the member of staff with most minus those of the one with fewest; less is better.</param>
public readonly record struct ScheduleScore(
    int HardViolations, long PursuedMinutes, long Value, int MinUtilisation, int Changes, int StaffLoadSpread) : IComparable<ScheduleScore>
{
    private const int Thousand = 1000;

    /// <summary>Scores a schedule from scratch.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="schedule">A schedule of it. What it holds of unknown things is worth nothing.</param>
    /// <param name="previous">The schedule known before; null for none, from which nothing differs. A placement differs when its way of learning or the competency of its session does.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> or <paramref name="schedule"/> is null.</exception>
    public static ScheduleScore Of(EnvironmentProblem problem, Schedule schedule, Schedule? previous = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(schedule);
        var index = new ScheduleIndex(problem, schedule);
        return Of(index, ScheduleAccount.Of(index), ScheduleChecker.Check(index).Count(violation => !violation.IsWarning), previous);
    }

    internal static ScheduleScore Of(ScheduleIndex index, ScheduleAccount account, int violations, Schedule? previous) => new(
        violations,
        account.PursuedMinutes,
        (long)Math.Round(account.Value * Thousand, MidpointRounding.AwayFromZero),
        (int)Math.Floor(ScheduleMeasures.Of(index, account).MinUtilisation * Thousand),
        previous is null ? 0 : ChangesFrom(previous, index.Schedule),
        LoadSpreadOf(index));

    private static int ChangesFrom(Schedule previous, Schedule schedule)
    {
        var before = PlacementsOf(previous);
        var after = PlacementsOf(schedule);
        return before.Count(pair => !after.TryGetValue(pair.Key, out var now) || now != pair.Value) + after.Keys.Count(key => !before.ContainsKey(key));
    }

    private static Dictionary<(LearnerId Learner, BlockId Block), (ModalityId Modality, CompetencyId? Competency)> PlacementsOf(Schedule schedule)
    {
        var placements = new Dictionary<(LearnerId, BlockId), (ModalityId, CompetencyId?)>();
        foreach (var session in schedule.Sessions)
        {
            foreach (var learner in session.Learners)
            {
                placements.TryAdd((learner, session.Block), (session.Modality, session.Competency));
            }
        }

        return placements;
    }

    private static int LoadSpreadOf(ScheduleIndex index)
    {
        if (index.Staff.Count == 0)
        {
            return 0;
        }

        var blocks = index.Schedule.Sessions.Where(session => session.Staff is not null && index.OrderOf(session.Block) < index.Blocks.Length)
            .GroupBy(session => session.Staff!.Value)
            .ToDictionary(group => group.Key, group => group.Select(session => session.Block).Distinct().Count());
        return index.Staff.Keys.Max(staff => blocks.GetValueOrDefault(staff)) - index.Staff.Keys.Min(staff => blocks.GetValueOrDefault(staff));
    }

    /// <summary>Compares two scores; the better one is greater.</summary>
    /// <param name="other">The other score.</param>
    /// <returns>Above 0 when this one is better, below 0 when the other is, else 0.</returns>
    public int CompareTo(ScheduleScore other) =>
        (-HardViolations, PursuedMinutes, Value, MinUtilisation, -Changes, -StaffLoadSpread)
            .CompareTo((-other.HardViolations, other.PursuedMinutes, other.Value, other.MinUtilisation, -other.Changes, -other.StaffLoadSpread));
}
