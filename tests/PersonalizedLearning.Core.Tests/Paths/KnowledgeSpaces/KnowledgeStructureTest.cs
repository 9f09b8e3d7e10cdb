using System.Numerics;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class KnowledgeStructureTest
{
    // kst::lpath counts 154 paths through these 31 states.
    [Fact]
    public void LearningPathCount_OfATreeOfSeven_CountsEachPathOnce()
    {
        var structure = Structure("a", "a<b", "a<c", "c<d", "a<e", "e<f", "e<g");

        Assert.Equal(31, structure.States.Count);
        Assert.Equal(120, structure.LearningPathCount());
        Assert.Equal(120, structure.LearningPaths().Distinct().Count());
    }

    [Fact]
    public void LearningPathCount_OfManyUnrelatedItems_IsExact() =>
        Assert.Equal(Enumerable.Range(1, 18).Aggregate(BigInteger.One, (product, factor) => product * factor), Structure([.. Letters(18)]).LearningPathCount());

    [Fact]
    public void LearningPaths_AreInOrderOfTheItems() => Assert.Equal(
        ["a b c", "a c b", "c a b"], Structure("c", "a", "a<b").LearningPaths().Select(path => string.Join(' ', path)));

    [Fact]
    public void Clauses_AreAlternatives()
    {
        var structure = KnowledgeStructure.FromClauses([new(Id("a"), [[]]), new(Id("b"), [[]]), new(Id("c"), [[Id("a"), Id("c")], [Id("b")]])]);

        Assert.Equal("b c", Fringe(structure, "a"));
        Assert.Equal("a c", Fringe(structure, "b"));
        Assert.Equal("a b", string.Join(' ', structure.ItemsOf(structure.InnerFringe(structure.SetOf([Id("a"), Id("b"), Id("c")]) is var all ? all.Without(2) : default))));
        Assert.Equal(4, structure.LearningPathCount());
        Assert.Equal(4, structure.Base().Count);
    }

    [Fact]
    public void FromPrerequisites_OfSomeItems_CountsWhatLeadsThroughOthers()
    {
        var graph = Graph("a", "a<b", "b<c", "d");
        var structure = KnowledgeStructure.FromPrerequisites(graph, [Id("c"), Id("a"), Id("d")]);

        Assert.Equal(["a", "c", "d"], structure.Items.Select(item => item.Value));
        Assert.Equal("a d", Fringe(structure));
        Assert.Equal("c d", Fringe(structure, "a"));
    }

    [Fact]
    public void IsWellGraded_WhereItemsAreLearntAtOnce_IsFalse()
    {
        var structure = KnowledgeStructure.FromStates([Id("a"), Id("b")], [[], [Id("b"), Id("a")], []]);

        Assert.False(structure.IsWellGraded());
        Assert.True(structure.IsSpace());
        Assert.Equal(0, structure.LearningPathCount());
        Assert.Empty(structure.LearningPaths());
        Assert.Equal(default, structure.OuterFringe(default));
    }

    [Fact]
    public void Structure_WithoutItems_HasOneState()
    {
        foreach (var structure in new[] { Structure(), KnowledgeStructure.FromClauses([]), KnowledgeStructure.FromStates([], [[]]) })
        {
            Assert.Equal([default], structure.States);
            Assert.Equal(default, structure.OuterFringe(default));
            Assert.Equal(1, structure.LearningPathCount());
            Assert.True(structure.IsWellGraded());
        }
    }

    [Fact]
    public void OuterFringe_Of64Items_ListsNoStates()
    {
        var structure = Structure([.. Letters(64)]);

        Assert.Equal(structure.All, structure.OuterFringe(default));
        Assert.Equal(new KnowledgeState(1UL << 63), structure.OuterFringe(structure.All.Without(63)));
        Assert.Equal(structure.All, structure.InnerFringe(structure.All));
        Assert.Equal(64, structure.Base().Count);
        Assert.Contains("more than 1048576 states", Assert.Throws<InvalidOperationException>(() => structure.States).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => structure.LearningPathCount());
        Assert.Equal(64, structure.LearningPaths().First().Count);
    }

    [Fact]
    public void Fringes_AllocateNothing()
    {
        var structure = Structure([.. Letters(20)]);

        Allocations.AssertNone(() =>
        {
            for (var item = 0; item < 20; item++)
            {
                structure.OuterFringe(default(KnowledgeState).With(item));
                structure.InnerFringe(default(KnowledgeState).With(item));
            }
        });
    }

    [Fact]
    public void Set_ThatIsNoState_IsRefused()
    {
        var structure = Structure("a", "a<b");

        Assert.Contains("{1} is no state", Assert.Throws<ArgumentException>(() => structure.OuterFringe(new KnowledgeState(2))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => structure.InnerFringe(new KnowledgeState(2)));
        Assert.Throws<ArgumentException>(() => structure.OuterFringe(new KnowledgeState(4)));
        Assert.Throws<ArgumentException>(() => structure.ItemsOf(new KnowledgeState(4)));
        Assert.Contains("'z'", Assert.Throws<ArgumentException>(() => structure.SetOf([Id("z")])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(KnowledgeState).With(64));
        Assert.Equal(-1, structure.IndexOf(Id("z")));
    }

    [Fact]
    public void FromPrerequisites_OfWhatCantBe_SaysWhy()
    {
        AssertRefused("more than 64 items", () => Structure([.. Letters(65)]));
        AssertRefused("b, c; expected no cycle", () => Structure("a", "b<c", "c<b"));
        AssertRefused("'a' is there twice", () => KnowledgeStructure.FromPrerequisites(Graph("a", "b"), [Id("a"), Id("b"), Id("a")]));
        AssertRefused("'z' is unknown", () => KnowledgeStructure.FromPrerequisites(Graph("a"), [Id("z")]));
    }

    [Fact]
    public void FromClauses_OfWhatCantBe_SaysWhy()
    {
        AssertRefused("'a' has no clause", () => KnowledgeStructure.FromClauses([new(Id("a"), [])]));
        AssertRefused("'z' is unknown", () => KnowledgeStructure.FromClauses([new(Id("a"), [[Id("z")]])]));
        AssertRefused("'a' is there twice", () => KnowledgeStructure.FromClauses([new(Id("a"), [[]]), new(Id("a"), [[]])]));
        AssertRefused("none can come first: a, b", () => KnowledgeStructure.FromClauses([new(Id("a"), [[Id("b")]]), new(Id("b"), [[Id("a")]]), new(Id("c"), [[]])]));
        AssertRefused("no identifier", () => KnowledgeStructure.FromClauses([new(default, [[]])]));
        AssertRefused("null", () => KnowledgeStructure.FromClauses([null!]));
    }

    [Fact]
    public void FromStates_WithoutNothingOrEverything_IsRefused()
    {
        AssertRefused("empty state is missing", () => KnowledgeStructure.FromStates([Id("a")], [[Id("a")]]));
        AssertRefused("state of all items is missing", () => KnowledgeStructure.FromStates([Id("a")], [[]]));
        AssertRefused("'z' is unknown", () => KnowledgeStructure.FromStates([Id("a")], [[], [Id("a")], [Id("z")]]));
        Assert.Throws<ArgumentNullException>(() => KnowledgeStructure.FromStates([Id("a")], [[], null!]));
    }

    /// <summary>The structure of items written a, and of prerequisites written a&lt;b.</summary>
    internal static KnowledgeStructure Structure(params string[] parts) => KnowledgeStructure.FromPrerequisites(Graph(parts));

    internal static CompetencyId Id(string value) => CompetencyId.From(value);

    private static PrerequisiteGraph Graph(params string[] parts) => PrerequisiteGraph.Compile(KnowledgeExamples.Framework(parts));

    private static IEnumerable<string> Letters(int count) => Enumerable.Range(0, count).Select(index => FormattableString.Invariant($"i{index:00}"));

    private static string Fringe(KnowledgeStructure structure, params string[] known) =>
        string.Join(' ', structure.ItemsOf(structure.OuterFringe(structure.SetOf(known.Select(Id)))));

    private static void AssertRefused(string reason, Func<object> make) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);
}
