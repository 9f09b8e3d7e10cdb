namespace PersonalizedLearning.Paths;

/// <summary>What leads to some goals: their closure under hard prerequisites, and how much of it is still open.</summary>
/// <remarks>Belongs to one <see cref="LearnerState"/> and follows its mastery. Not thread safe.</remarks>
public sealed class GoalScope
{
    private const int Unknown = -1;

    private readonly LiveFrontier frontier;
    private readonly bool[]? inside;
    private readonly int[] unlocks;
    private readonly int[] stack;
    private readonly int[] seenIn;
    private int search;

    /// <summary>Makes the scope of some goals; of everything when they are null, and of nothing when there is none among them.</summary>
    internal GoalScope(LiveFrontier frontier, int[]? goals)
    {
        this.frontier = frontier;
        var count = frontier.Graph.Count;
        inside = goals is null ? null : frontier.Graph.ClosureOf(goals);
        unlocks = new int[count];
        stack = new int[count];
        seenIn = new int[count];
        unlocks.AsSpan().Fill(Unknown);
        for (var index = 0; index < count; index++)
        {
            OpenCount += IsOpen(index) ? 1 : 0;
        }
    }

    /// <summary>Gets how many competencies on the way to the goals are not mastered, headings not counted.</summary>
    public int OpenCount { get; private set; }

    /// <summary>Tells whether a competency leads to a goal, or is one; without goals everything does, headings apart.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Whether it is in the scope.</returns>
    public bool Contains(int index) => inside is null ? !frontier.Graph.Framework.IsGrouping(index) : inside[index];

    /// <summary>Counts what waits for a competency: itself, and the open competencies in the scope that need it and nothing mastered in between.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>At least 1.</returns>
    /// <remarks>Linear in what waits for it the first time, constant until mastery in the scope changes.</remarks>
    public int Unlocks(int index)
    {
        if (unlocks[index] == Unknown)
        {
            unlocks[index] = Reach(index);
        }

        return unlocks[index];
    }

    /// <summary>Takes in that mastery of a competency changed.</summary>
    internal void Changed(int index)
    {
        if (Contains(index))
        {
            OpenCount += frontier.IsMastered(index) ? -1 : 1;
        }

        // Only what reaches the competency through open ones counted it; the mastered ones at the rim did so too, but nothing beyond them.
        search++;
        var depth = 0;
        Forget(index);
        stack[depth++] = index;
        while (depth > 0)
        {
            foreach (var before in frontier.Graph.HardPrerequisites(stack[--depth]))
            {
                if (seenIn[before] != search)
                {
                    Forget(before);
                    if (!frontier.IsMastered(before))
                    {
                        stack[depth++] = before;
                    }
                }
            }
        }
    }

    private void Forget(int index)
    {
        unlocks[index] = Unknown;
        seenIn[index] = search;
    }

    private bool IsOpen(int index) => Contains(index) && !frontier.IsMastered(index);

    private int Reach(int index)
    {
        search++;
        var found = 1;
        var depth = 0;
        stack[depth++] = index;
        seenIn[index] = search;
        while (depth > 0)
        {
            foreach (var after in frontier.Graph.HardDependents(stack[--depth]))
            {
                if (seenIn[after] != search && IsOpen(after))
                {
                    seenIn[after] = search;
                    found++;
                    stack[depth++] = after;
                }
            }
        }

        return found;
    }
}
