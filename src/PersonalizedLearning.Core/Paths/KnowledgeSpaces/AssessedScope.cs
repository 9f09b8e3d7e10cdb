using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The assessment of what a learner knows of the scope of the goals, or of as much of it as can be told apart.</summary>
/// <remarks>Not thread safe.</remarks>
internal sealed class AssessedScope
{
    private readonly PrerequisiteGraph graph;
    private readonly Dictionary<int, int> itemOf;
    private readonly int[] scope;
    private readonly bool[] known;

    /// <summary>Begins the assessment of a learner.</summary>
    public AssessedScope(LearnerState learner, KnowledgeAssessmentParameters parameters)
    {
        graph = learner.Graph;
        known = new bool[graph.Count];
        scope = InOrder(learner);
        var part = LargestPart(parameters.MaxStates);
        Assessment = new KnowledgeAssessment(part, parameters);
        Competencies = [.. part.Items.Select(item => graph.Framework.IndexOf(item))];
        itemOf = Competencies.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
    }

    public KnowledgeAssessment Assessment { get; }

    /// <summary>The competency of each item of the structure, by dense index.</summary>
    public int[] Competencies { get; }

    /// <summary>The competencies in the scope that can be learnt one after the other.</summary>
    public ReadOnlySpan<int> Scope => scope;

    /// <summary>Whether there were too many states to ask about every competency.</summary>
    public bool IsPartial => Competencies.Length < scope.Length;

    /// <summary>Takes in an answer; one on a competency that is not asked about is left.</summary>
    public void Take(in PractisedAnswer answer)
    {
        if (itemOf.TryGetValue(answer.Competency, out var item))
        {
            Assessment.Update(item, answer.IsSuccess);
        }
    }

    /// <summary>Finds all that the likeliest state holds, and what that builds on.</summary>
    /// <returns>One flag for each competency; valid until the next call.</returns>
    public ReadOnlySpan<bool> Known()
    {
        var walk = GraphWalk.Over(known.Length);
        foreach (var item in Assessment.MostLikely.Members)
        {
            walk.Enter(Competencies[item]);
        }

        known.AsSpan().Clear();
        while (walk.TryNext(out var next))
        {
            known[next] = true;
            foreach (var before in graph.HardPrerequisites(next))
            {
                walk.Enter(before);
            }
        }

        return known;
    }

    // By how many steps lead there, then by identifier: an order that does not depend on that of the framework.
    private int[] InOrder(LearnerState learner)
    {
        var depth = new int[graph.Count];
        var members = new List<int>();
        foreach (var index in graph.Order)
        {
            foreach (var before in graph.HardPrerequisites(index))
            {
                depth[index] = Math.Max(depth[index], depth[before] + 1);
            }

            if (learner.Scope.Contains(index) && !graph.Framework.IsGrouping(index))
            {
                members.Add(index);
            }
        }

        return [.. members.OrderBy(index => depth[index]).ThenBy(index => graph.Framework[index].Id)];
    }

    // All of the scope, or as many competencies as a search by halves finds. Six of them never have more than the 64 states that are always allowed.
    private KnowledgeStructure LargestPart(int maxStates)
    {
        if (scope.Length <= KnowledgeStructure.MaxItems && PartOf(scope.Length, maxStates) is { } all)
        {
            return all;
        }

        var (count, most) = (Math.Min(scope.Length, 6), Math.Min(scope.Length, KnowledgeStructure.MaxItems));
        var largest = PartOf(count, maxStates);
        while (count < most)
        {
            var middle = (count + most + 1) / 2;
            var part = PartOf(middle, maxStates);
            (count, most, largest) = part is null ? (count, middle - 1, largest) : (middle, most, part);
        }

        return largest!;
    }

    // So many competencies, evenly spread from the first to the last; null where they allow too many states.
    private KnowledgeStructure? PartOf(int count, int maxStates)
    {
        int[] part = [.. Enumerable.Range(0, count).Select(place => scope[(int)(((2L * place) + 1) * scope.Length / (2 * count))])];
        var structure = StructureParts.OfIndices(graph, part);
        return structure.StatesUpTo(maxStates) is null ? null : structure;
    }
}
