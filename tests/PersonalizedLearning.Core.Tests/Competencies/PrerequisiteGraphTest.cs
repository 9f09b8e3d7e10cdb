using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Competencies;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 400)]
public sealed class PrerequisiteGraphTest
{
    [Property]
    public void Compile_KeepsEveryLinkOnce_TheHardBeforeTheSoft(WildFramework framework, PrecedesMeaning precedes)
    {
        var (graph, plain) = Compile(framework, precedes);
        var soft = SoftOf(graph.Framework, precedes).Where(pair => !plain.Links(pair.Before, pair.After)).Distinct().ToList();

        for (var index = 0; index < graph.Count; index++)
        {
            var at = index;
            Assert.Equal(Indices(graph).Where(before => plain.Links(before, at)), graph.HardPrerequisites(index).ToArray().Order());
            Assert.Equal(Indices(graph).Where(after => plain.Links(at, after)), graph.HardDependents(index).ToArray());
            Assert.Equal(soft.Where(pair => pair.After == at).Select(pair => pair.Before).Order(), graph.SoftPrerequisites(index).ToArray().Order());
        }

        Assert.Equal(soft.Count, graph.SoftCount);
        Assert.Equal(Indices(graph).Sum(index => graph.HardPrerequisites(index).Length), graph.HardCount);
    }

    [Property]
    public void Compile_OfTheSameInAnotherOrder_ListsPrerequisitesInTheSameOrder(AcyclicFramework framework)
    {
        var parts = framework.Parts;
        var reversed = parts with
        {
            Competencies = parts.Competencies.Reverse().ToValueList(),
            Prerequisites = parts.Prerequisites.Reverse().ToValueList(),
            Associations = parts.Associations.Reverse().ToValueList(),
        };
        var one = PrerequisiteGraph.Compile(parts.Build().Framework, PrecedesMeaning.Hard);
        var other = PrerequisiteGraph.Compile(reversed.Build().Framework, PrecedesMeaning.Hard);

        Assert.All(one.Framework.Competencies, competency => Assert.Equal(NamesBefore(one, competency.Id), NamesBefore(other, competency.Id)));

        static IEnumerable<CompetencyId> NamesBefore(PrerequisiteGraph graph, CompetencyId id)
        {
            var index = graph.Framework.IndexOf(id);
            return graph.HardPrerequisites(index).ToArray().Concat(graph.SoftPrerequisites(index).ToArray()).Select(before => graph.Framework[before].Id);
        }
    }

    [Property]
    public void Cycles_AreTheClassesOfMutualReach(WildFramework framework, PrecedesMeaning precedes)
    {
        var (graph, plain) = Compile(framework, precedes);

        Assert.Equal(plain.Cycles(), graph.Cycles.Select(cycle => cycle.ToArray()));
        Assert.Equal(
            graph.Cycles.Select(cycle => graph.Framework[cycle[0]].Id.Value),
            graph.CycleDiagnostics().Where(item => item is { Code: "prerequisite-cycle", Severity: DiagnosticSeverity.Error }).Select(item => item.Place));
    }

    [Property]
    public void Order_PutsEachAfterItsPrerequisites_AndLeavesOutWhatNoOrderReaches(WildFramework framework, PrecedesMeaning precedes)
    {
        var (graph, plain) = Compile(framework, precedes);
        var order = graph.Order.ToArray();

        Assert.Equal(Indices(graph).Where(index => !plain.IsOnOrAfterACycle(index)), order.Order());
        for (var position = 0; position < order.Length; position++)
        {
            Assert.All(graph.HardPrerequisites(order[position]).ToArray(), before => Assert.Contains(before, order[..position]));
        }
    }

    [Property]
    public void LongestPath_IsThatOfTryingAll(WildFramework framework, PrecedesMeaning precedes)
    {
        var (graph, plain) = Compile(framework, precedes);

        Assert.Equal(Indices(graph).Where(index => !plain.IsOnOrAfterACycle(index)).Select(plain.LongestTo).DefaultIfEmpty(0).Max(), graph.LongestPath);
    }

    [Property]
    public void Compile_OfASoundFramework_FindsNoCycle(AcyclicFramework framework)
    {
        var graph = PrerequisiteGraph.Compile(framework.Parts.Build().Framework, PrecedesMeaning.Hard);

        Assert.Empty(graph.Cycles);
        Assert.Equal(graph.Count, graph.Order.Length);
    }

    [Property]
    public void ClosureOf_Goals_IsAllThatReachesThem(WildFramework framework, PrecedesMeaning precedes, byte first, byte second)
    {
        var (graph, plain) = Compile(framework, precedes);
        int[] goals = graph.Count == 0 ? [] : [first % graph.Count, second % graph.Count];

        Assert.Equal(Indices(graph).Select(index => goals.Any(goal => goal == index || plain.Reaches(index, goal))), graph.ClosureOf(goals));
    }

    [Fact]
    public void Compile_OfAChainOf200000_DoesNotOverflowTheStack()
    {
        const int length = 200_000;
        var ids = Enumerable.Range(0, length).Select(FrameworkGenerators.Id).ToArray();
        var builder = CompetencyFramework.CreateBuilder("root", "A chain");
        foreach (var id in ids)
        {
            builder.Add(new Competency { Id = id, Statement = "One link of it" });
        }

        for (var index = 1; index < length; index++)
        {
            builder.Add(new Prerequisite(ids[index - 1], ids[index], PrerequisiteStrength.Hard));
            builder.Add(new Association(AssociationType.IsChildOf, ids[index], ids[index - 1]));
        }

        var graph = PrerequisiteGraph.Compile(builder.Build().Framework);
        builder.Add(new Prerequisite(ids[^1], ids[0], PrerequisiteStrength.Hard));
        var ring = PrerequisiteGraph.Compile(builder.Build().Framework);

        Assert.Equal(length - 1, graph.LongestPath);
        Assert.Equal(length, graph.ClosureOf([length - 1]).Count(inside => inside));
        Assert.Equal(length, Assert.Single(ring.Cycles).Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void ClosureOf_AGoalOutsideTheFramework_NamesItAndTheRange(int goal)
    {
        var framework = CompetencyFramework.CreateBuilder("root", "Two").Add("a", "First").Add("b", "Second").Build().Framework;

        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => PrerequisiteGraph.Compile(framework).ClosureOf([goal]));

        Assert.Contains($"is {goal}; expected a dense index from 0 to 1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_WithAnUndefinedMeaning_ListsTheDefinedOnes()
    {
        var framework = CompetencyFramework.CreateBuilder("root", "Empty").Build().Framework;

        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => PrerequisiteGraph.Compile(framework, (PrecedesMeaning)7));

        Assert.Contains("precedes is 7; expected one of Ignore, Soft, Hard", refusal.Message, StringComparison.Ordinal);
    }

    private static (PrerequisiteGraph Graph, PlainGraph Plain) Compile(WildFramework framework, PrecedesMeaning precedes)
    {
        var built = framework.Parts.Build().Framework;
        return (PrerequisiteGraph.Compile(built, precedes), PlainGraph.Of(built, precedes));
    }

    private static IEnumerable<int> Indices(PrerequisiteGraph graph) => Enumerable.Range(0, graph.Count);

    private static IEnumerable<(int Before, int After)> SoftOf(CompetencyFramework framework, PrecedesMeaning precedes) =>
        framework.Prerequisites.Where(link => link.Strength == PrerequisiteStrength.Soft).Select(link => (link.Before, link.After))
            .Concat(framework.Associations.Where(link => precedes == PrecedesMeaning.Soft && link.Type == AssociationType.Precedes).Select(link => (link.Origin, link.Destination)))
            .Select(pair => (framework.IndexOf(pair.Item1), framework.IndexOf(pair.Item2)));
}
