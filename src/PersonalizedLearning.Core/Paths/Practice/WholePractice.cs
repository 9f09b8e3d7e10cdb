using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Practice that counts in full for all that a mastered competency builds on: each passes the latest on, link by link.</summary>
internal sealed class WholePractice(LiveMastery mastery, PrerequisiteGraph graph) : LivePractice
{
    [ThreadStatic]
    private static List<int>? started;

    // From the last in the order to the first, each passes its practice on to what it builds on; what is on a cycle or after one goes first.
    public override void FindAll()
    {
        var ordered = new bool[graph.Count];
        foreach (var index in graph.Order)
        {
            ordered[index] = true;
        }

        for (var index = 0; index < graph.Count; index++)
        {
            if (!ordered[index])
            {
                PassDown(index);
            }
        }

        for (var position = graph.Order.Length - 1; position >= 0; position--)
        {
            PassOn(graph.Order[position]);
        }
    }

    public override void Changed(int index, PracticeChange change)
    {
        if (change.TakesBack)
        {
            TakeBack(index);
        }

        PassDown(index);
    }

    // When mastery or evidence is lost, all that had practice through the competency starts again from its own and asks what builds on it.
    private void TakeBack(int index)
    {
        var walk = GraphWalk.Over(graph.Count);
        walk.Enter(index);
        while (walk.TryNext(out var next))
        {
            mastery.StartPracticeAgain(next);
            foreach (var before in next == index || mastery.IsMastered(next) ? graph.HardPrerequisites(next) : [])
            {
                walk.Enter(before);
            }
        }

        // Passing on walks, too, and walks must not overlap.
        var members = started ??= [];
        members.Clear();
        members.AddRange(walk.Entered);
        foreach (var member in members)
        {
            foreach (var after in graph.HardDependents(member))
            {
                if (mastery.IsMastered(after))
                {
                    mastery.PractiseThrough(member, after);
                }
            }

            PassDown(member);
        }
    }

    private void PassDown(int index)
    {
        // Whoever has been practised as lately passed that on then, so nobody is followed twice.
        var walk = GraphWalk.Over(graph.Count);
        walk.Enter(index);
        while (walk.TryNext(out var next))
        {
            foreach (var before in mastery.IsMastered(next) ? graph.HardPrerequisites(next) : [])
            {
                if (mastery.PractiseThrough(before, next))
                {
                    walk.Enter(before);
                }
            }
        }
    }

    private void PassOn(int index)
    {
        foreach (var before in mastery.IsMastered(index) ? graph.HardPrerequisites(index) : [])
        {
            mastery.PractiseThrough(before, index);
        }
    }
}
