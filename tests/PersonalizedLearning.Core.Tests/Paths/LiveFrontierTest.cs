using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 250)]
public sealed class LiveFrontierTest
{
    [Property(EndSize = 1000)]
    public void Ready_AfterAnyEvents_IsTheFrontierFoundAfresh(WildFramework given, ushort[] events)
    {
        var graph = PrerequisiteGraph.Compile(given.Parts.Build().Framework, PrecedesMeaning.Hard);
        var live = new LiveFrontier(graph);
        var mastered = new bool[graph.Count];
        var found = new int[graph.Count];
        foreach (var code in graph.Count == 0 ? [] : events)
        {
            var (index, value) = (code / 2 % graph.Count, code % 2 == 1);
            Assert.Equal(mastered[index] != value, live.SetMastered(index, value));
            mastered[index] = value;

            Assert.Equal(found[..Frontier.Find(graph, mastered, found)], live.Ready.ToArray().Order());
            Assert.Equal(value, live.IsMastered(index));
        }

        Assert.All(Enumerable.Range(0, graph.Count), index => Assert.Equal(live.Ready.Contains(index), live.IsReady(index)));
        Assert.Equal(new LiveFrontier(graph, mastered).Ready.ToArray().Order(), live.Ready.ToArray().Order());
    }

    [Property]
    public void Find_IsWhatIsOpenAndHasAllItNeeds(WildFramework given, bool[] flags)
    {
        var framework = given.Parts.Build().Framework;
        var plain = PlainGraph.Of(framework, PrecedesMeaning.Ignore);
        var mastered = Enumerable.Range(0, framework.Count).Select(index => index < flags.Length && flags[index]).ToArray();
        var found = new int[framework.Count];

        var count = Frontier.Find(PrerequisiteGraph.Compile(framework), mastered, found);

        Assert.Equal(
            Enumerable.Range(0, framework.Count).Where(index => !mastered[index] && Enumerable.Range(0, framework.Count).All(before => !plain.Links(before, index) || mastered[before])),
            found[..count]);
    }

    [Fact]
    public void Find_WithSpansOfTheWrongLength_SaysWhatWasExpected()
    {
        var graph = PrerequisiteGraph.Compile(CompetencyFramework.CreateBuilder("root", "Two").Add("a", "First").Add("b", "Second").Build().Framework);

        Assert.Contains("There are 1 flags; expected 2", Assert.Throws<ArgumentException>(() => Frontier.Find(graph, new bool[1], new int[2])).Message, StringComparison.Ordinal);
        Assert.Contains("room for 1 competencies", Assert.Throws<ArgumentException>(() => Frontier.Find(graph, new bool[2], new int[1])).Message, StringComparison.Ordinal);
        Assert.Contains("There are 1 flags; expected 2", Assert.Throws<ArgumentException>(() => new LiveFrontier(graph, new bool[1])).Message, StringComparison.Ordinal);
        Assert.Equal(1, Frontier.Find(graph, [true, false], new int[1]));
        Assert.Throws<IndexOutOfRangeException>(() => new LiveFrontier(graph).SetMastered(2, true));
    }
}
