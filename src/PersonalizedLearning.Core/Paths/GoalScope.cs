using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>What leads to some goals and to the core requirement: their closure under hard prerequisites, and where <see cref="LearnerAims.IncludesSoft"/> says so under soft ones, and how much of it is still open.</summary>
/// <remarks>Belongs to one <see cref="LearnerState"/> and follows its mastery. Not thread safe.</remarks>
public sealed class GoalScope
{
    private readonly LiveFrontier frontier;
    private readonly AdjacencyList before;
    private readonly AdjacencyList after;
    private readonly IndexSet inside;
    private readonly IndexSet? core;
    private readonly int[]? weights;

    private readonly WaitingCounts waiting;
    private long openWeight;

    /// <summary>Makes the scope of some aims.</summary>
    internal GoalScope(LiveFrontier frontier, GoalWeights aims, bool withSoft = false)
    {
        this.frontier = frontier;
        (before, after) = frontier.Graph.Ways(withSoft);
        var count = frontier.Graph.Count;
        (core, weights) = (aims.Core, aims.UnitsOf);
        inside = new IndexSet(count);
        waiting = new WaitingCounts(count);
        for (var index = 0; index < count; index++)
        {
            inside.Set(index, aims.Inside[index]);
            if (!frontier.IsMastered(index))
            {
                CountOpen(index, 1);
            }
        }
    }

    /// <summary>Gets how many competencies on the way to the goals and the core requirement are not mastered, headings not counted.</summary>
    public int OpenCount { get; private set; }

    /// <summary>Gets how many competencies on the way to the core requirement are not mastered; 0 without one.</summary>
    public int OpenCoreCount { get; private set; }

    /// <summary>Tells whether a competency leads to a goal or to the core requirement, or is one; without goals everything does, headings apart.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Whether it is in the scope.</returns>
    public bool Contains(int index) => inside.Contains(index);

    /// <summary>Tells whether a competency leads to the core requirement, or is part of it.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Whether the core requirement needs it.</returns>
    public bool IsCore(int index) => core?.Contains(index) ?? false;

    /// <summary>Counts what waits for a competency: itself, and the open competencies in the scope that need it and nothing mastered in between.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>At least 1.</returns>
    /// <remarks>Linear in what waits for it the first time, constant until mastery in the scope changes.</remarks>
    public int Unlocks(int index) => WaitingFor(index).Count;

    /// <summary>Gets how much of what the goals still need waits for a competency, itself included, each weighed by the priority and the due date of its goal.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>From 0, nothing, to 1, all of it.</returns>
    public double UnlockedShare(int index) => openWeight == 0 ? 0 : Math.Min(WaitingFor(index).Weight / (double)openWeight, 1);

    /// <summary>Gets how much of what the core requirement still needs waits for a competency, itself included.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>From 0, nothing, to 1, all of it; 0 without a core requirement.</returns>
    public double UnlockedCoreShare(int index) => OpenCoreCount == 0 ? 0 : Math.Min(WaitingFor(index).Core / (double)OpenCoreCount, 1);

    /// <summary>Takes in that mastery of a competency changed.</summary>
    internal void Changed(int index)
    {
        CountOpen(index, frontier.IsMastered(index) ? -1 : 1);

        // Only what reaches the competency through open ones counted it; the mastered ones at the rim did so too, but nothing beyond them.
        var walk = GraphWalk.Over(frontier.Graph.Count);
        walk.Enter(index);
        waiting.Forget(index);
        while (walk.TryNext(out var next))
        {
            foreach (var foundation in before[next])
            {
                waiting.Forget(foundation);
                if (!frontier.IsMastered(foundation))
                {
                    walk.Enter(foundation);
                }
            }
        }
    }

    private void CountOpen(int index, int sign)
    {
        if (Contains(index))
        {
            OpenCount += sign;
            openWeight += sign * WeightOf(index);
            OpenCoreCount += IsCore(index) ? sign : 0;
        }
        else if (IsCore(index))
        {
            OpenCoreCount += sign;
        }
    }

    private bool IsOpen(int index) => Contains(index) && !frontier.IsMastered(index);

    private long WeightOf(int index) => weights?[index] ?? 1;

    private Waiting WaitingFor(int index)
    {
        if (!waiting.TryGet(index, out var known))
        {
            waiting.Set(index, known = Reach(index));
        }

        return known;
    }

    private Waiting Reach(int index)
    {
        var walk = GraphWalk.Over(frontier.Graph.Count);
        walk.Enter(index);
        var (count, weight, needed) = (1, WeightOf(index), IsCore(index) ? 1 : 0);
        while (walk.TryNext(out var next))
        {
            foreach (var dependent in after[next])
            {
                if (IsOpen(dependent) && walk.Enter(dependent))
                {
                    count++;
                    weight += WeightOf(dependent);
                    needed += IsCore(dependent) ? 1 : 0;
                }
            }
        }

        return new Waiting(count, needed, weight);
    }
}
