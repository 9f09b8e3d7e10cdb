using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Cli.Schedules;

/// <summary>A schedule as iCalendar: an event for each block of a learner, or for each session of a member of staff, a space or all.</summary>
/// <remarks>
/// Times are floating: the same on every clock; with a zone they are instants in UTC. An event keeps its identifier when the schedule is made again: that of a learner belongs
/// to the block, any other to the session. The stamp is given, or the first date, so that the same schedule gives the same bytes.
/// </remarks>
internal static class ScheduleCalendar
{
    private const int UidLength = 32;

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>Writes the events that a filter shows.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="shown">The schedule.</param>
    /// <param name="filter">What to write. A learner gives events of theirs with what they work on.</param>
    /// <param name="zone">The zone of the school; null for floating times.</param>
    /// <param name="stamp">When the calendar was made; null for the start of the first date.</param>
    public static void Write(Stream stream, ShownSchedule shown, ScheduleFilter filter, DateTimeZone? zone, Instant? stamp)
    {
        var writer = new CalendarWriter(stream);
        writer.Line("BEGIN", "VCALENDAR");
        writer.Line("VERSION", "2.0");
        writer.Line("PRODID", "-//PersonalizedLearning//plearn//EN");
        writer.Line("CALSCALE", "GREGORIAN");
        var made = Utc.Format(stamp ?? StartOf(shown));
        foreach (var (block, session, item) in EventsOf(shown, filter))
        {
            writer.Line("BEGIN", "VEVENT");
            writer.Line("UID", UidOf(filter, block, session));
            writer.Line("DTSTAMP", made);
            writer.Line("DTSTART", TimeOf(block, zone));
            writer.Line("DURATION", string.Create(CultureInfo.InvariantCulture, $"PT{Math.Max(0, block.Minutes)}M"));
            writer.Text("SUMMARY", $"{ScheduleWords.About(item?.Purpose ?? session.Purpose, (item?.Competency ?? session.Competency)?.Value)} ({session.Modality})");
            if (session.Space is { } space)
            {
                writer.Text("LOCATION", space.Value);
            }

            if (DescriptionOf(filter, session, item) is { Length: > 0 } description)
            {
                writer.Text("DESCRIPTION", description);
            }

            writer.Line("END", "VEVENT");
        }

        writer.Line("END", "VCALENDAR");
    }

    /// <summary>Finds a zone by its IANA name.</summary>
    public static DateTimeZone ZoneOf(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
        ?? throw new UsageException($"--zone is '{name}'; expected the IANA name of a time zone, such as Europe/Berlin.");

    private static IEnumerable<(TimeBlock Block, Session Session, PlaylistItem? Item)> EventsOf(ShownSchedule shown, ScheduleFilter filter)
    {
        foreach (var session in shown.Sessions.Where(filter.Shows))
        {
            if (shown.BlockOf(session.Block) is { } block)
            {
                var day = filter.Learner is { } learner ? shown.Schedule.Days.FirstOrDefault(day => day.Learner == learner && day.Date == block.Date) : null;
                yield return (block, session, day?.Items.FirstOrDefault(item => item.Session == session.Id));
            }
        }
    }

    private static string DescriptionOf(ScheduleFilter filter, Session session, PlaylistItem? item)
    {
        var lines = new List<string>();
        if (session.Staff is { } staff)
        {
            lines.Add($"With {staff}.");
        }

        if (item?.Goal is { } goal)
        {
            lines.Add($"For goal {goal}.");
        }

        if (filter.Learner is null)
        {
            lines.Add($"Learners: {string.Join(", ", session.Learners)}.");
        }

        return string.Join('\n', lines);
    }

    private static string TimeOf(TimeBlock block, DateTimeZone? zone)
    {
        var local = block.Date.At(block.Start).WithCalendar(CalendarSystem.Iso);
        return zone is null ? Local.Format(local) : Utc.Format(local.InZoneLeniently(zone).ToInstant());
    }

    private static string UidOf(ScheduleFilter filter, TimeBlock block, Session session)
    {
        var whole = filter.Learner is { } learner ? ("learner", learner.Value, block.Id.Value) : ("session", session.Id.Value, block.Id.Value);
        var (kind, id, at) = whole;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {id.Length} {id} {at}")));
        return $"{Convert.ToHexStringLower(hash)[..UidLength]}@plearn";
    }

    private static Instant StartOf(ShownSchedule shown) =>
        shown.Blocks is [var first, ..] ? first.Date.WithCalendar(CalendarSystem.Iso).AtMidnight().InUtc().ToInstant() : NodaConstants.UnixEpoch;
}
