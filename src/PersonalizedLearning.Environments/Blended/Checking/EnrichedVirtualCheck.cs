using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Checks the rules EV1 to EV5 of an enriched virtual course.</summary>
internal sealed class EnrichedVirtualCheck(EnrichedVirtual model, EnvironmentProblem problem, Schedule schedule) : CourseCheck(model, problem, schedule)
{
    protected override void CheckRules()
    {
        foreach (var week in InOrder(model.FaceToFaceBlocks).GroupBy(block => Week.Of(block.Date)))
        {
            Members.ForEach(learner => CheckRequired(learner, week));
        }

        Members.ForEach(CheckDays);
        foreach (var session in Sessions)
        {
            CheckSession(session);
        }
    }

    private bool IsFaceToFace(CourseSession session) => !session.IsRemote && !session.Modality.Online && session.Session.Staff == model.TeacherOfRecord;

    private void CheckRequired(LearnerId learner, IGrouping<NodaTime.LocalDate, TimeBlock> week)
    {
        var needed = Math.Min(model.RequiredSessions, week.Count(block => Facts.IsOnSite(learner, block.Id)));
        var has = VisitsOf[learner].Where(visit => IsFaceToFace(visit.At) && Week.Of(visit.Block.Date) == week.Key).Select(visit => visit.Block.Id).Distinct().Count();
        if (has < needed)
        {
            Report("EV1", $"Learner '{learner}' has {has} sessions face to face with '{model.TeacherOfRecord}' in the week of {week.Key:uuuu-MM-dd}; expected at least {needed}.", learner: learner);
        }
    }

    private void CheckDays(LearnerId learner)
    {
        foreach (var week in VisitsOf[learner].Where(visit => !visit.IsRemote).GroupBy(visit => Week.Of(visit.Block.Date)))
        {
            var days = week.Select(visit => visit.Block.Date).Distinct().Count();
            if (days > model.MaxFaceToFaceDays)
            {
                Report("EV3", $"Learner '{learner}' is face to face on {days} days in the week of {week.Key:uuuu-MM-dd}; at most {model.MaxFaceToFaceDays} are allowed.", week.Last().At, learner);
            }
        }
    }

    private void CheckSession(CourseSession session)
    {
        if (IsFaceToFace(session))
        {
            if (!session.Session.IsRequired)
            {
                Report("EV2", "The session face to face is not marked as required; expected so, as it must never be dropped.", session);
            }
        }
        else if (!session.IsRemote || !session.Modality.Online)
        {
            Report("EV4", $"The session is {(session.IsRemote ? "not online" : "on site")} and not one face to face with the teacher of record; expected the rest of the course online from elsewhere.", session);
        }
        else if (session.Session.Staff is { } staff && staff != model.TeacherOfRecord)
        {
            Report("EV5", $"'{staff}' teaches online and '{model.TeacherOfRecord}' face to face; generally that is one person.", session, isWarning: true);
        }
    }
}
