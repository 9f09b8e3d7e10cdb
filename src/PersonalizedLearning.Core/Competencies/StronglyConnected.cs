namespace PersonalizedLearning.Competencies;

/// <summary>Strongly connected components by Tarjan's algorithm (1972), with a stack of its own: a chain of any length can't overflow the thread's.</summary>
internal static class StronglyConnected
{
    /// <summary>Finds the components of more than one node, and of a node linked to itself.</summary>
    /// <returns>Each component as ascending indices; the components by their first index.</returns>
    public static IReadOnlyList<int[]> Cycles(AdjacencyList graph)
    {
        var search = new Search(graph);
        for (var node = 0; node < graph.Count; node++)
        {
            search.Visit(node);
        }

        search.Found.Sort((left, right) => left[0].CompareTo(right[0]));
        return search.Found;
    }

    private sealed class Search(AdjacencyList graph)
    {
        private readonly int[] order = new int[graph.Count];
        private readonly int[] low = new int[graph.Count];
        private readonly bool[] open = new bool[graph.Count];
        private readonly Stack<int> component = new();
        private readonly Stack<(int Node, int Next)> path = new();
        private int visited;

        public List<int[]> Found { get; } = [];

        public void Visit(int start)
        {
            if (order[start] != 0)
            {
                return;
            }

            Enter(start);
            while (path.TryPop(out var frame))
            {
                var (node, next) = frame;
                var targets = graph[node];
                if (next < targets.Length)
                {
                    path.Push((node, next + 1));
                    Follow(node, targets[next]);
                }
                else
                {
                    Leave(node);
                }
            }
        }

        private void Enter(int node)
        {
            order[node] = low[node] = ++visited;
            open[node] = true;
            component.Push(node);
            path.Push((node, 0));
        }

        private void Follow(int node, int target)
        {
            if (order[target] == 0)
            {
                Enter(target);
            }
            else if (open[target])
            {
                low[node] = Math.Min(low[node], order[target]);
            }
        }

        private void Leave(int node)
        {
            if (path.TryPeek(out var caller))
            {
                low[caller.Node] = Math.Min(low[caller.Node], low[node]);
            }

            if (low[node] != order[node])
            {
                return;
            }

            var members = new List<int>();
            int member;
            do
            {
                member = component.Pop();
                open[member] = false;
                members.Add(member);
            }
            while (member != node);

            if (members.Count > 1 || graph[node].Contains(node))
            {
                Found.Add([.. members.Order()]);
            }
        }
    }
}
