using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths.Selectors;

/// <summary>Scores every item of a catalog for a learner and takes the best; each item bears on two competencies on average, and each needs 1.5 others.</summary>
[MemoryDiagnoser]
public class WeightedScoreBenchmarks
{
    private const int Resolution = 10_000;

    private readonly WeightedParameters settings = new();
    private RelevanceRows rows = null!;
    private WeightedLearner learner = null!;
    private DenseWeightedScores dense = null!;
    private double[] mastery = [];
    private double[] latest = [];

    [Params(10_000)]
    public int Items { get; set; }

    private int Competencies => Items / 2;

    [GlobalSetup]
    public void Setup()
    {
        var random = new SplitMix(11);
        mastery = Probabilities(random, Competencies);
        var difficulty = Probabilities(random, Items);
        var links = Enumerable.Range(0, 3 * Competencies / 2).Select(_ => (Before: random.Below(Competencies), After: random.Below(Competencies), Weight: 1.0)).Distinct().ToArray();
        var (start, competencies, relevance) = (new int[Items + 1], new List<int>(), new List<double>());
        var whole = Matrix(Items);
        for (var item = 0; item < Items; item++)
        {
            foreach (var competency in Enumerable.Range(0, 1 + random.Below(3)).Select(_ => random.Below(Competencies)).Distinct())
            {
                competencies.Add(competency);
                relevance.Add(LogOdds.Relevance(0.05 + (random.Below(Resolution) * 0.2 / Resolution), 0.1));
                whole[item][competency] = relevance[^1];
            }

            start[item + 1] = competencies.Count;
        }

        latest = whole[7];
        rows = new RelevanceRows(start, [.. competencies], [.. relevance], [.. difficulty.Select(LogOdds.Of)]);
        learner = new WeightedLearner(settings, mastery, links, latest);
        var prerequisites = Matrix(Competencies);
        Array.ForEach(links, link => prerequisites[link.Before][link.After] = 1);
        dense = new DenseWeightedScores(whole, difficulty, prerequisites);
        Agreement.Same("best", [Dense()], [Sparse()]);
    }

    /// <summary>Whole matrices.</summary>
    [Benchmark(Baseline = true)]
    public int Dense() => dense.Best(mastery, latest, settings.MasteredFrom, (settings.Readiness, settings.Remediation, settings.Continuity, settings.Difficulty));

    /// <summary>Compressed rows, the competencies weighed once.</summary>
    [Benchmark]
    public int Sparse() => rows.Best(learner, settings);

    private static double[] Probabilities(SplitMix random, int count) => [.. Enumerable.Range(0, count).Select(_ => (1 + random.Below(Resolution - 1)) / (double)Resolution)];

    private double[][] Matrix(int height) => [.. Enumerable.Range(0, height).Select(_ => new double[Competencies])];
}
