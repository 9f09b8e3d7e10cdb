using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Which learners must be together and which must not, in dense indices.</summary>
internal sealed class LearnerLinks
{
    private readonly HashSet<(int, int)> apart = [];
    private readonly int[] together;

    public LearnerLinks(DenseProblem dense)
    {
        together = [.. Enumerable.Range(0, dense.Learners.Length)];
        foreach (var link in dense.Problem.Relationships.Where(link => link.Kind is RelationKind.MustLink or RelationKind.CannotLink && link.A != link.B))
        {
            var (a, b) = (dense.LearnerOf(LearnerId.From(link.A.Value)), dense.LearnerOf(LearnerId.From(link.B.Value)));
            if (a >= 0 && b >= 0 && link.Kind == RelationKind.CannotLink)
            {
                _ = (apart.Add((a, b)), apart.Add((b, a)));
            }
            else if (a >= 0 && b >= 0)
            {
                together[RootOf(Math.Max(RootOf(a), RootOf(b)))] = Math.Min(RootOf(a), RootOf(b));
            }
        }

        Classes = [.. Enumerable.Range(0, together.Length).GroupBy(RootOf).Where(group => group.Skip(1).Any()).Select(group => group.ToArray())];
        IsTied = new bool[together.Length];
        Array.ForEach(Classes, members => Array.ForEach(members, learner => IsTied[learner] = true));
        IsApart = [.. Enumerable.Range(0, together.Length).Select(learner => apart.Any(pair => pair.Item1 == learner))];
    }

    /// <summary>Gets the learners of each class that must be together, by their first.</summary>
    public int[][] Classes { get; }

    /// <summary>Gets who must be with somebody.</summary>
    public bool[] IsTied { get; }

    /// <summary>Gets who must not be with somebody.</summary>
    public bool[] IsApart { get; }

    /// <summary>Gets whether there is no link.</summary>
    public bool IsEmpty => apart.Count == 0 && Classes.Length == 0;

    /// <summary>Whether two learners must not be together.</summary>
    public bool AreApart(int a, int b) => apart.Contains((a, b));

    /// <summary>Whether somebody is in a session with whom a learner must not be.</summary>
    public bool ConflictsWith(int learner, DraftSession session) => IsApart[learner] && session.Learners.Exists(other => AreApart(learner, other));

    private int RootOf(int learner)
    {
        while (together[learner] != learner)
        {
            learner = together[learner];
        }

        return learner;
    }
}
