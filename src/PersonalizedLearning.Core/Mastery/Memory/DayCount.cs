namespace PersonalizedLearning.Mastery;

/// <summary>How the days between two reviews are counted; implementations of FSRS differ, and near midnight the count differs by one.</summary>
public enum DayCount
{
    /// <summary>Days of the calendar in a time zone, each beginning at a stated hour: an evening and the next morning are one day apart.</summary>
    CalendarDays,

    /// <summary>Whole periods of 24 hours: an evening and the next morning are no day apart.</summary>
    WholeDays,
}
