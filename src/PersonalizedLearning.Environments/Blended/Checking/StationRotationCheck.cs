using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Checks the rules SR1 to SR7 of a station rotation.</summary>
internal sealed class StationRotationCheck : CourseCheck
{
    private readonly StationRotation model;
    private readonly List<TimeBlock> rotations;
    private readonly Dictionary<string, int> stationOf = [];
    private readonly ILookup<BlockId, CourseSession> atStations;
    private readonly ILookup<(LearnerId, BlockId), CourseVisit> visitsIn;

    public StationRotationCheck(StationRotation model, EnvironmentProblem problem, Schedule schedule)
        : base(model, problem, schedule)
    {
        this.model = model;
        rotations = InOrder(model.Rotations);
        foreach (var station in model.Stations)
        {
            stationOf.TryAdd(station.Id, stationOf.Count);
        }

        atStations = Sessions.Where(session => model.Rotations.Contains(session.Block.Id) && IsAtStation(session)).ToLookup(session => session.Block.Id);
        visitsIn = Visits.Where(visit => model.Rotations.Contains(visit.Block.Id)).ToLookup(visit => (visit.Learner, visit.Block.Id));
    }

    protected override bool CanMissOnlinePart(LearnerId learner) => rotations.Exists(block => !Facts.IsOnSite(learner, block.Id));

    protected override void CheckRules()
    {
        foreach (var cycle in model.Stations.Count == 0 ? [] : rotations.Chunk(model.Stations.Count))
        {
            CheckOnline(cycle);
            CheckGroups(cycle);
            CheckRoom(cycle);
            Members.ForEach(learner => CheckVisits(learner, cycle));
        }

        foreach (var session in rotations.SelectMany(block => atStations[block.Id]))
        {
            CheckLeader(session);
        }

        foreach (var block in rotations)
        {
            CheckCapacity(block);
        }
    }

    private bool IsAtStation(CourseSession session) => session.Session.Station is { } station && stationOf.ContainsKey(station);

    private Station StationOf(CourseSession session) => model.Stations[stationOf[session.Session.Station!]];

    private void CheckOnline(TimeBlock[] cycle)
    {
        var sessions = cycle.SelectMany(block => atStations[block.Id]).ToList();

        // Whoever is on site for a whole cycle comes to an online station, where there is one.
        var isWhole = Members.Exists(learner => Array.TrueForAll(cycle, block => Facts.IsOnSite(learner, block.Id)));
        if (sessions.Count > 0 && isWhole && !sessions.Exists(session => session.Modality.Online))
        {
            Report("SR1", $"No session at a station is online in the cycle from block '{cycle[0].Id}' on; expected at least one online station.", block: cycle[0].Id);
        }
    }

    // A group is who is together in the first rotation; whoever is missing then belongs to those with whom they are first.
    private void CheckGroups(TimeBlock[] cycle)
    {
        var groupOf = new Dictionary<LearnerId, int>();
        var groups = 0;
        foreach (var block in cycle)
        {
            var here = Members.Select(learner => (Learner: learner, Visits: visitsIn[(learner, block.Id)].Where(visit => IsAtStation(visit.At)).ToList()))
                .Where(item => item.Visits.Count == 1).Select(item => (item.Learner, item.Visits[0].At)).ToList();
            var bySession = here.GroupBy(item => item.At.Session.Id).ToList();
            var mainGroup = bySession.ToDictionary(item => item.Key, item => Commonest(item.Select(visit => groupOf.GetValueOrDefault(visit.Learner, -1)).Where(group => group >= 0)));
            var mainSession = here.Where(item => groupOf.ContainsKey(item.Learner)).GroupBy(item => groupOf[item.Learner]).ToDictionary(item => item.Key, item => Commonest(item.Select(visit => visit.At.Session.Id)));
            foreach (var (learner, session) in here)
            {
                if (!groupOf.TryGetValue(learner, out var group))
                {
                    groupOf[learner] = mainGroup[session.Session.Id] ?? groups + bySession.FindIndex(item => item.Key == session.Session.Id);
                }
                else if (mainGroup[session.Session.Id] != group || mainSession[group] != session.Session.Id)
                {
                    Report("SR2", $"Learner '{learner}' is at station '{session.Session.Station}' in block '{block.Id}' and not with their group; expected groups that stay together in a cycle.", session, learner);
                }
            }

            groups += bySession.Count;
        }
    }

    private static T? Commonest<T>(IEnumerable<T> items)
        where T : struct => items.GroupBy(item => item).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => (T?)group.Key).FirstOrDefault();

    private void CheckVisits(LearnerId learner, TimeBlock[] cycle)
    {
        var seen = new HashSet<string>();
        int? before = null;
        foreach (var block in cycle)
        {
            var visits = visitsIn[(learner, block.Id)].ToList();
            foreach (var visit in visits.Where(visit => !IsAtStation(visit.At)))
            {
                Report("SR3", $"Learner '{learner}' is in a session of the course in rotation '{block.Id}' that is at none of its stations.", visit.At, learner);
            }

            var stations = visits.Where(visit => IsAtStation(visit.At)).ToList();
            if (stations.Count > 1 || (stations.Count == 0 && Facts.IsOnSite(learner, block.Id)))
            {
                Report("SR3", $"Learner '{learner}' is at {stations.Count} stations in rotation '{block.Id}'; expected one.", stations.LastOrDefault()?.At, learner, block.Id);
            }

            before = stations is [var only] ? CheckStep(learner, only.At, seen, before) : null;
        }
    }

    private int CheckStep(LearnerId learner, CourseSession session, HashSet<string> seen, int? before)
    {
        var station = stationOf[session.Session.Station!];
        if (!seen.Add(session.Session.Station!))
        {
            Report("SR3", $"Learner '{learner}' is at station '{session.Session.Station}' for the second time in a cycle; expected every station once.", session, learner);
        }
        else if (before is { } last && !model.TeacherDiscretion && station != (last + 1) % model.Stations.Count)
        {
            Report("SR7", $"Learner '{learner}' comes from station '{model.Stations[last].Id}' to '{session.Session.Station}'; expected '{model.Stations[(last + 1) % model.Stations.Count].Id}', which is next in the fixed order.", session, learner);
        }

        return station;
    }

    private void CheckCapacity(TimeBlock block)
    {
        foreach (var station in atStations[block.Id].GroupBy(session => session.Session.Station!))
        {
            var count = station.SelectMany(session => session.Session.Learners).Distinct().Count();
            var capacity = model.Stations[stationOf[station.Key]].Capacity;
            if (count > capacity)
            {
                Report("SR4", $"Station '{station.Key}' has {count} learners in block '{block.Id}'; it holds {capacity}.", station.First());
            }
        }
    }

    private void CheckRoom(TimeBlock[] cycle)
    {
        var sessions = cycle.SelectMany(block => atStations[block.Id]).ToList();
        var main = Commonest(sessions.Select(RoomOf).OfType<SpaceId>());
        foreach (var session in sessions)
        {
            if (!session.IsOnCampus || RoomOf(session) is not { } room)
            {
                Report("SR5", $"The session at station '{session.Session.Station}' is {(session.IsRemote ? "in no room" : "not on campus")}; expected the room of the rotation.", session);
            }
            else if (room != main)
            {
                Report("SR5", $"The session at station '{session.Session.Station}' is in '{session.Session.Space}', apart from '{main}'; expected one room, or spaces that adjoin.", session);
            }
        }
    }

    // Of spaces that adjoin, the first stands for all.
    private SpaceId? RoomOf(CourseSession session)
    {
        if (session.Session.Space is not { } space)
        {
            return null;
        }

        var room = Facts.RoomOf(space);
        return model.AdjoiningSpaces.Contains(space) || model.AdjoiningSpaces.Contains(room) ? model.AdjoiningSpaces[0] : room;
    }

    private void CheckLeader(CourseSession session)
    {
        if (StationOf(session).IsTeacherLed && WhyNotLed(session, qualified: true) is { } why)
        {
            Report("SR6", $"Station '{session.Session.Station}' is led by a teacher, and in block '{session.Block.Id}' {why}; expected somebody qualified.", session);
        }
    }
}
