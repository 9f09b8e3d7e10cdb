using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Plans a station rotation: groups, and who is where in each rotation.</summary>
internal sealed class StationRotationPlan
{
    private readonly StationRotation model;
    private readonly PlanDraft draft;
    private readonly List<TimeBlock> rotations;
    private readonly List<StationSetup> stations;

    public StationRotationPlan(StationRotation model, EnvironmentProblem problem)
    {
        this.model = model;
        draft = new PlanDraft(model, problem);
        rotations = draft.Blocks(model.Rotations, "rotations");
        stations = StationSetup.AllOf(draft, model, model.Stations, rotations);
        RequireShape();
    }

    public BlendedPlan Finish()
    {
        if (draft.HasError)
        {
            return draft.Finish();
        }

        // Groups whose numbers differ by a multiple of the stations are always together: they make up one strand.
        var strands = StrandsOf();
        for (var rotation = 0; rotation < rotations.Count && strands is not null; rotation++)
        {
            PinRotation(rotations[rotation], rotation, strands);
        }

        return draft.Finish();
    }

    private void RequireShape()
    {
        if (model.Stations.Count < 2)
        {
            draft.Error("too-few-stations", "stations", $"The rotation has {model.Stations.Count} stations; expected at least 2.");
        }

        if (rotations.Count == 0 || rotations.Count % Math.Max(model.Stations.Count, 1) != 0)
        {
            draft.Error(
                "not-whole-cycles", "rotations", $"The rotation has {rotations.Count} blocks for {model.Stations.Count} stations; expected a multiple, so that everybody visits every station.");
        }

        var rooms = stations.Select(item => item.Space.Id).Distinct().ToList();
        if (rooms.Select(draft.Facts.RoomOf).Distinct().Count() > 1 && !rooms.TrueForAll(room => model.AdjoiningSpaces.Contains(room) || model.AdjoiningSpaces.Contains(draft.Facts.RoomOf(room))))
        {
            draft.Error("stations-apart", "stations", "The stations are neither in one room nor in spaces that adjoin (SR5).", rooms.Select(room => $"space {room}"));
        }
    }

    private List<LearnerId>[]? StrandsOf()
    {
        var seats = stations.Min(item => item.Seats);
        var strands = new StationGroups(draft, model.Groups ?? stations.Count, stations.Count, seats).Form();
        if (strands is null)
        {
            return null;
        }

        RequireRoom(strands);
        return strands;
    }

    // All of the class is there at once: together the stations of a room hold at most all of it.
    private void RequireRoom(List<LearnerId>[] strands)
    {
        var largest = strands.Select(strand => strand.Count).OrderDescending().ToList();
        foreach (var room in stations.SelectMany(item => new[] { item.Space.Id, draft.Facts.RoomOf(item.Space.Id) }).Distinct())
        {
            var inside = stations.Count(item => item.Space.Id == room || draft.Facts.RoomOf(item.Space.Id) == room);
            var most = largest.Take(inside).Sum();
            if (draft.Facts.Space(room) is { } space && most > space.Capacity)
            {
                draft.Error("room-too-small", $"space {room}", $"{most} learners are at the {inside} stations in space '{room}' at once; it holds {space.Capacity}.", $"space {room}", $"learners {most}", $"capacity {space.Capacity}");
            }
        }
    }

    private void PinRotation(TimeBlock block, int rotation, List<LearnerId>[] strands)
    {
        for (var strand = 0; strand < strands.Length; strand++)
        {
            var here = strands[strand].FindAll(learner => draft.IsFree(learner, block.Id));
            draft.RequireFree(block, strands[strand]);
            var setup = stations[(strand + rotation) % stations.Count];
            foreach (var missing in strands[strand].Except(here))
            {
                draft.Warn("learner-not-on-site", $"learner {missing}", $"Learner '{missing}' is not on site in block '{block.Id}' and misses station '{setup.Station.Id}'.", $"learner {missing}", $"block {block.Id}");
            }

            if (here.Count > 0)
            {
                draft.Pin(block, setup.Modality, setup.Station.Id, here, setup.Staff?.Id, setup.Space.Id, new PinDetails(setup.Station.Competency, Station: setup.Station.Id));
            }
        }
    }
}
