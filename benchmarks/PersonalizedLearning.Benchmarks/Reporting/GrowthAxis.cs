namespace PersonalizedLearning.Benchmarks.Reporting;

/// <summary>Something that grows, and what is measured meanwhile.</summary>
/// <param name="What">What grows.</param>
/// <param name="Counts">How many there are of it, ascending.</param>
/// <param name="Series">What is measured.</param>
internal sealed record GrowthAxis(string What, IReadOnlyList<int> Counts, IReadOnlyList<GrowthSeries> Series)
{
    /// <summary>The competencies.</summary>
    public static GrowthAxis Competencies { get; } = new("competencies", [1_000, 10_000, 100_000],
    [
        new("Frontier after one mastery event", "FrontierEventBenchmarks.SetMastered"),
        new("Full frontier", "FullFrontierBenchmarks.Find"),
        new("Full frontier, baseline", "FullFrontierBenchmarks.NaiveFind"),
        new("Top 10", "TopTenBenchmarks.Rank"),
        new("Top 10 with explanations", "TopTenBenchmarks.Recommend", IsDrawn: false),
        new("A new decision, then top 10", "TopTenBenchmarks.UpdateAndRank"),
        new("Top 10, baseline", "TopTenBenchmarks.NaiveTop"),
        new("Live state of a learner from a mastery map", "LiveLearnerBenchmarks.State", IsDrawn: false),
        new("Compile, two links a competency", "CompileBenchmarks.Compile"),
        new("Add, validate, build and compile", "CompileBenchmarks.AddBuildAndCompile", IsDrawn: false),
        new("Compile, baseline", "CompileBenchmarks.NaiveCompile", IsDrawn: false),
    ]);

    /// <summary>All, in the order of the page.</summary>
    public static IReadOnlyList<GrowthAxis> All { get; } =
    [
        Competencies,
        new("links between 10,000 competencies", [10_000, 30_000, 100_000],
        [
            new("Full frontier", "LinkGrowthBenchmarks.Find"),
            new("Full frontier, baseline", "LinkGrowthBenchmarks.NaiveFind"),
        ]),
        new("experiences for 10,000 competencies", [2_000, 20_000, 200_000], [new("Top 10", "CatalogGrowthBenchmarks.Rank")]),
        new("learners at 10,000 competencies", [64, 1_024, 16_384],
        [
            new("Ready sets of the cohort", "CohortFrontierBenchmarks.Refresh"),
            new("Ready sets of the cohort, baseline", "CohortFrontierBenchmarks.NaiveFind"),
        ]),
        new("events in a journal on 746 competencies", [10_000, 30_000, 100_000],
        [
            new("Profile, cold", "RecordProfileBenchmarks.Cold"),
            new("Profile, cold, baseline", "RecordProfileBenchmarks.NaiveProfile"),
            new("Profile as of a snapshot", "RecordProfileBenchmarks.AfterSnapshot"),
            new("Profile as of any instant", "RecordProfileBenchmarks.AnyInstant"),
            new("Append and decide anew", "RecordAppendBenchmarks.Append"),
            new("Append and decide anew, baseline", "RecordAppendBenchmarks.NaiveAppend"),
        ]),
    ];
}
