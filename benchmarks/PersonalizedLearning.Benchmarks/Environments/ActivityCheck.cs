namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>Checks a solution against the rules of its instance, without the model that it was found with, and sums its value.</summary>
internal static class ActivityCheck
{
    /// <summary>Checks.</summary>
    /// <returns>The sum of the values, and what is wrong; empty when all rules are kept.</returns>
    public static (double Objective, IReadOnlyList<string> Problems) Check(ActivityInstance instance, IReadOnlyList<ActivityPlace> places)
    {
        var problems = new List<string>();
        foreach (var place in places.GroupBy(place => (place.Block, place.Learner)).Where(group => group.Count() != 1))
        {
            problems.Add($"learner {place.Key.Learner} is {place.Count()} times in block {place.Key.Block}");
        }

        if (places.Count != instance.Blocks * instance.Learners.Length)
        {
            problems.Add($"{places.Count} places; expected {instance.Blocks * instance.Learners.Length}");
        }

        CheckSessions(instance, places, problems);
        return (Objective(instance, places, problems), problems);
    }

    private static void CheckSessions(ActivityInstance instance, IReadOnlyList<ActivityPlace> places, List<string> problems)
    {
        var (modules, teachers, rooms) = (instance.Modules.ToDictionary(module => module.Id), instance.Teachers.ToDictionary(teacher => teacher.Id), instance.Classrooms.ToDictionary(room => room.Id));
        var sessions = places.GroupBy(place => (place.Block, place.Module, place.Classroom, place.Teacher)).ToList();
        foreach (var twice in sessions.GroupBy(session => (session.Key.Block, session.Key.Classroom)).Where(group => group.Count() > 1))
        {
            problems.Add($"classroom {twice.Key.Classroom} has {twice.Count()} activities in block {twice.Key.Block}");
        }

        foreach (var twice in sessions.GroupBy(session => (session.Key.Block, session.Key.Teacher)).Where(group => group.Count() > 1))
        {
            problems.Add($"teacher {twice.Key.Teacher} has {twice.Count()} activities in block {twice.Key.Block}");
        }

        foreach (var session in sessions)
        {
            var (room, teacher, size) = (rooms[session.Key.Classroom], teachers[session.Key.Teacher], session.Count());
            var most = session.Key.Module is null ? room.Capacity : Math.Min(room.Capacity, instance.MaxBatch);
            var isSuited = session.Key.Module is { } module
                ? room.RoomType == modules[module].RoomType && ActivityInstance.CanTeach(teacher, modules[module])
                : room.AllowsSelfStudy;
            if (size < instance.MinBatch || size > most || !isSuited)
            {
                problems.Add($"{session.Key}: {size} learners, room {room}, {teacher}");
            }
        }
    }

    private static double Objective(ActivityInstance instance, IReadOnlyList<ActivityPlace> places, List<string> problems)
    {
        var preferences = instance.Preferences.ToDictionary(preference => (preference.Learner, preference.Module));
        var largest = instance.Preferences.GroupBy(preference => preference.Learner).ToDictionary(group => group.Key, group => group.Max(preference => preference.Value));
        var sum = 0.0;
        foreach (var place in places)
        {
            if (place.Module is not { } module)
            {
                sum += instance.Penalty * largest.GetValueOrDefault(place.Learner);
            }
            else if (preferences.TryGetValue((place.Learner, module), out var preference))
            {
                sum += preference.Value;
            }
            else
            {
                problems.Add($"learner {place.Learner} has no preference for module {module}");
            }
        }

        foreach (var group in places.Where(place => place.Module is not null).GroupBy(place => (place.Learner, place.Module!.Value)))
        {
            if (preferences.TryGetValue(group.Key, out var preference) && group.Count() > preference.Repeat)
            {
                problems.Add($"learner {group.Key.Learner} has module {group.Key.Value} {group.Count()} times; {preference.Repeat} at most");
            }
        }

        return sum;
    }
}
