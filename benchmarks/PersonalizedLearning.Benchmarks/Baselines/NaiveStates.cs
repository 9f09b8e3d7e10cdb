using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>A knowledge structure as the list of its states, each a set of identifiers, as textbooks define it.</summary>
internal sealed class NaiveStates
{
    private readonly NaiveGraph graph;
    private readonly List<HashSet<string>> states = [];

    public NaiveStates(CompetencyFramework framework)
    {
        graph = NaiveGraph.Of(framework);
        var seen = new HashSet<string>();
        var open = new Queue<HashSet<string>>([[]]);
        while (open.TryDequeue(out var state))
        {
            states.Add(state);
            foreach (var item in graph.Frontier(state))
            {
                var with = state.Append(item).Order().ToHashSet();
                if (seen.Add(string.Join(' ', with)))
                {
                    open.Enqueue(with);
                }
            }
        }
    }

    public IReadOnlyList<IReadOnlySet<string>> States => states;

    /// <summary>The items with which a state is another state, by looking for it in the list.</summary>
    public List<string> OuterFringe(IReadOnlySet<string> state) => [.. graph.Ids.Where(item => !state.Contains(item) && IsState([.. state, item]))];

    private bool IsState(HashSet<string> items) => states.Exists(state => state.Count == items.Count && state.SetEquals(items));
}
