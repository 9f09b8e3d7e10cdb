using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop.Tests.Case;

public sealed class CaseLibraryTest
{
    private const string First = "00000000-0000-4000-8000-000000000001";
    private const string Second = "00000000-0000-4000-8000-000000000002";

    [Fact]
    public void End_InAnotherPackage_IsFoundByIdentifierThenByAddressThenByCode()
    {
        var one = Package(First, Item("a", "1"), Links(
            CaseFixture.Link("exactMatchOf", "a", "B"),
            """{"identifier":"l2","associationType":"isRelatedTo","originNodeURI":{"identifier":"a"},"destinationNodeURI":{"title":"x","uri":"https://frameworks.example/c"}}""",
            """{"identifier":"l3","associationType":"precedes","originNodeURI":{"identifier":"a"},"destinationNodeURI":{"title":"2.D","identifier":"urn:other:d"}}""",
            CaseFixture.Link("isRelatedTo", "a", "nowhere")));
        var two = Package(Second, $"{Item("B", "2.B")},{Item("c", "2.C")},{Item("d", "2.D")}", "");

        var library = CaseLibrary.Of([one, two], byCodes: true);

        Assert.Equal([("B", "identifier"), ("c", "uri"), ("d", "code")], library.References.Select(reference => (reference.Target!.Identifier!, reference.By)));
        Assert.All(library.References, reference => Assert.Equal((0, 1, false), (reference.From, reference.To, reference.IsOrigin)));
        Assert.Equal("nowhere", Assert.Single(library.Diagnostics, item => item.Code == "reference-dangling").Place);
        Assert.Equal(2, CaseLibrary.Of([one, two]).References.Count);
    }

    // Gotcha 6: one GUID in two frameworks.
    [Fact]
    public void Identifier_InTwoPackages_IsReported()
    {
        var library = CaseLibrary.Of([Package(First, Item("a", "1"), ""), Package(Second, Item("a", "2"), "")]);

        Assert.Equal("a", Assert.Single(library.Diagnostics, item => item.Code == "identifier-in-several-packages").Place);
        Assert.Contains(library.ToFramework("all", "All").Diagnostics, item => item.Code == "duplicate-competency-id");
    }

    [Fact]
    public void Code_BorneByTwoItemsElsewhere_IsNotGuessed()
    {
        var one = Package(First, Item("a", "1"), """{"identifier":"l","associationType":"exactMatchOf","originNodeURI":{"identifier":"a"},"destinationNodeURI":{"title":"2","identifier":"urn:other"}}""");

        var library = CaseLibrary.Of([one, Package(Second, $"{Item("b", "2")},{Item("c", "2")}", "")], byCodes: true);

        Assert.Empty(library.References);
        Assert.Contains(library.Diagnostics, item => item is { Code: "reference-ambiguous", Place: "urn:other" });
    }

    [Fact]
    public void Framework_OfAll_HasDocumentsAsHeadingsAndLinksBetweenThem()
    {
        var one = Package(First, Item("a", "1"), Links(CaseFixture.Link("isChildOf", "a", First), CaseFixture.Link("exactMatchOf", "a", "b")));
        var two = Package(Second, Item("b", "2"), CaseFixture.Link("isChildOf", "b", Second));

        var build = CaseLibrary.Of([one, two]).ToFramework("all", "All");

        Assert.Empty(build.Diagnostics);
        Assert.Equal([First, "a", Second, "b"], build.Framework.Competencies.Select(item => item.Id.Value));
        Assert.Contains(new Association(AssociationType.ExactMatchOf, CompetencyId.From("a"), CompetencyId.From("b")), build.Framework.Associations);
        Assert.Empty(build.Framework.ExternalReferences);
        Assert.Equal([build.Framework.IndexOf(CompetencyId.From("b"))], build.Framework.Children(build.Framework.IndexOf(CompetencyId.From(Second))).ToArray());
    }

    private static CasePackage Package(string id, string items, string links) =>
        CaseFixture.Read(CaseFixture.Package(items, links).Replace("00000000-0000-4000-8000-000000000000", id, StringComparison.Ordinal)).Package;

    private static string Item(string id, string code) =>
        $$"""{"identifier":"{{id}}","uri":"https://frameworks.example/{{id}}","fullStatement":"{{id}}","humanCodingScheme":"{{code}}","lastChangeDateTime":"2024-05-31T12:00:00Z"}""";

    private static string Links(params string[] links) => string.Join(',', links);
}
