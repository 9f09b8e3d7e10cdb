using System.Globalization;
using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths;

/// <summary>The ready sets of a whole cohort at 10,000 competencies; each learner has mastered a part of another length.</summary>
[MemoryDiagnoser]
public class CohortFrontierBenchmarks
{
    /// <summary>The most learners for whom the straightforward way is bearable.</summary>
    public const int LargestForNaive = 1_024;

    private const int Competencies = 10_000;
    private const int Apart = 7;

    private CohortFrontier frontier = null!;
    private NaiveReadySets? naive;

    [Params(64, 1_024, 16_384)]
    public int Learners { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var parts = new SyntheticFramework(Competencies);
        var graph = parts.Graph();
        var mastery = new CohortMastery(graph, Enumerable.Range(0, Learners).Select(learner => LearnerId.From(learner.ToString("D6", CultureInfo.InvariantCulture))));
        for (var learner = 0; learner < Learners; learner++)
        {
            var until = UntilOf(learner);
            for (var index = 0; index < Competencies; index++)
            {
                mastery.SetMastered(learner, index, parts.Listed[index] < until);
            }
        }

        frontier = new CohortFrontier(mastery);
        if (Learners <= LargestForNaive)
        {
            naive = new NaiveReadySets(NaiveGraph.Of(graph.Framework), [.. Enumerable.Range(0, Learners).Select(learner => parts.Ids.Take(UntilOf(learner)).ToHashSet())]);
            Check(naive.Find());
        }
    }

    /// <summary>One learner after the other; with many learners that takes many seconds, which is all there is to know.</summary>
    [Benchmark(Baseline = true)]
    public object NaiveFind() => naive!.Find();

    /// <summary>All learners at once.</summary>
    [Benchmark]
    public void Refresh() => frontier.Refresh();

    private void Check(IReadOnlyList<List<string>> expected)
    {
        var found = new int[Competencies];
        for (var learner = 0; learner < expected.Count; learner++)
        {
            var ready = found.Take(frontier.ReadyOf(learner, found)).Select(index => frontier.Mastery.Graph.Framework[index].Id.Value);
            Agreement.Same("frontier", expected[learner], ready);
        }
    }

    private static int UntilOf(int learner) => (Competencies / 10) + (learner * Apart % (8 * Competencies / 10));
}
