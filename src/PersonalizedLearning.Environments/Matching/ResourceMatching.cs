namespace PersonalizedLearning.Environments;

/// <summary>
/// Matches rows to resources that may hold several rows at once, under rules that a matching alone can't tell: matchings of greatest weight,
/// and a search by branch and bound over the ways out of each conflict, best first.
/// </summary>
internal sealed class ResourceMatching
{
    // About what a few tenths of a second allow; a search that needs more goes straight down from its best node.
    private const long WorkLimit = 6_000_000;
    private const int MostNodes = 5000;

    private readonly int rows;
    private readonly int resources;
    private readonly LayeredWeight[] weights;
    private readonly bool[] isAllowed;
    private readonly int[] slots;
    private readonly bool[] isSharing;

    /// <summary>Makes a problem in which nothing is allowed yet.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="slots">How many rows each resource holds at once.</param>
    /// <param name="isSharing">Whether each row may be with others in one resource.</param>
    public ResourceMatching(int rows, int[] slots, bool[] isSharing)
    {
        this.rows = rows;
        this.slots = slots;
        this.isSharing = isSharing;
        resources = slots.Length;
        weights = new LayeredWeight[rows * resources];
        isAllowed = new bool[rows * resources];
    }

    /// <summary>Allows a pair.</summary>
    public void Allow(int row, int resource, LayeredWeight weight)
    {
        weights[(row * resources) + resource] = weight;
        isAllowed[(row * resources) + resource] = true;
    }

    /// <summary>Whether a pair is allowed.</summary>
    public bool IsAllowed(int row, int resource) => isAllowed[(row * resources) + resource];

    /// <summary>Finds a matching of greatest weight without a conflict.</summary>
    /// <param name="conflict">Tells of a matching the ways out of its first conflict, which together leave out no matching that is free of it; empty when it has none.</param>
    public MatchingResult Solve(Func<int[], MatchingBranch[]> conflict)
    {
        var open = new PriorityQueue<Node, (LayeredWeight Weight, int Order)>(Comparer<(LayeredWeight Weight, int Order)>.Create(
            (left, right) => left.Weight == right.Weight ? left.Order.CompareTo(right.Order) : right.Weight.CompareTo(left.Weight)));
        var width = rows + slots.Sum();
        var limit = (int)Math.Clamp(WorkLimit / Math.Max(1, (long)rows * width * width), 4, MostNodes);
        var made = 0;
        var next = Evaluate(null, new MatchingBranch([]));
        while (true)
        {
            var ways = conflict(next.ResourceOf);
            if (ways.Length == 0)
            {
                return new MatchingResult(next.ResourceOf, next.Weight, made <= limit);
            }

            if (made > limit)
            {
                // Too many nodes: what is open is left, and only the best way down from here is followed.
                open.Clear();
            }

            foreach (var way in ways)
            {
                var child = Evaluate(next, way);
                open.Enqueue(child, (child.Weight, made++));
            }

            next = open.Dequeue();
        }
    }

    private Node Evaluate(Node? parent, MatchingBranch way)
    {
        var node = new Node(parent, way);
        var allowed = (bool[])isAllowed.Clone();
        var held = (int[])slots.Clone();
        for (var step = node; step is not null; step = step.Parent)
        {
            foreach (var (row, resource) in step.Way.Forbidden)
            {
                allowed[(row * resources) + resource] = false;
            }

            if (step.Way.Single >= 0)
            {
                held[step.Way.Single] = Math.Min(1, held[step.Way.Single]);
            }
        }

        node.ResourceOf = Match(allowed, held);
        for (var row = 0; row < rows; row++)
        {
            node.Weight += node.ResourceOf[row] < 0 ? default : weights[(row * resources) + node.ResourceOf[row]];
        }

        return node;
    }

    private int[] Match(bool[] allowed, int[] held)
    {
        var resourceOf = new List<int>();
        for (var resource = 0; resource < resources; resource++)
        {
            resourceOf.AddRange(Enumerable.Repeat(resource, Math.Min(held[resource], rows)));
        }

        var columns = resourceOf.Count;
        var columnWeights = new LayeredWeight[rows * columns];
        var columnAllowed = new bool[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var pair = (row * resources) + resourceOf[column];
                var isFirst = column == 0 || resourceOf[column - 1] != resourceOf[column];
                columnWeights[(row * columns) + column] = weights[pair];
                columnAllowed[(row * columns) + column] = allowed[pair] && (isFirst || isSharing[row]);
            }
        }

        return [.. WeightedMatching.Find(rows, columns, columnWeights, columnAllowed).Select(column => column < 0 ? -1 : resourceOf[column])];
    }

    private sealed class Node(Node? parent, MatchingBranch way)
    {
        public Node? Parent { get; } = parent;

        public MatchingBranch Way { get; } = way;

        public int[] ResourceOf { get; set; } = [];

        public LayeredWeight Weight { get; set; }
    }
}
