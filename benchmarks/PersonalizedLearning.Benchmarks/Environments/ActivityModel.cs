using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>An instance as a placement model, where equal teachers and equal rooms are classes, and solutions with real ids again.</summary>
internal sealed class ActivityModel
{
    private readonly ActivityInstance instance;
    private readonly ActivityModule[] modules;
    private readonly ActivityTeacher[][] staff;
    private readonly ActivityClassroom[][] rooms;

    /// <summary>Compiles an instance.</summary>
    public ActivityModel(ActivityInstance instance)
    {
        this.instance = instance;
        var wanted = instance.Preferences.Select(preference => preference.Module).ToHashSet();
        modules = [.. instance.Modules.Where(module => wanted.Contains(module.Id))];
        staff = [.. instance.Teachers.GroupBy(teacher => (teacher.Degree, teacher.FirstModule, teacher.EndModule)).Select(group => group.ToArray())];
        rooms = [.. instance.Classrooms.GroupBy(room => (room.Capacity, room.RoomType, room.AllowsSelfStudy)).Select(group => group.ToArray())];
        Model = Compile();
    }

    /// <summary>Gets the model.</summary>
    public PlacementModel Model { get; }

    private int SelfStudy => modules.Length;

    /// <summary>Gives each session a teacher and a room, and lists every learner of every block.</summary>
    public IReadOnlyList<ActivityPlace> Places(PlacementSolution solution)
    {
        var places = new List<ActivityPlace>();
        foreach (var block in solution.Sessions.GroupBy(session => session.Block))
        {
            var (nextTeacher, nextRoom) = (new int[staff.Length], new int[rooms.Length]);
            foreach (var session in block)
            {
                var (teacher, room) = (staff[session.Staff][nextTeacher[session.Staff]++], rooms[session.Space][nextRoom[session.Space]++]);
                int? module = session.Offering == SelfStudy ? null : modules[session.Offering].Id;
                places.AddRange(session.Learners.Select(learner => new ActivityPlace(instance.Learners[learner], module, room.Id, teacher.Id, block.Key)));
            }
        }

        return [.. places.OrderBy(place => (place.Block, place.Learner))];
    }

    private PlacementModel Compile()
    {
        var (starts, offerings, values, needs, budgets) = (new List<int> { 0 }, new List<int>(), new List<double>(), new List<int>(), new List<int>());
        var number = modules.Select((module, position) => (module.Id, position)).ToDictionary(pair => pair.Id, pair => pair.position);
        var own = instance.Preferences.ToLookup(preference => preference.Learner);
        foreach (var learner in instance.Learners)
        {
            foreach (var preference in own[learner])
            {
                offerings.Add(number[preference.Module]);
                values.Add(preference.Value);
                needs.Add(budgets.Count);
                budgets.Add(preference.Repeat);
            }

            offerings.Add(SelfStudy);
            values.Add(instance.Penalty * own[learner].Select(preference => preference.Value).DefaultIfEmpty(0).Max());
            needs.Add(-1);
            starts.Add(offerings.Count);
        }

        return new PlacementModel
        {
            Learners = instance.Learners.Length,
            DayOf = new int[instance.Blocks],
            BlockWeight = [.. Enumerable.Repeat(1.0, instance.Blocks)],
            Offerings = [.. modules.Select(Offering), SelfStudyOffering()],
            StaffCounts = [.. staff.Select(one => Enumerable.Repeat(one.Length, instance.Blocks).ToArray())],
            Spaces = [.. rooms.Select(one => new PlacementSpace(one[0].Capacity, [.. Enumerable.Repeat(one.Length, instance.Blocks)]))],
            EntryStart = [.. starts],
            EntryOffering = [.. offerings],
            EntryValue = [.. values],
            EntryNeed = [.. needs],
            NeedBlocks = [.. budgets],
            NeedBlocksPerDay = [.. budgets.Select(_ => instance.Blocks)],
            IsAvailable = [.. Enumerable.Repeat(true, instance.Blocks * instance.Learners.Length)],
            IsOpen = [.. Enumerable.Repeat(true, instance.Blocks * (modules.Length + 1))],
            UnplacedValue = -1000 * Math.Max(1, values.DefaultIfEmpty(1).Max()),
        };
    }

    private PlacementOffering Offering(ActivityModule module) => new(
        instance.MinBatch,
        instance.MaxBatch,
        [.. Enumerable.Range(0, staff.Length).Where(one => ActivityInstance.CanTeach(staff[one][0], module))],
        [.. Enumerable.Range(0, rooms.Length).Where(one => rooms[one][0].RoomType == module.RoomType && rooms[one][0].Capacity >= instance.MinBatch)]);

    private PlacementOffering SelfStudyOffering() => new(
        instance.MinBatch,
        Math.Max(instance.MinBatch, instance.Classrooms.Select(room => room.Capacity).DefaultIfEmpty(1).Max()),
        [.. Enumerable.Range(0, staff.Length)],
        [.. Enumerable.Range(0, rooms.Length).Where(one => rooms[one][0].AllowsSelfStudy && rooms[one][0].Capacity >= instance.MinBatch)]);
}
