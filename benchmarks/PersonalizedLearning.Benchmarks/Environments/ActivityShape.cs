namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>What a made-up instance looks like.</summary>
/// <param name="Learners">How many learners there are.</param>
/// <param name="Blocks">How many blocks; 1 for one block.</param>
/// <param name="Teachers">How many teachers there are.</param>
/// <param name="Courses">How many courses of 48 modules there are.</param>
/// <param name="Capacity">How many learners a room for modules holds.</param>
/// <param name="Degrees">Of how many degrees teachers are, 1 to 3.</param>
/// <param name="Spread">By how many modules learners of a year differ (standard deviation).</param>
/// <param name="Penalty">What self-study is worth.</param>
/// <param name="MinBatch">The fewest learners of an activity.</param>
/// <param name="MaxBatch">The most learners of an activity.</param>
internal sealed record ActivityShape(int Learners, int Blocks, int Teachers, int Courses, int Capacity, int Degrees, double Spread, double Penalty = 0.5, int MinBatch = 5, int MaxBatch = 30)
{
    /// <summary>Gets shapes like those published, of one block.</summary>
    public static IReadOnlyList<ActivityShape> OneBlock { get; } =
    [
        new(800, 1, 80, 12, 16, 1, 0),
        new(1200, 1, 120, 12, 16, 1, 3),
        new(1200, 1, 120, 12, 16, 3, 3),
        new(1600, 1, 160, 12, 32, 3, 3, 0.75),
        new(800, 1, 80, 12, 32, 2, 3),
        new(1600, 1, 80, 12, 32, 2, 1.5),
    ];

    /// <summary>Gets shapes like those published, of a day.</summary>
    public static IReadOnlyList<ActivityShape> WholeDay { get; } =
    [
        new(30, 6, 3, 3, 12, 1, 1.5, MinBatch: 3, MaxBatch: 10),
        new(300, 6, 16, 12, 32, 2, 1.5),
        new(1200, 8, 40, 12, 32, 2, 3),
    ];
}
