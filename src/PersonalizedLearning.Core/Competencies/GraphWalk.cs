namespace PersonalizedLearning.Competencies;

/// <summary>The working memory of one walk over a graph: which nodes were seen, and which are still to be followed.</summary>
/// <remarks>It is kept for each thread and used again, so that a walk costs neither memory for each learner nor garbage. Walks must not overlap.</remarks>
internal sealed class GraphWalk
{
    [ThreadStatic]
    private static GraphWalk? ofThisThread;

    private int[] seenIn = [];
    private int[] open = [];
    private int openCount;
    private int walk;

    /// <summary>Starts a walk.</summary>
    /// <param name="count">The number of nodes of the graph.</param>
    public static GraphWalk Over(int count)
    {
        var its = ofThisThread ??= new GraphWalk();
        its.Restart(count);
        return its;
    }

    /// <summary>Marks a node as seen and has it followed, unless it was seen before.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Enter(int node)
    {
        if (seenIn[node] == walk)
        {
            return false;
        }

        seenIn[node] = walk;
        open[openCount++] = node;
        return true;
    }

    /// <summary>Takes a node that is still to be followed.</summary>
    public bool TryNext(out int node)
    {
        if (openCount == 0)
        {
            node = -1;
            return false;
        }

        node = open[--openCount];
        return true;
    }

    private void Restart(int count)
    {
        if (seenIn.Length < count || walk == int.MaxValue)
        {
            seenIn = new int[count];
            open = new int[count];
            walk = 0;
        }

        openCount = 0;
        walk++;
    }
}
