using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>What the learner of a trial is after, and what leads there.</summary>
internal sealed class TrialGoals
{
    private readonly PrerequisiteGraph graph;
    private readonly bool[] wanted;
    private readonly bool[] inScope;
    private readonly int[] goals;
    private readonly int[] scope;
    private readonly int[] order;
    private readonly int[] competencies;
    private readonly int[] open;
    private readonly int[] drawn;
    private int goalCount;
    private int scopeCount;

    public TrialGoals(Study study)
    {
        graph = study.Graph;
        var framework = graph.Framework;
        var count = graph.Count;
        (wanted, inScope) = (new bool[count], new bool[count]);
        (goals, scope, open, drawn) = (new int[count], new int[count], new int[count], new int[count]);
        order = [.. graph.Order, .. Enumerable.Range(0, count).Except(graph.Order.ToArray())];
        competencies = [.. Enumerable.Range(0, count).Where(index => !framework.IsGrouping(index))];
        Aims = new LearnerAims { Goals = [.. study.Goals.Select(goal => new PlanGoal(goal))] };
        Set(study.Goals.Count == 0 ? competencies : [.. study.Goals.SelectMany(goal => framework.MembersOf(framework.RequiredIndexOf(goal))).Distinct()]);
    }

    /// <summary>All competencies that are no headings, ascending.</summary>
    public ReadOnlySpan<int> Competencies => competencies;

    /// <summary>The goals, ascending.</summary>
    public ReadOnlySpan<int> Goals => goals.AsSpan(0, goalCount);

    /// <summary>The goals and all that they build on, prerequisites first; what is on a cycle comes last.</summary>
    public ReadOnlySpan<int> Scope => scope.AsSpan(0, scopeCount);

    /// <summary>For each competency whether it is in <see cref="Scope"/>.</summary>
    public ReadOnlySpan<bool> InScope => inScope;

    /// <summary>The goals as selectors see them.</summary>
    public LearnerAims Aims { get; private set; }

    /// <summary>Takes the goals that the learner has by the model, where it says so.</summary>
    /// <returns>Whether it does.</returns>
    public bool TryTake(LearnerDynamics dynamics, ReadOnlySpan<double> state)
    {
        var count = dynamics.GoalsOf(state, drawn);
        if (count > 0)
        {
            Choose(drawn.AsSpan(0, count));
        }

        return count > 0;
    }

    /// <summary>Draws goals of the learner's own among what he has not mastered.</summary>
    public void Draw(GoalDraw draw, ReadOnlySpan<double> mastery, double masteredFrom, ref ChanceStream chance)
    {
        var openCount = 0;
        foreach (var competency in competencies)
        {
            if (mastery[competency] < masteredFrom)
            {
                open[openCount++] = competency;
            }
        }

        Choose(drawn.AsSpan(0, draw.Draw(ref chance, open.AsSpan(0, openCount), drawn)));
    }

    private void Choose(ReadOnlySpan<int> chosen)
    {
        Set(chosen);
        Aims = new LearnerAims { Goals = [.. goals.AsSpan(0, goalCount).ToArray().Select(goal => new PlanGoal(graph.Framework[goal].Id))] };
    }

    private void Set(ReadOnlySpan<int> chosen)
    {
        Array.Clear(wanted);
        Array.Clear(inScope);
        foreach (var competency in chosen)
        {
            wanted[competency] = inScope[competency] = true;
        }

        // What is on a cycle may lead to what comes before it in the order, so the way back is gone until nothing is new.
        for (var isNew = true; isNew;)
        {
            isNew = false;
            for (var place = order.Length - 1; place >= 0; place--)
            {
                isNew |= inScope[order[place]] && Reach(order[place]);
            }

            isNew &= graph.Order.Length < order.Length;
        }

        (goalCount, scopeCount) = (0, 0);
        for (var place = 0; place < order.Length; place++)
        {
            if (wanted[place])
            {
                goals[goalCount++] = place;
            }

            if (inScope[order[place]])
            {
                scope[scopeCount++] = order[place];
            }
        }
    }

    private bool Reach(int competency)
    {
        var isNew = false;
        foreach (var before in graph.HardPrerequisites(competency))
        {
            isNew |= !inScope[before];
            inScope[before] = true;
        }

        return isNew;
    }
}
