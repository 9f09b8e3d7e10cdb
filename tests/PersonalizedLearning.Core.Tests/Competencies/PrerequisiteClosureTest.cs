using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Competencies;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 250)]
public sealed class PrerequisiteClosureTest
{
    [Property]
    public void Queries_OnAnyFramework_AreThoseOfThePlainGraph(WildFramework given, bool[] flags)
    {
        var framework = given.Parts.Build().Framework;
        var plain = PlainGraph.Of(framework, PrecedesMeaning.Hard);
        var graph = PrerequisiteGraph.Compile(framework, PrecedesMeaning.Hard);
        var closure = PrerequisiteClosure.Compile(graph);
        int[] all = [.. Enumerable.Range(0, graph.Count)];
        bool[] mastered = [.. all.Select(index => index < flags.Length && flags[index])];
        var live = new LiveFrontier(graph, mastered);
        var found = new int[graph.Count];
        foreach (var index in all)
        {
            var before = all.Where(other => other != index && plain.Reaches(other, index)).ToList();
            var after = all.Where(other => other != index && plain.Reaches(index, other)).ToList();
            var missing = before.Append(index).Where(other => !mastered[other]).Order();

            Assert.Equal(before, found[..closure.Prerequisites(index, found)]);
            Assert.Equal(after, found[..closure.Dependents(index, found)]);
            Assert.Equal(missing, found[..closure.Missing(index, live.MasteredSet, found)]);
            Assert.Equal((before.Count, after.Count, missing.Count()), (closure.CountPrerequisites(index), closure.CountDependents(index), closure.CountMissing(index, live.MasteredSet)));
            Assert.Equal(before, all.Where(other => closure.IsPrerequisite(other, index)));
        }

        Assert.Equal(all.Sum(closure.CountPrerequisites), closure.PairCount);
    }

    [Property]
    public void RedundantLinks_LeftOut_ChangeNoClosureAndEachOfTheOthersWould(AcyclicFramework given)
    {
        var framework = given.Parts.Build().Framework;
        var graph = PrerequisiteGraph.Compile(framework);
        var closure = PrerequisiteClosure.Compile(graph);
        var redundant = closure.RedundantLinks().ToHashSet();
        var links = Enumerable.Range(0, graph.Count).SelectMany(after => graph.HardPrerequisites(after).ToArray().Select(before => (before, after))).ToList();
        var kept = links.Where(link => !redundant.Contains(link)).ToList();

        Assert.Equal(closure.PairCount, Pairs(kept));
        Assert.All(kept, link => Assert.True(Pairs(kept.Where(other => other != link)) < closure.PairCount));
        Assert.Equal(redundant.Count, closure.RedundancyDiagnostics().Count(item => item.Code == "redundant-prerequisite"));

        int Pairs(IEnumerable<(int, int)> some)
        {
            var plain = new PlainGraph(graph.Count, some);
            return Enumerable.Range(0, graph.Count).Sum(from => Enumerable.Range(0, graph.Count).Count(to => plain.Reaches(from, to)));
        }
    }

    [Fact]
    public void RedundancyDiagnostics_OfAShortcut_NameIt()
    {
        var closure = PrerequisiteClosure.Compile(PrerequisiteGraph.Compile(CompetencyFramework.CreateBuilder("root", "Shortcut")
            .Add("a", "First").Add("b", "Second").Add("c", "Third").Requires("a", "b").Requires("b", "c").Requires("a", "c").Build().Framework));

        var diagnostic = Assert.Single(closure.RedundancyDiagnostics());

        Assert.Equal(("redundant-prerequisite", DiagnosticSeverity.Info, "a before c"), (diagnostic.Code, diagnostic.Severity, diagnostic.Place));
        Assert.Equal(3 * sizeof(ulong), closure.Bytes);
    }

    [Fact]
    public void Queries_AllocateNothing()
    {
        var graph = PrerequisiteGraph.Compile(CompetencyFramework.CreateBuilder("root", "Two").Add("a", "First").Add("b", "Second").Requires("a", "b").Build().Framework);
        var closure = PrerequisiteClosure.Compile(graph);
        var live = new LiveFrontier(graph);
        var found = new int[2];

        Allocations.AssertNone(() =>
        {
            live.SetMastered(0, !live.IsMastered(0));
            closure.CountMissing(1, live.MasteredSet);
            closure.Missing(1, live.MasteredSet, found);
            closure.CountDependents(0);
        });
    }

    [Fact]
    public void Queries_GivenWhatDoesNotFit_SayWhatWasExpected()
    {
        var closure = PrerequisiteClosure.Compile(PrerequisiteGraph.Compile(
            CompetencyFramework.CreateBuilder("root", "Two").Add("a", "First").Add("b", "Second").Requires("a", "b").Build().Framework));

        Assert.Throws<ArgumentOutOfRangeException>("index", () => closure.CountPrerequisites(2));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => closure.CountDependents(-1));
        Assert.Throws<ArgumentOutOfRangeException>("before", () => closure.IsPrerequisite(2, 0));
        Assert.Contains("room for 3 competencies; expected 2", Assert.Throws<ArgumentException>(() => closure.CountMissing(0, IndexSet.From(new bool[3]))).Message, StringComparison.Ordinal);
        Assert.Contains("There is room for 0 competencies", Assert.Throws<ArgumentException>(() => closure.Prerequisites(1, [])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("mastered", () => closure.Missing(0, null!, []));
    }
}
