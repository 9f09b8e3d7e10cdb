namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>An instance of hourly learning activity planning (Wouda, Aslan and Vis 2023), for one block or for a day of equal blocks.</summary>
internal sealed record ActivityInstance
{
    /// <summary>Gets the learners' ids, rising.</summary>
    public required int[] Learners { get; init; }

    /// <summary>Gets the modules, by id.</summary>
    public required ActivityModule[] Modules { get; init; }

    /// <summary>Gets the teachers, by id.</summary>
    public required ActivityTeacher[] Teachers { get; init; }

    /// <summary>Gets the rooms, by id.</summary>
    public required ActivityClassroom[] Classrooms { get; init; }

    /// <summary>Gets the preferences, by learner and module.</summary>
    public required ActivityPreference[] Preferences { get; init; }

    /// <summary>Gets what self-study is worth, as a share of a learner's largest preference.</summary>
    public required double Penalty { get; init; }

    /// <summary>Gets the fewest learners of an activity.</summary>
    public required int MinBatch { get; init; }

    /// <summary>Gets the most learners of an activity that is no self-study.</summary>
    public required int MaxBatch { get; init; }

    /// <summary>Gets the number of blocks.</summary>
    public required int Blocks { get; init; }

    /// <summary>Says whether a teacher may lead a module.</summary>
    public static bool CanTeach(ActivityTeacher teacher, ActivityModule module) =>
        module.Id >= teacher.FirstModule && module.Id < teacher.EndModule && teacher.Degree <= module.Qualification;
}
