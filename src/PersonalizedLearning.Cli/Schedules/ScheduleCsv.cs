using NodaTime.Text;
using PersonalizedLearning.Cli.Output;

namespace PersonalizedLearning.Cli.Schedules;

/// <summary>A schedule as CSV: one row for each learner and block.</summary>
internal static class ScheduleCsv
{
    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Writes the rows that a filter shows, ordered by learner, then time.</summary>
    public static void Write(Stream stream, ShownSchedule shown, ScheduleFilter filter)
    {
        using var table = new CsvTable(stream, "date", "start", "end", "block", "learner", "session", "modality", "competency", "goal", "minutes", "staff", "space");
        foreach (var day in shown.Days.Where(day => filter.Shows(day.Learner)))
        {
            foreach (var item in day.Items)
            {
                var (block, session) = (shown.BlockOf(item.Block), shown.SessionOf(item));
                if (filter.ShowsItemOf(session))
                {
                    table.Row(
                        LocalDatePattern.Iso.Format(day.Date), block is null ? null : TimeOfDay.Format(block.Start), block is null ? null : TimeOfDay.Format(block.Start.PlusMinutes(block.Minutes)),
                        item.Block, day.Learner, item.Session, item.Modality, item.Competency, item.Goal, item.Minutes, session?.Staff, session?.Space);
                }
            }
        }
    }
}
