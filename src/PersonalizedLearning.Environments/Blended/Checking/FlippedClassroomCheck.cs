using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Checks the rules FC1 to FC5 of a flipped classroom.</summary>
internal sealed class FlippedClassroomCheck(FlippedClassroom model, EnvironmentProblem problem, Schedule schedule) : CourseCheck(model, problem, schedule)
{
    // Shares such as 0.8 of 5 days are a hair above a whole number in binary.
    private const double Rounding = 1e-9;

    protected override bool CanMissOnlinePart(LearnerId learner) => model.Prepared.Count > 0;

    protected override void CheckRules()
    {
        var meetingDays = InOrder(model.Meetings).Where(block => Week.IsWeekday(block.Date)).ToLookup(block => block.Date);
        foreach (var learner in Members)
        {
            var preWork = VisitsOf[learner].Where(IsPreWork).ToList();
            CheckPreparation(learner, preWork);
            CheckMinutes(learner, preWork);
            CheckDays(learner, meetingDays);
        }

        foreach (var session in Sessions.Where(session => !session.IsRemote && session.Session.Purpose != SessionPurpose.PreWork && (session.Modality.Online || session.Modality.Supervision != Supervision.Teach)))
        {
            Report("FC2", $"The session on site is {(session.Modality.Online ? "online delivery" : "not taught")}; expected guided practice or a project.", session);
        }
    }

    private static bool IsPreWork(CourseVisit visit) => visit.IsOnline && (visit.IsRemote || visit.At.Session.Purpose == SessionPurpose.PreWork);

    private void CheckPreparation(LearnerId learner, List<CourseVisit> preWork)
    {
        var hasAccess = Facts.HasHomeAccess(learner);
        var prepared = model.Prepared.ToHashSet();
        foreach (var visit in VisitsOf[learner].Where(visit => !visit.IsRemote && !IsPreWork(visit)))
        {
            // Only the first session on a competency counts: those after it are as well prepared.
            if (visit.Competency is not { } competency || !prepared.Add(competency) || preWork.Exists(item => IsFor(item, competency, visit.Block, hasAccess)))
            {
                continue;
            }

            if (hasAccess)
            {
                Report("FC1", $"Learner '{learner}' has no online pre-work from elsewhere on '{competency}' that ends before their first session on it.", visit.At, learner);
            }
            else
            {
                Report("FC5", $"Learner '{learner}' has no home access, and no online pre-work on site on '{competency}' that ends before their first session on it.", visit.At, learner);
            }
        }
    }

    private static bool IsFor(CourseVisit preWork, CompetencyId competency, TimeBlock before, bool hasAccess) =>
        preWork.Competency == competency && preWork.IsRemote == hasAccess && preWork.Block.EndsBy(before);

    private void CheckMinutes(LearnerId learner, List<CourseVisit> preWork)
    {
        foreach (var day in preWork.GroupBy(visit => visit.Block.Date))
        {
            var minutes = day.Sum(visit => visit.Block.Minutes);
            if (minutes > model.PreWorkMinutesPerDay)
            {
                Report("FC4", $"Learner '{learner}' has {minutes} minutes of pre-work on {day.Key:uuuu-MM-dd}; at most {model.PreWorkMinutesPerDay} are allowed.", day.Last().At, learner);
            }
        }
    }

    private void CheckDays(LearnerId learner, ILookup<NodaTime.LocalDate, TimeBlock> meetingDays)
    {
        var days = meetingDays.Count(day => day.Any(block => Facts.IsOnSite(learner, block.Id)));
        var needed = (int)Math.Ceiling((model.MinFaceToFaceShare * days) - Rounding);
        var taught = VisitsOf[learner]
            .Where(visit => !visit.IsRemote && !visit.IsOnline && visit.At.Session.Staff == model.TeacherOfRecord && Week.IsWeekday(visit.Block.Date))
            .Select(visit => visit.Block.Date).Distinct().Count();
        if (taught < needed)
        {
            Report("FC3", $"Learner '{learner}' is face to face with the teacher on {taught} of {days} weekdays on which the course meets; expected at least {needed}.", learner: learner);
        }
    }
}
