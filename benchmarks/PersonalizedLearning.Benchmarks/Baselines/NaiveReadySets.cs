namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>The ready sets of a cohort in the straightforward way: a set of what each learner has mastered, asked for every competency.</summary>
internal sealed class NaiveReadySets(NaiveGraph graph, IReadOnlyList<HashSet<string>> masteredBy)
{
    /// <summary>What each learner can learn now.</summary>
    public IReadOnlyList<List<string>> Find() => [.. masteredBy.Select(graph.Frontier)];
}
