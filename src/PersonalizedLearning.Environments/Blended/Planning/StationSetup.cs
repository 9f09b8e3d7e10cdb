namespace PersonalizedLearning.Environments;

/// <summary>A station with what the problem tells about it.</summary>
internal sealed record StationSetup(Station Station, ModalityProfile Modality, LearningSpace Space, StaffMember? Staff)
{
    /// <summary>The most learners that station, room and way of learning allow at once.</summary>
    public int Seats => Math.Min(Station.Capacity, Math.Min(Space.Capacity, Modality.MaxSize));

    /// <summary>The stations of a rotation, each with what it needs in all rotations; what is missing is an error.</summary>
    public static List<StationSetup> AllOf(PlanDraft draft, BlendedModel model, ValueList<Station> stations, List<TimeBlock> rotations)
    {
        var found = new List<StationSetup>();
        foreach (var station in stations)
        {
            var place = $"station {station.Id}";
            var modality = draft.Modality(station.Modality, place);
            var space = draft.CampusSpace(station.Space, place, modality);
            StaffId? leader = station.Staff ?? (station.IsTeacherLed ? model.TeacherOfRecord : null);
            var staff = leader is { } named ? draft.Staff(named, place) : null;
            draft.RequireRole(staff, modality, place);
            if (station.IsTeacherLed && staff is not null && !draft.Facts.IsQualified(staff, station.Competency, model.Course))
            {
                draft.Error("staff-not-qualified", place, $"Staff member '{staff.Id}' leads the station and is not qualified for the course.", $"staff {staff.Id}", $"station {station.Id}");
            }

            rotations.ForEach(block => draft.RequireThere(block, space, staff, modality, place));
            if (modality is not null && space is not null)
            {
                found.Add(new StationSetup(station, modality, space, staff));
            }
        }

        RequireDistinct(draft, found);
        if (!found.Exists(item => item.Modality.Online))
        {
            draft.Error("no-online-station", "stations", "No station is online; expected at least one.", [.. found.Select(item => $"station {item.Station.Id}")]);
        }

        return found;
    }

    private static void RequireDistinct(PlanDraft draft, List<StationSetup> stations)
    {
        foreach (var group in stations.GroupBy(item => item.Station.Id).Where(group => group.Count() > 1))
        {
            draft.Error("repeated-station", "stations", $"Station '{group.Key}' is named {group.Count()} times.", $"station {group.Key}");
        }

        foreach (var group in stations.Where(item => item.Staff is not null).GroupBy(item => item.Staff!.Id).Where(group => group.Count() > 1))
        {
            var watched = group.All(item => item.Modality.Supervision != Supervision.Teach);
            if (!watched || group.Count() > group.First().Staff!.Zones)
            {
                draft.Error("staff-at-two-stations", "stations", $"Staff member '{group.Key}' leads {group.Count()} stations at once.", [$"staff {group.Key}", .. group.Select(item => $"station {item.Station.Id}")]);
            }
        }

        foreach (var whole in stations.SelectMany(item => draft.Facts.Index.WholesOf(item.Space.Id)).Distinct().Where(whole => stations.Exists(item => item.Space.Id == whole)))
        {
            draft.Error("space-and-part", "stations", $"Space '{whole}' and a part of it hold stations at once; expected one or the other.", $"space {whole}");
        }

        foreach (var group in stations.GroupBy(item => item.Space.Id).Where(group => group.Count() > group.First().Space.MaxConcurrentGroups))
        {
            draft.Error("space-too-few-groups", "stations", $"Space '{group.Key}' holds {group.First().Space.MaxConcurrentGroups} sessions at once; {group.Count()} stations are in it.", [$"space {group.Key}", .. group.Select(item => $"station {item.Station.Id}")]);
        }
    }
}
