using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>What leads to some goals: their closure under hard prerequisites, and how much of it is still open.</summary>
/// <remarks>Belongs to one <see cref="LearnerState"/> and follows its mastery. Not thread safe.</remarks>
public sealed class GoalScope
{
    private const int Unknown = 0;

    private readonly LiveFrontier frontier;
    private readonly IndexSet inside;
    private readonly int[] unlocks;

    /// <summary>Makes the scope of some goals; of everything when they are null, and of nothing when there is none among them.</summary>
    internal GoalScope(LiveFrontier frontier, int[]? goals)
    {
        this.frontier = frontier;
        var count = frontier.Graph.Count;
        var closure = goals is null ? null : frontier.Graph.ClosureOf(goals);
        inside = new IndexSet(count);
        unlocks = new int[count];
        for (var index = 0; index < count; index++)
        {
            inside.Set(index, closure?[index] ?? !frontier.Graph.Framework.IsGrouping(index));
            OpenCount += IsOpen(index) ? 1 : 0;
        }
    }

    /// <summary>Gets how many competencies on the way to the goals are not mastered, headings not counted.</summary>
    public int OpenCount { get; private set; }

    /// <summary>Tells whether a competency leads to a goal, or is one; without goals everything does, headings apart.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Whether it is in the scope.</returns>
    public bool Contains(int index) => inside.Contains(index);

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
        var walk = GraphWalk.Over(unlocks.Length);
        walk.Enter(index);
        unlocks[index] = Unknown;
        while (walk.TryNext(out var next))
        {
            foreach (var before in frontier.Graph.HardPrerequisites(next))
            {
                unlocks[before] = Unknown;
                if (!frontier.IsMastered(before))
                {
                    walk.Enter(before);
                }
            }
        }
    }

    private bool IsOpen(int index) => Contains(index) && !frontier.IsMastered(index);

    private int Reach(int index)
    {
        var walk = GraphWalk.Over(unlocks.Length);
        walk.Enter(index);
        var found = 1;
        while (walk.TryNext(out var next))
        {
            foreach (var after in frontier.Graph.HardDependents(next))
            {
                if (IsOpen(after) && walk.Enter(after))
                {
                    found++;
                }
            }
        }

        return found;
    }
}
