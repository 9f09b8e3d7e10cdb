using System.Diagnostics;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks;

/// <summary><c>class FRAMEWORK.json</c>: how long the next steps of all 30 learners of a made-up class take on a CASE framework, in one call, with reasons.</summary>
internal static class ClassRunner
{
    private const int Count = 30;
    private const double MustMilliseconds = 10;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is not [var file] || !File.Exists(file))
        {
            Console.Error.WriteLine($"class: got '{string.Join(' ', args.ToArray())}'; expected one file, a CASE framework in JSON.");
            return 2;
        }

        var framework = CaseReader.ReadFile(file).Framework;
        var graph = PrerequisiteGraph.Compile(framework, PrecedesMeaning.Hard);
        var learners = new SyntheticClass(graph, Count, seed: 11).Learners;
        var catalog = CatalogIndex.For(SyntheticCatalog.Of([.. framework.Competencies.Select(item => item.Id.Value)], 2 * framework.Count), framework);
        var recommender = new Recommender();
        Console.WriteLine(FormattableString.Invariant(
            $"{framework.Count} competencies, {graph.HardCount} prerequisites, {learners.Count} learners with {learners.Min(Mastered)} to {learners.Max(Mastered)} mastered, {catalog.Catalog.Experiences.Count} experiences, one thread:"));
        Measure("five next steps of each, with reasons", () => recommender.RecommendEach(RequestsFor(learners, catalog)));
        Measure("the same with what would flip each choice", () => recommender.RecommendEach(RequestsFor(learners, catalog).Select(request => request with { Explain = true })));
        Measure("five next steps from their mastery maps, with no state kept", () => recommender.RecommendEach(RequestsFor(learners.Select(Afresh), catalog)));
        return 0;
    }

    private static LearnerState Afresh(LearnerState learner) => LearnerState.From(learner.Map, learner.Graph, learner.Aims);

    private static IEnumerable<RecommendationRequest> RequestsFor(IEnumerable<LearnerState> learners, CatalogIndex catalog) =>
        learners.Select(learner => new RecommendationRequest { Learner = learner, Catalog = catalog });

    private static int Mastered(LearnerState learner) => learner.Map.Decisions.Count(decision => decision.IsMastered);

    private static void Measure(string what, Func<IReadOnlyList<RecommendationSet>> call)
    {
        var first = Stopwatch.StartNew();
        var items = call().Sum(set => set.Items.Count);
        var cold = first.Elapsed.TotalMilliseconds;
        var times = new List<double>();
        var bytes = 0L;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Span;)
        {
            var (before, from) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            call();
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        times.Sort();
        var median = times[times.Count / 2];
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {items} items, median {median:0.000} ms, slowest {times[^1]:0.0} ms of {times.Count}, the very first {cold:0} ms, {bytes / 1024} KiB ({(median < MustMilliseconds ? "under" : "not under")} {MustMilliseconds:0} ms)"));
    }
}
