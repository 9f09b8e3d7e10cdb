using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <content>Schedules.</content>
public static partial class EnvironmentJson
{
    /// <summary>Reads a schedule. Whether it fits a problem is for <see cref="ScheduleChecker"/> to say.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a schedule of ours.</exception>
    public static Schedule ReadSchedule(Stream stream) => LearningJson.Read(stream, EnvironmentJsonContext.Default.ScheduleDocument, document =>
    {
        LearningJson.RequireFormat(document.Format, document.Version, ScheduleDocument.FormatName);
        return ToSchedule(document, "$");
    });

    /// <summary>Writes a schedule; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="schedule">The schedule.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A date is not of the ISO calendar, or a text is not well formed.</exception>
    public static void WriteSchedule(Stream stream, Schedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var content = ToDocument(schedule);
        var document = new ScheduleDocument { Format = ScheduleDocument.FormatName, Version = 1, Sessions = content.Sessions, Days = content.Days };
        LearningJson.Write(stream, document, EnvironmentJsonContext.Default.ScheduleDocument);
    }

    private static Schedule ToSchedule(ScheduleContentDocument document, string path) =>
        new(All(document.Sessions, path + ".sessions", ToSession), All(document.Days, path + ".days", ToDay));

    private static Session ToSession(SessionDocument item, string path) => new()
    {
        Id = item.Id,
        Block = item.Block,
        Modality = item.Modality,
        Competency = item.Competency,
        Course = item.Course,
        Staff = item.Staff,
        Space = item.Space,
        Learners = item.Learners.ToValueList(),
        Purpose = item.Purpose ?? SessionPurpose.Learning,
        IsRequired = item.IsRequired ?? false,
        Station = item.Station,
    };

    private static LearnerDay ToDay(LearnerDayDocument item, string path) =>
        new(item.Learner, item.Date, All(item.Items, path + ".items", ToItem), item.PursuedMinutes, item.AvailableMinutes);

    private static PlaylistItem ToItem(PlaylistItemDocument item, string path) => new()
    {
        Block = item.Block,
        Session = item.Session,
        Modality = item.Modality,
        Competency = item.Competency,
        Goal = item.Goal,
        Purpose = item.Purpose ?? SessionPurpose.Learning,
        Minutes = item.Minutes,
    };

    private static ScheduleContentDocument ToDocument(Schedule schedule) => new()
    {
        Sessions = [.. schedule.Sessions.Select(ToDocument)],
        Days = [.. schedule.Days.Select(day => new LearnerDayDocument(day.Learner, day.Date, [.. day.Items.Select(ToDocument)], day.PursuedMinutes, day.AvailableMinutes))],
    };

    private static SessionDocument ToDocument(Session session) => new(
        session.Id,
        session.Block,
        session.Modality,
        [.. session.Learners],
        session.Competency,
        session.Course,
        session.Staff,
        session.Space,
        UnlessDefault(session.Purpose, SessionPurpose.Learning),
        UnlessDefault(session.IsRequired, false),
        session.Station);

    private static PlaylistItemDocument ToDocument(PlaylistItem item) => new(
        item.Block, item.Minutes, item.Session, item.Modality, item.Competency, item.Goal, UnlessDefault(item.Purpose, SessionPurpose.Learning));
}
