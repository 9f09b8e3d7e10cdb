namespace PersonalizedLearning.Environments;

/// <summary>Checks the rules AC1 to AC4 of an online course beside others.</summary>
internal sealed class ALaCarteCheck(ALaCarte model, EnvironmentProblem problem, Schedule schedule) : CourseCheck(model, problem, schedule)
{
    protected override void CheckRules()
    {
        CheckTeacher();
        CheckOtherCourses();
        foreach (var session in Sessions)
        {
            if (!session.Modality.Online)
            {
                Report("AC1", $"The session is by '{session.Modality.Id}', which is not online; expected the whole course online.", session);
            }
            else if (!session.IsRemote)
            {
                CheckSeats(session);
            }
        }
    }

    private void CheckTeacher()
    {
        if (!IsOnlineTeacher(model.TeacherOfRecord))
        {
            Report("AC2", $"The teacher of record '{model.TeacherOfRecord}' is no online teacher; expected that role.", staff: model.TeacherOfRecord);
        }

        foreach (var session in Sessions.Where(session => session.IsRemote && session.Session.Staff is { } staff && staff != model.TeacherOfRecord && !IsOnlineTeacher(staff)))
        {
            Report("AC2", $"'{session.Session.Staff}' leads the session and is no online teacher; expected that role.", session);
        }
    }

    private bool IsOnlineTeacher(StaffId id) => Facts.Staff(id)?.Roles.Contains(EducatorRole.OnlineTeacher) == true;

    private void CheckOtherCourses()
    {
        var own = Sessions.Select(session => session.Session.Id).ToHashSet();
        var others = Schedule.Sessions.Where(session => !own.Contains(session.Id) && session.Purpose != SessionPurpose.Advisory)
            .Select(Described).OfType<CourseSession>().Where(session => session.IsOnCampus).SelectMany(session => session.Session.Learners).ToHashSet();
        foreach (var learner in Members.Where(learner => !others.Contains(learner)))
        {
            Report("AC3", $"Learner '{learner}' has no session of another course on campus; expected at least one.", learner: learner);
        }
    }

    private void CheckSeats(CourseSession session)
    {
        var why = session.Space?.Features.Contains(model.SeatFeature) != true ? $"its space lacks '{model.SeatFeature}'"
            : session.Session.Learners.Count > session.Space.Capacity ? $"{session.Session.Learners.Count} learners have {session.Space.Capacity} seats"
            : WhyNotLed(session, qualified: false);
        if (why is not null)
        {
            Report("AC4", $"The session is taken on site, and {why}; expected a seat with a device for each learner and somebody who watches over them.", session);
        }
    }
}
