namespace PersonalizedLearning.Environments;

/// <summary>How good a schedule is: whole numbers, compared from the first to the last.</summary>
/// <param name="HardViolations">Rules broken; fewer is better.</param>
/// <param name="PursuedMinutes">Minutes that serve needs; more is better.</param>
/// <param name="Value">The worth of all placements, in thousandths of a weighted minute; more is better.</param>
/// <param name="MinUtilisation">The least share of a learner's time that serves needs, in thousandths; more is better.</param>
/// <param name="Changes">Placements that differ from the schedule known before; fewer is better.</param>
/// <param name="StaffLoadSpread">Blocks of the member of staff with most minus those of the one with fewest; less is better.</param>
public readonly record struct ScheduleScore(
    int HardViolations, long PursuedMinutes, long Value, int MinUtilisation, int Changes, int StaffLoadSpread) : IComparable<ScheduleScore>
{
    /// <summary>Compares two scores; the better one is greater.</summary>
    /// <param name="other">The other score.</param>
    /// <returns>Above 0 when this one is better, below 0 when the other is, else 0.</returns>
    public int CompareTo(ScheduleScore other) =>
        (-HardViolations, PursuedMinutes, Value, MinUtilisation, -Changes, -StaffLoadSpread)
            .CompareTo((-other.HardViolations, other.PursuedMinutes, other.Value, other.MinUtilisation, -other.Changes, -other.StaffLoadSpread));
}
