using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Competencies;

/// <summary>A graph of a thousand competencies, and what another library answers about it.</summary>
public sealed class DagQueriesVectorsTest
{
    private const string File = "paths/dag_queries.json";

    private readonly Lazy<(JsonElement Expected, PrerequisiteGraph Graph)> given = new(Load);

    private JsonElement Expected => given.Value.Expected;

    private PrerequisiteGraph Graph => given.Value.Graph;

    [VectorFact(File)]
    public void LongestPath_IsThatOfTheVector() => Assert.Equal(Expected.GetProperty("longestPathNodes").GetInt32() - 1, Graph.LongestPath);

    [VectorFact(File)]
    public void Frontier_IsThatOfTheVector()
    {
        var ready = new int[Graph.Count];
        var found = Frontier.Find(Graph, Mastered(), ready);

        Assert.Equal(Numbers("ready"), ready[..found]);
        Assert.Equal(Numbers("ready"), new LiveFrontier(Graph, Mastered()).Ready.ToArray().Order());
    }

    [VectorFact(File)]
    public void ClosureOf_TheGoals_IsThatOfTheVector()
    {
        var closure = Graph.ClosureOf(Numbers("goals"));
        var ready = new LiveFrontier(Graph, Mastered()).Ready.ToArray();

        Assert.Equal(Numbers("goalClosure"), Members(closure));
        Assert.Equal(Numbers("readyInGoalClosure"), ready.Where(index => closure[index]).Order());
    }

    [VectorFact(File)]
    public void ClosureOf_EachGoal_HasTheAncestorsOfTheVector()
    {
        var mastered = Mastered();
        foreach (var goal in Expected.GetProperty("ancestorCount").EnumerateObject())
        {
            var closure = Graph.ClosureOf([Index(goal)]);

            Assert.Equal(goal.Value.GetInt32(), Members(closure).Count() - 1);
            Assert.Equal(
                Expected.GetProperty("missingForGoal").GetProperty(goal.Name).EnumerateArray().Select(item => item.GetInt32()),
                Members(closure).Where(index => !mastered[index]));
        }
    }

    [VectorFact(File)]
    public void Unlocks_WithoutMastery_HasTheDescendantsOfTheVector()
    {
        var map = MasteryMap.Derive(Graph.Framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));
        var scope = LearnerState.From(map, Graph).Scope;

        Assert.Equal(Graph.Count, scope.OpenCount);
        Assert.All(Expected.GetProperty("descendantCountOfFirst20").EnumerateObject(), item => Assert.Equal(item.Value.GetInt32() + 1, scope.Unlocks(Index(item))));
    }

    [VectorFact(File)]
    public void PrerequisiteClosure_CountsAsTheVectorDoes()
    {
        var closure = PrerequisiteClosure.Compile(Graph);
        var mastered = IndexSet.From(Mastered());
        var missing = new int[Graph.Count];

        Assert.Equal(Expected.GetProperty("ancestorPairs").GetInt64(), closure.PairCount);
        Assert.Equal(Expected.GetProperty("transitiveReductionEdges").GetInt32(), Graph.HardCount - closure.RedundantLinks().Count());
        Assert.All(Expected.GetProperty("ancestorCount").EnumerateObject(), item => Assert.Equal(item.Value.GetInt32(), closure.CountPrerequisites(Index(item))));
        Assert.All(Expected.GetProperty("descendantCountOfFirst20").EnumerateObject(), item => Assert.Equal(item.Value.GetInt32(), closure.CountDependents(Index(item))));
        Assert.All(Expected.GetProperty("missingForGoal").EnumerateObject(), item =>
        {
            var expected = item.Value.EnumerateArray().Select(index => index.GetInt32());
            Assert.Equal(expected, missing[..closure.Missing(Index(item), mastered, missing)]);
            Assert.Equal(expected.Count(), closure.CountMissing(Index(item), mastered));
        });
    }

    private static int Index(JsonProperty item) => int.Parse(item.Name, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<int> Members(bool[] flags) => Enumerable.Range(0, flags.Length).Where(index => flags[index]);

    private int[] Numbers(string member) => [.. Expected.GetProperty(member).EnumerateArray().Select(item => item.GetInt32())];

    private bool[] Mastered()
    {
        var flags = new bool[Graph.Count];
        foreach (var index in Numbers("mastered"))
        {
            flags[index] = true;
        }

        return flags;
    }

    private static (JsonElement Expected, PrerequisiteGraph Graph) Load()
    {
        using var stream = SharedFiles.OpenRead($"vectors/{File}");
        using var document = JsonDocument.Parse(stream);
        var expected = document.RootElement.Clone();
        var count = expected.GetProperty("n").GetInt32();
        var parts = new FrameworkParts
        {
            Competencies = Enumerable.Range(0, count).Select(index => new Competency { Id = FrameworkGenerators.Id(index), Statement = "A node" }).ToValueList(),
            Prerequisites = expected.GetProperty("prerequisites").EnumerateArray().SelectMany((row, after) =>
                row.EnumerateArray().Select(before => new Prerequisite(FrameworkGenerators.Id(before.GetInt32()), FrameworkGenerators.Id(after), PrerequisiteStrength.Hard))).ToValueList(),
        };
        return (expected, PrerequisiteGraph.Compile(parts.Build().Framework));
    }
}
