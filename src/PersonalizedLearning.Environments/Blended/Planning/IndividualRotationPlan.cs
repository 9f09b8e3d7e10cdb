using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Plans an individual rotation: playlists that are set, an online station for everybody else, and then what suits each learner's needs best.</summary>
internal sealed class IndividualRotationPlan
{
    private readonly IndividualRotation model;
    private readonly PlanDraft draft;
    private readonly List<TimeBlock> rotations;
    private readonly List<StationSetup> stations;
    private readonly int[][] counts;
    private readonly Dictionary<(LearnerId, int), int> stationOf = [];
    private readonly Dictionary<LearnerId, OpenNeeds> needs = [];

    public IndividualRotationPlan(IndividualRotation model, EnvironmentProblem problem)
    {
        this.model = model;
        draft = new PlanDraft(model, problem);
        rotations = draft.Blocks(model.Rotations, "rotations");
        stations = StationSetup.AllOf(draft, model, model.Stations, rotations);
        counts = [.. rotations.Select(_ => new int[stations.Count])];
        var members = draft.Learners.ToHashSet();
        foreach (var own in problem.Needs.Where(need => need.IsReady && members.Contains(need.Learner) && draft.Facts.IsOf(need.Competency, model.Course)).GroupBy(need => need.Learner))
        {
            needs.Add(own.Key, new OpenNeeds([.. own.OrderBy(need => need.Competency)]));
        }

        RequireShape();
    }

    public BlendedPlan Finish()
    {
        if (!draft.HasError)
        {
            var given = model.Playlists.ToDictionary(playlist => playlist.Learner);
            foreach (var learner in draft.Learners.Where(given.ContainsKey))
            {
                Follow(given[learner]);
            }

            FillByNeeds([.. draft.Learners.Where(learner => !given.ContainsKey(learner) && HasNeeds(learner))]);
        }

        for (var rotation = 0; rotation < rotations.Count && !draft.HasError; rotation++)
        {
            PinRotation(rotation);
        }

        return draft.Finish();
    }

    private void RequireShape()
    {
        if (rotations.Count == 0)
        {
            draft.Error("no-rotations", "rotations", "The rotation has no blocks; expected at least one.");
        }

        if (model.Setter is null)
        {
            draft.Error("no-setter", "setter", "It is not said who sets playlists; expected algorithm or teacher (IR6).");
        }

        foreach (var group in model.Playlists.GroupBy(playlist => playlist.Learner).Where(group => group.Count() > 1))
        {
            draft.Error("repeated-playlist", "playlists", $"Learner '{group.Key}' has {group.Count()} playlists; expected one.", $"learner {group.Key}");
        }

        if (model.Setter == PlaylistSetter.Teacher)
        {
            foreach (var learner in draft.Learners.Except(model.Playlists.Select(playlist => playlist.Learner)))
            {
                draft.Error("playlist-missing", "playlists", $"The teacher sets playlists, and learner '{learner}' has none (IR1).", $"learner {learner}");
            }
        }

        foreach (var room in stations.SelectMany(item => new[] { item.Space.Id, draft.Facts.RoomOf(item.Space.Id) }).Distinct())
        {
            var inside = stations.FindAll(item => item.Space.Id == room || draft.Facts.RoomOf(item.Space.Id) == room);
            if (draft.Facts.Space(room) is { } space && inside.Sum(item => item.Seats) > space.Capacity)
            {
                draft.Error("room-too-small", $"space {room}", $"The stations in space '{room}' have {inside.Sum(item => item.Seats)} seats; it holds {space.Capacity}.", [$"space {room}", .. inside.Select(item => $"station {item.Station.Id}")]);
            }
        }
    }

    private bool HasNeeds(LearnerId learner)
    {
        if (!needs.ContainsKey(learner))
        {
            draft.Warn("no-ready-need", $"learner {learner}", $"Learner '{learner}' has no ready need in the course and gets no items (IR2).", $"learner {learner}");
        }

        return needs.ContainsKey(learner);
    }

    private void Follow(StationPlaylist playlist)
    {
        if (!draft.Learners.Contains(playlist.Learner) || playlist.Stations.Count == 0)
        {
            return;
        }

        var online = false;
        var there = Enumerable.Range(0, rotations.Count).Where(rotation => draft.IsFree(playlist.Learner, rotations[rotation].Id)).ToList();
        foreach (var (rotation, name) in there.Zip(playlist.Stations))
        {
            var station = stations.FindIndex(item => item.Station.Id == name);
            if (station < 0)
            {
                draft.Error("unknown-station", $"playlist {playlist.Learner}", $"Station '{name}' is not one of the stations.", $"learner {playlist.Learner}", $"station {name}");
                return;
            }

            if (!TryTake(playlist.Learner, rotation, station))
            {
                return;
            }

            online |= stations[station].Modality.Online;
        }

        if (playlist.Stations.Count > there.Count)
        {
            draft.Warn("playlist-too-long", $"playlist {playlist.Learner}", $"The playlist of learner '{playlist.Learner}' has {playlist.Stations.Count} items for {there.Count} rotations; the last are left out.", $"learner {playlist.Learner}");
        }

        if (!online && there.Count > 0)
        {
            draft.Error("no-online-item", $"playlist {playlist.Learner}", $"Learner '{playlist.Learner}' visits no online station in the cycle; expected at least one (IR3).", $"learner {playlist.Learner}");
        }
    }

    private bool TryTake(LearnerId learner, int rotation, int station)
    {
        var setup = stations[station];
        if (!needs.TryGetValue(learner, out var open) || !open.TryServe(rotations[rotation], setup))
        {
            draft.Error("item-without-need", $"playlist {learner}", $"Learner '{learner}' has no ready need of the course left for station '{setup.Station.Id}' in block '{rotations[rotation].Id}' (IR2).", $"learner {learner}", $"station {setup.Station.Id}");
            return false;
        }

        if (counts[rotation][station] == setup.Seats)
        {
            draft.Error("station-full", $"station {setup.Station.Id}", $"More than {setup.Seats} playlists lead to station '{setup.Station.Id}' in block '{rotations[rotation].Id}' (IR5).", $"seats {setup.Seats}", $"block {rotations[rotation].Id}");
            return false;
        }

        Seat(learner, rotation, station);
        return true;
    }

    private void Seat(LearnerId learner, int rotation, int station)
    {
        counts[rotation][station]++;
        stationOf.Add((learner, rotation), station);
    }

    private void FillByNeeds(List<LearnerId> learners)
    {
        if (draft.HasError || !TryReserveOnline(learners))
        {
            return;
        }

        for (var rotation = 0; rotation < rotations.Count; rotation++)
        {
            // Everybody comes first in turn.
            var first = learners.Count == 0 ? 0 : rotation * learners.Count / rotations.Count;
            foreach (var learner in learners.Skip(first).Concat(learners.Take(first)).Where(learner => !stationOf.ContainsKey((learner, rotation)) && draft.IsFree(learner, rotations[rotation].Id)))
            {
                if (Best(learner, rotation, onlyOnline: false) is >= 0 and var station)
                {
                    needs[learner].TryServe(rotations[rotation], stations[station]);
                    Seat(learner, rotation, station);
                }
            }
        }
    }

    private bool TryReserveOnline(List<LearnerId> learners)
    {
        int Left(int rotation) => Enumerable.Range(0, stations.Count).Where(station => stations[station].Modality.Online).Sum(station => stations[station].Seats - counts[rotation][station]);
        int[] seats = [.. Enumerable.Range(0, rotations.Count).Select(Left)];
        var assignment = new CycleSeats(learners.Count, seats, (learner, rotation) =>
            draft.IsFree(learners[learner], rotations[rotation].Id) && stations.Exists(item => item.Modality.Online && needs[learners[learner]].ValueOf(rotations[rotation], item) > 0));
        for (var learner = 0; learner < learners.Count; learner++)
        {
            var there = rotations.Exists(block => draft.IsFree(learners[learner], block.Id));
            if (there && !assignment.TryTake(learner, learner % rotations.Count) && !assignment.TryAdd(learner))
            {
                RefuseOnline(learners, learners[learner], seats.Sum());
                return false;
            }
        }

        for (var learner = 0; learner < learners.Count; learner++)
        {
            for (var rotation = 0; rotation < rotations.Count; rotation++)
            {
                if (assignment[learner, rotation] && !TrySeatOnline(learners[learner], rotation))
                {
                    RefuseOnline(learners, learners[learner], seats.Sum());
                    return false;
                }
            }
        }

        return true;
    }

    private bool TrySeatOnline(LearnerId learner, int rotation)
    {
        var station = Best(learner, rotation, onlyOnline: true);
        if (station < 0)
        {
            return false;
        }

        needs[learner].TryServe(rotations[rotation], stations[station]);
        Seat(learner, rotation, station);
        return true;
    }

    private void RefuseOnline(List<LearnerId> learners, LearnerId learner, int seats) => draft.Error(
        "online-seats-missing", $"learner {learner}",
        $"No seat at an online station is left for learner '{learner}': {learners.Count} learners need one each, and the rotations have {seats} for those who are there and have a need for them (IR3, IR5).",
        $"learner {learner}", $"learners {learners.Count}", $"seats {seats}");

    private int Best(LearnerId learner, int rotation, bool onlyOnline)
    {
        var (best, most) = (-1, 0.0);
        for (var station = 0; station < stations.Count; station++)
        {
            var isOpen = counts[rotation][station] < stations[station].Seats && (!onlyOnline || stations[station].Modality.Online);
            if (isOpen && needs[learner].ValueOf(rotations[rotation], stations[station]) is var value && value > most)
            {
                (best, most) = (station, value);
            }
        }

        return best;
    }

    private void PinRotation(int rotation)
    {
        for (var station = 0; station < stations.Count; station++)
        {
            var learners = draft.Learners.FindAll(learner => stationOf.TryGetValue((learner, rotation), out var at) && at == station);
            if (learners.Count > 0)
            {
                var setup = stations[station];
                draft.Pin(rotations[rotation], setup.Modality, setup.Station.Id, learners, setup.Staff?.Id, setup.Space.Id, new PinDetails(setup.Station.Competency, Station: setup.Station.Id));
            }
        }
    }
}
