using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>How a schedule delivers a course: what it does, not what it is called.</summary>
/// <param name="Course">The course.</param>
/// <param name="InPersonMinutes">Minutes of learners in sessions that are not online and in which all work on one thing.</param>
/// <param name="OnlineMinutes">Minutes of learners in online sessions.</param>
/// <param name="IndependentMinutes">Minutes of learners at independent work that is not online.</param>
public sealed record CourseDelivery(CourseId Course, long InPersonMinutes, long OnlineMinutes, long IndependentMinutes)
{
    /// <summary>Gets the setting; null where the schedule gives the course no time.</summary>
    public DeliverySetting? Setting => (InPersonMinutes, OnlineMinutes, IndependentMinutes) switch
    {
        (0, 0, 0) => null,
        (_, 0, _) => IndependentMinutes > InPersonMinutes ? DeliverySetting.IndependentStudy : DeliverySetting.BrickAndMortar,
        (0, _, 0) => DeliverySetting.Online,
        _ => DeliverySetting.Blended,
    };

    /// <summary>Finds how a schedule delivers each course that the problem names.</summary>
    /// <param name="problem">The problem: its offerings and blended models name the courses.</param>
    /// <param name="schedule">A schedule of it. What it holds of unknown things is passed over.</param>
    /// <returns>One for each course, ordered by course.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ValueList<CourseDelivery> Of(EnvironmentProblem problem, Schedule schedule)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(schedule);
        var index = new ScheduleIndex(problem, schedule);
        var found = problem.Offerings.Select(offering => offering.Course).OfType<CourseId>().Concat(problem.Models.Select(model => model.Course))
            .Distinct().ToDictionary(course => course, course => new CourseDelivery(course, 0, 0, 0));
        foreach (var item in schedule.Days.SelectMany(day => day.Items))
        {
            if (item is { Session: { } session, Modality: { } modality } && index.Modalities.GetValueOrDefault(modality) is { } way
                && CourseOf(index, session, item.Competency) is { } course && found.TryGetValue(course, out var delivery))
            {
                found[course] = delivery.With(way, item.Minutes);
            }
        }

        return found.Values.OrderBy(delivery => delivery.Course).ToValueList();
    }

    private static CourseId? CourseOf(ScheduleIndex index, SessionId session, CompetencyId? competency) =>
        index.Sessions.GetValueOrDefault(session)?.Course ?? (competency is { } id ? index.Offerings.GetValueOrDefault(id)?.Course : null);

    private CourseDelivery With(ModalityProfile way, int minutes) => way switch
    {
        { Online: true } => this with { OnlineMinutes = OnlineMinutes + minutes },
        { SameCompetency: false } => this with { IndependentMinutes = IndependentMinutes + minutes },
        _ => this with { InPersonMinutes = InPersonMinutes + minutes },
    };
}
