using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Cli.Schedules;

/// <summary>Whose part of a schedule is shown: that of all who are named, everybody's where nobody is.</summary>
/// <param name="View">By what it is shown.</param>
/// <param name="Learner">The learner; null for all.</param>
/// <param name="Staff">The member of staff; null for all.</param>
/// <param name="Space">The space; null for all.</param>
internal sealed record ScheduleFilter(ScheduleView View = ScheduleView.Learner, LearnerId? Learner = null, StaffId? Staff = null, SpaceId? Space = null)
{
    /// <summary>Whether a session is shown.</summary>
    public bool Shows(Session session) =>
        (Learner is not { } learner || session.Learners.Contains(learner)) && (Staff is not { } staff || session.Staff == staff) && (Space is not { } space || session.Space == space);

    /// <summary>Whether the day of a learner is shown.</summary>
    public bool Shows(LearnerId learner) => Learner is not { } only || only == learner;

    /// <summary>Whether an item is shown, of this session or of none.</summary>
    public bool ShowsItemOf(Session? session) => session is null ? Staff is null && Space is null : Shows(session);
}
