using NodaTime;

namespace PersonalizedLearning.Environments;

/// <summary>Weeks of the calendar, from Monday to Sunday.</summary>
internal static class Week
{
    /// <summary>The Monday of the week of a date.</summary>
    public static LocalDate Of(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    /// <summary>Whether a date is from Monday to Friday.</summary>
    public static bool IsWeekday(LocalDate date) => date.DayOfWeek < IsoDayOfWeek.Saturday;
}
