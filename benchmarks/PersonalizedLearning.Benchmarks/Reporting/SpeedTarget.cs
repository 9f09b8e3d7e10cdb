namespace PersonalizedLearning.Benchmarks.Reporting;

/// <summary>One decision that is to be fast, and how fast.</summary>
/// <param name="What">What is done, for readers.</param>
/// <param name="Benchmark">Class and method of the benchmark, such as <c>FullFrontierBenchmarks.Find</c>.</param>
/// <param name="Count">How many there are of what grows, competencies mostly; null where nothing does.</param>
/// <param name="Must">The most nanoseconds it may take; null where none are set.</param>
/// <param name="Stretch">The nanoseconds that would be better still; null where none are set.</param>
internal sealed record SpeedTarget(string What, string Benchmark, int? Count, double? Must, double? Stretch)
{
    private const double Microsecond = 1e3;
    private const double Millisecond = 1e6;

    /// <summary>All targets, in the order of the table.</summary>
    public static IReadOnlyList<SpeedTarget> All { get; } =
    [
        new("Update an estimate (BKT), each waiting for the one before", "BktUpdateBenchmarks.TypedFold", null, 8, 3),
        new("The same through bytes and the interface", "BktUpdateBenchmarks.SpanFold", null, 8, 3),
        new("The same for 1,024 learners side by side", "BktUpdateBenchmarks.Cohort", null, 8, 3),
        new("Update a memory (FSRS-6) for 1,024 learners side by side", "FsrsUpdateBenchmarks.Cohort", null, 100, null),
        new("Update and estimate an ability (EAP, item response theory)", "AbilityBenchmarks.UpdateAndAbilityOf", null, 10 * Microsecond, null),
        new("Update performance factors (PFA)", "LogisticUpdateBenchmarks.PerformanceFactors", null, null, null),
        new("Update logistic knowledge tracing (LKT)", "LogisticUpdateBenchmarks.LogisticKnowledgeTracing", null, null, null),
        new("Update a rating (Elo)", "LogisticUpdateBenchmarks.EloRating", null, null, null),
        new("Frontier after one mastery event, 10,000 competencies", "FrontierEventBenchmarks.SetMastered", 10_000, 40, 15),
        new("Full frontier, 10,000 competencies, 15,000 links", "FullFrontierBenchmarks.Find", 10_000, 40 * Microsecond, 20 * Microsecond),
        new("Ready sets of 1,024 learners, 10,000 competencies", "CohortFrontierBenchmarks.Refresh", 1_024, 1_024 * 0.5 * Microsecond, 1_024 * 0.25 * Microsecond),
        new("What is missing for a goal, 10,000 competencies", "MissingForGoalBenchmarks.CountMissing", 10_000, null, 240),
        new("Top 10 of a live learner, frontier of 235, 20,000 experiences", "TopTenBenchmarks.Rank", 10_000, 20 * Microsecond, 8 * Microsecond),
        new("The same by all ten terms, in 45 minutes", "AllTermsBenchmarks.Rank", 10_000, 20 * Microsecond, 8 * Microsecond),
        new("The same with explanations", "TopTenBenchmarks.Recommend", 10_000, 40 * Microsecond, null),
        new("A new decision taken in, then top 10", "TopTenBenchmarks.UpdateAndRank", 10_000, null, null),
        new("Compile 30,000 competencies, 60,000 links", "CompileBenchmarks.Compile", 30_000, 40 * Millisecond, 20 * Millisecond),
        new("The same with adding, validating and building", "CompileBenchmarks.AddBuildAndCompile", 30_000, 40 * Millisecond, 20 * Millisecond),
        new("Outer fringe of one state, n = 20", "OuterFringeBenchmarks.OuterFringe", null, null, null),
        new("Most informative of 10,000 items", "MostInformativeBenchmarks.MostInformative", null, null, null),
        new("The same where no item fits well", "MostInformativeBenchmarks.MostInformativeFarOff", null, null, null),
        new("Weigh 10,000 items by 5,000 competencies and take the best", "WeightedScoreBenchmarks.Sparse", 10_000, null, null),
        new("Profile from a journal of 100,000 events, cold", "RecordProfileBenchmarks.Cold", 100_000, 50 * Millisecond, null),
        new("The same as of the instant of a snapshot", "RecordProfileBenchmarks.AfterSnapshot", 100_000, Millisecond, null),
        new("The same as of any instant, snapshots every 1,000 events", "RecordProfileBenchmarks.AnyInstant", 100_000, null, null),
        new("Append an event to 100,000 and decide its competency anew", "RecordAppendBenchmarks.Append", 100_000, 20 * Microsecond, null),
        new("Step of a simulated learner (KSS): legality, answer, growth", "KssStepBenchmarks.Answer", null, 50, 16),
        new("The same with a stream of chance for each answer", "KssStepBenchmarks.AnswerInStudy", null, 50, null),
        new("Growth alone", "KssStepBenchmarks.Practise", null, null, 16),
        new("Read a CASE package of 3,000 items and 6,000 associations", "CaseReadBenchmarks.Read", null, 150 * Millisecond, null),
        new("Read a million rows of evidence CSV", "EvidenceCsvBenchmarks.Rows", 1_000_000, 1_000 * Millisecond, null),
        new("One step of a simulated learner led by the recommender, 40 competencies", "StudyStepBenchmarks.Live", 40, 4.8 * Microsecond, 1.5 * Microsecond),
    ];
}
