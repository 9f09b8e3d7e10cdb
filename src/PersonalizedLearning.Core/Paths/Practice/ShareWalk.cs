namespace PersonalizedLearning.Paths;

/// <summary>The working memory of one walk that carries a share along links and keeps, for each node, the largest that reaches it.</summary>
/// <remarks>Kept for each thread and used again, as <see cref="Competencies.GraphWalk"/> is. Two walks can be under way, one down and one up.</remarks>
internal sealed class ShareWalk
{
    [ThreadStatic]
    private static (ShareWalk? Down, ShareWalk? Up) ofThisThread;

    private readonly Queue<int> open = new();
    private int[] seenIn = [];
    private bool[] isOpen = [];
    private double[] shares = [];
    private int[] reached = [];
    private int reachedCount;
    private int walk;

    /// <summary>The nodes reached so far, in that order; valid until the next walk.</summary>
    public ReadOnlySpan<int> Reached => reached.AsSpan(0, reachedCount);

    /// <summary>Starts a walk down, from what was practised.</summary>
    public static ShareWalk Down(int count) => (ofThisThread.Down ??= new ShareWalk()).Restart(count);

    /// <summary>Starts a walk up, to what was practised.</summary>
    public static ShareWalk Up(int count) => (ofThisThread.Up ??= new ShareWalk()).Restart(count);

    /// <summary>The largest share that reached a node.</summary>
    public double ShareOf(int node) => shares[node];

    /// <summary>Takes in that a share reaches a node; it is followed on if it is larger than those before.</summary>
    public void Reach(int node, double share)
    {
        if (seenIn[node] != walk)
        {
            seenIn[node] = walk;
            isOpen[node] = false;
            reached[reachedCount++] = node;
        }
        else if (share <= shares[node])
        {
            return;
        }

        shares[node] = share;
        if (!isOpen[node])
        {
            isOpen[node] = true;
            open.Enqueue(node);
        }
    }

    /// <summary>Takes the next node that is still to be followed.</summary>
    public bool TryNext(out int node)
    {
        if (!open.TryDequeue(out node))
        {
            return false;
        }

        isOpen[node] = false;
        return true;
    }

    private ShareWalk Restart(int count)
    {
        if (seenIn.Length < count || walk == int.MaxValue)
        {
            seenIn = new int[count];
            isOpen = new bool[count];
            shares = new double[count];
            reached = new int[count];
            walk = 0;
        }

        open.Clear();
        reachedCount = 0;
        walk++;
        return this;
    }
}
