using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Checks the rules IR1 to IR6 of an individual rotation.</summary>
internal sealed class IndividualRotationCheck(IndividualRotation model, EnvironmentProblem problem, Schedule schedule) : CourseCheck(model, problem, schedule)
{
    protected override void CheckRules()
    {
        var playlists = model.Playlists.ToLookup(playlist => playlist.Learner);
        var needs = Facts.Problem.Needs.Select(need => (need.Learner, need.Competency)).ToHashSet();
        foreach (var visit in Visits)
        {
            CheckPlaylist(visit, [.. playlists[visit.Learner]]);
            if (visit.At.Session.Station is not null && visit.Purpose == SessionPurpose.Learning && !(visit.Competency is { } competency && needs.Contains((visit.Learner, competency))))
            {
                Report("IR2", $"The item of learner '{visit.Learner}' at station '{visit.At.Session.Station}' serves {(visit.Competency is null ? "no competency" : $"'{visit.Competency}'")}; expected a need of the learner.", visit.At, visit.Learner);
            }
        }

        Members.ForEach(CheckCycle);
        foreach (var station in Sessions.Where(session => session.Session.Station is not null).GroupBy(session => (session.Block.Id, session.Session.Station!)))
        {
            CheckStation(station.Key.Item2, [.. station]);
        }

        if (model.Setter is null)
        {
            Report("IR6", "It is not recorded who sets playlists; expected algorithm or teacher.");
        }
    }

    private void CheckPlaylist(CourseVisit visit, List<StationPlaylist> playlists)
    {
        var station = visit.At.Session.Station;
        if (station is null)
        {
            if (model.Rotations.Contains(visit.Block.Id))
            {
                Report("IR1", $"Learner '{visit.Learner}' is in a session of the course in rotation '{visit.Block.Id}' that is at no station.", visit.At, visit.Learner);
            }
        }
        else if (!model.Stations.Any(item => item.Id == station))
        {
            Report("IR1", $"Learner '{visit.Learner}' is at station '{station}', which is not one of the stations.", visit.At, visit.Learner);
        }
        else if (playlists.Count > 0 && !playlists.Exists(playlist => playlist.Stations.Contains(station)))
        {
            Report("IR1", $"Learner '{visit.Learner}' is at station '{station}', which is not on their playlist.", visit.At, visit.Learner);
        }
    }

    private void CheckCycle(LearnerId learner)
    {
        var items = VisitsOf[learner].Where(visit => visit.At.Session.Station is not null).ToList();
        if (items.Count > 0 && !items.Exists(visit => visit.IsOnline))
        {
            Report("IR3", $"Learner '{learner}' has {items.Count} items and none is online; expected at least one online in a cycle.", learner: learner);
        }

        foreach (var visit in items.Where(visit => !model.Rotations.Contains(visit.Block.Id)))
        {
            Report("IR4", $"Learner '{learner}' is at station '{visit.At.Session.Station}' in block '{visit.Block.Id}', which is no rotation; expected moves at the start of a rotation only.", visit.At, learner);
        }

        foreach (var rotation in items.GroupBy(visit => visit.Block.Id).Where(group => group.Count() > 1))
        {
            Report("IR4", $"Learner '{learner}' is at {rotation.Count()} stations in rotation '{rotation.Key}'; expected moves at the start of a rotation only.", rotation.Last().At, learner);
        }
    }

    private void CheckStation(string name, List<CourseSession> sessions)
    {
        if (model.Stations.FirstOrDefault(item => item.Id == name) is not { } station)
        {
            return;
        }

        var learners = sessions.SelectMany(session => session.Session.Learners).Distinct().Count();
        if (learners > station.Capacity)
        {
            Report("IR5", $"Station '{name}' has {learners} learners in block '{sessions[0].Block.Id}'; it holds {station.Capacity}.", sessions[0]);
        }

        foreach (var session in sessions.Where(_ => station.IsTeacherLed))
        {
            if (WhyNotLed(session, qualified: true) is { } why)
            {
                Report("IR5", $"Station '{name}' is led by a teacher, and in block '{session.Block.Id}' {why}; expected somebody qualified.", session);
            }
        }
    }
}
