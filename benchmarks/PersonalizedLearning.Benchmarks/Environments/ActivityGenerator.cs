namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>Makes up instances like the published ones, from a seed.</summary>
internal static class ActivityGenerator
{
    private const int ModulesPerCourse = 48;
    private const int ModulesPerYear = 8;
    private const int Years = 6;
    private const int AnyRoom = 999;
    private const double MeanValue = 2;

    /// <summary>Makes an instance.</summary>
    public static ActivityInstance Make(ActivityShape shape, ulong seed)
    {
        var chance = new SeededChance(seed);
        return new ActivityInstance
        {
            Learners = [.. Enumerable.Range(0, shape.Learners)],
            Modules = [.. Enumerable.Range(0, shape.Courses * ModulesPerCourse).Select(id => new ActivityModule(id, RoomType(id / ModulesPerCourse, shape.Courses), id % 2 == 0 ? 2 : 1))],
            Teachers = [.. Enumerable.Range(0, shape.Teachers).Select(id => Teacher(id, shape))],
            Classrooms = Rooms(shape),
            Preferences = Preferences(shape, ref chance),
            Penalty = shape.Penalty,
            MinBatch = shape.MinBatch,
            MaxBatch = shape.MaxBatch,
            Blocks = shape.Blocks,
        };
    }

    // Of twelve courses, seven are held in common rooms and five in rooms of their own kind; of few courses, all in common rooms.
    private static int RoomType(int course, int courses) => courses < 12 || course < 7 ? 1 : course - 5;

    private static ActivityTeacher Teacher(int id, ActivityShape shape)
    {
        var course = id % shape.Courses;
        return new ActivityTeacher(id, 1 + (id / shape.Courses % shape.Degrees), course * ModulesPerCourse, (course + 1) * ModulesPerCourse);
    }

    private static ActivityClassroom[] Rooms(ActivityShape shape)
    {
        var kinds = new List<(int Capacity, int Type, bool AllowsSelfStudy, int Count)>();
        for (var type = 1; type <= (shape.Courses < 12 ? 1 : 6); type++)
        {
            var share = shape.Courses < 12 ? 1 : type == 1 ? 8.0 / 12 : 1.0 / 12;
            kinds.Add((shape.Capacity, type, type == 1, Math.Max(1, (int)Math.Round(share * shape.Teachers))));
        }

        // As many seats for self-study as there can be learners whom no module takes.
        var large = shape.Courses < 12 ? shape.Learners : 80;
        kinds.Add((large, AnyRoom, true, 2 + (Math.Max(0, shape.Learners - (shape.Teachers * shape.Capacity / 2)) / large)));
        return [.. kinds.SelectMany(kind => Enumerable.Repeat(kind, kind.Count)).Select((kind, id) => new ActivityClassroom(id, kind.Capacity, kind.Type, kind.AllowsSelfStudy))];
    }

    private static ActivityPreference[] Preferences(ActivityShape shape, ref SeededChance chance)
    {
        var made = new List<ActivityPreference>();
        for (var learner = 0; learner < shape.Learners; learner++)
        {
            var year = shape.Courses < 12 ? 0 : learner * Years / shape.Learners;
            for (var course = 0; course < shape.Courses; course++)
            {
                var module = (int)Math.Round((ModulesPerYear * year) + (ModulesPerYear / 2) + (shape.Spread * Normal(ref chance)));
                var value = Math.Round(-MeanValue * Math.Log(1 - chance.Next()), 3);
                var repeat = 1 + chance.NextBelow(shape.Blocks == 1 ? 1 : 2);
                if (value > 0)
                {
                    made.Add(new ActivityPreference(learner, (course * ModulesPerCourse) + Math.Clamp(module, 0, ModulesPerCourse - 1), value, repeat));
                }
            }
        }

        return [.. made];
    }

    private static double Normal(ref SeededChance chance) => Math.Sqrt(-2 * Math.Log(1 - chance.Next())) * Math.Cos(2 * Math.PI * chance.Next());
}
