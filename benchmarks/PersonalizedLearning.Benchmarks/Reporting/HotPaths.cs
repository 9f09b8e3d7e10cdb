namespace PersonalizedLearning.Benchmarks.Reporting;

/// <summary>What is done for every learner after every event: it may leave nothing to collect.</summary>
internal static class HotPaths
{
    /// <summary>Class and method of each, <see cref="AllocationCheck"/> runs them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "BktUpdateBenchmarks.TypedFold",
        "BktUpdateBenchmarks.SpanFold",
        "BktUpdateBenchmarks.Cohort",
        "FsrsUpdateBenchmarks.Cohort",
        "LogisticUpdateBenchmarks.PerformanceFactors",
        "LogisticUpdateBenchmarks.LogisticKnowledgeTracing",
        "LogisticUpdateBenchmarks.EloRating",
        "AbilityBenchmarks.UpdateAndAbilityOf",
        "FrontierEventBenchmarks.SetMastered",
        "FullFrontierBenchmarks.Find",
        "CohortFrontierBenchmarks.Refresh",
        "MissingForGoalBenchmarks.CountMissing",
        "AllTermsBenchmarks.Rank",
        "TopTenBenchmarks.Rank",
        "TopTenBenchmarks.UpdateAndRank",
        "KssStepBenchmarks.Answer",
        "KssStepBenchmarks.AnswerInStudy",
        "KssStepBenchmarks.Practise",
    ];
}
