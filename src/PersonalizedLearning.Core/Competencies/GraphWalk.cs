namespace PersonalizedLearning.Competencies;

/// <summary>The working memory of one walk over a graph: which nodes were entered, and which of them are still to be followed.</summary>
/// <remarks>It is kept for each thread and used again, so that a walk costs neither memory for each learner nor garbage. Walks must not overlap.</remarks>
internal sealed class GraphWalk
{
    [ThreadStatic]
    private static GraphWalk? ofThisThread;

    private int[] seenIn = [];
    private int[] entered = [];
    private int enteredCount;
    private int followedCount;
    private int walk;

    /// <summary>Starts a walk.</summary>
    /// <param name="count">The number of nodes of the graph.</param>
    public static GraphWalk Over(int count)
    {
        var its = ofThisThread ??= new GraphWalk();
        its.Restart(count);
        return its;
    }

    /// <summary>The nodes entered so far, in that order; valid until the next walk.</summary>
    public ReadOnlySpan<int> Entered => entered.AsSpan(0, enteredCount);

    /// <summary>Marks a node as seen and has it followed, unless it was seen before.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Enter(int node)
    {
        if (seenIn[node] == walk)
        {
            return false;
        }

        seenIn[node] = walk;
        entered[enteredCount++] = node;
        return true;
    }

    /// <summary>Takes the next node that is still to be followed.</summary>
    public bool TryNext(out int node)
    {
        if (followedCount == enteredCount)
        {
            node = -1;
            return false;
        }

        node = entered[followedCount++];
        return true;
    }

    private void Restart(int count)
    {
        if (seenIn.Length < count || walk == int.MaxValue)
        {
            seenIn = new int[count];
            entered = new int[count];
            walk = 0;
        }

        enteredCount = 0;
        followedCount = 0;
        walk++;
    }
}
