using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Case;

public sealed class CaseMergeTest
{
    private const string Root = "00000000-0000-4000-8000-000000000000";

    private static readonly CaseMergeOptions Retiring = new() { RetireOn = new LocalDate(2026, 11, 22) };

    [Property(MaxTest = 100)]
    public void Merge_WithItself_ChangesNothing(int seed, bool retires)
    {
        var package = CaseFixture.Read(new RandomCase(seed).Next()).Package;

        var merged = CaseMerge.Merge(package, package, retires ? Retiring : null);

        Assert.Equal(package, merged.Package);
        Assert.Empty(merged.Diagnostics);
    }

    [Property(MaxTest = 100)]
    public void Merge_ASecondTime_ChangesNothingMore(int seed, bool retires)
    {
        var (former, current) = (CaseFixture.Read(new RandomCase(seed).Next()).Package, CaseFixture.Read(new RandomCase(seed + 1).Next()).Package);
        var options = retires ? Retiring : null;

        var once = CaseMerge.Merge(former, current, options).Package;

        Assert.Equal(once, CaseMerge.Merge(once, current, options).Package);
    }

    // Gotcha 7: some publishers give new identifiers; the code says which item is meant. Gotcha 6: children must not stand twice after a second import.
    [Fact]
    public void Identifiers_GivenAnew_StayThoseOfTheFormerVersion()
    {
        var former = Read("a1", "b1", "p1", Root);
        var current = Read("a2", "b2", "p2", "00000000-0000-4000-8000-000000000009");

        var merged = CaseMerge.Merge(former, current);

        Assert.Equal(["a1", "b1", "p1"], merged.Package.Items.Select(item => item.Identifier));
        Assert.Equal(Root, merged.Package.Document.Identifier);
        Assert.Equal(former.Associations, merged.Package.Associations);
        Assert.Equal(4, merged.Diagnostics.Count(item => item.Code == "identifier-kept"));
        var framework = CaseReader.Read(CaseFixture.Write(merged.Package)).Framework;
        Assert.Equal(2, framework.Children(framework.IndexOf(CompetencyId.From("p1"))).Length);
    }

    // Gotcha 7: where there is no code, exactMatchOf and replacedBy say it.
    [Theory]
    [InlineData("exactMatchOf", "new", "old")]
    [InlineData("replacedBy", "old", "new")]
    public void Identifier_GivenAnew_IsRecognisedByALink(string type, string origin, string destination)
    {
        var former = CaseFixture.Read(CaseFixture.Package(CaseFixture.Item("old"))).Package;
        var current = CaseFixture.Read(CaseFixture.Package(CaseFixture.Item("new"), CaseFixture.Link(type, origin, destination))).Package;

        var merged = CaseMerge.Merge(former, current);

        Assert.Equal("old", Assert.Single(merged.Package.Items).Identifier);
        Assert.Empty(merged.Package.Associations);
        Assert.Equal(["identifier-kept", "match-applied"], merged.Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void Item_OnlyInTheFormerVersion_IsRetiredOrLeftOut()
    {
        var former = CaseFixture.Read(CaseFixture.Package($"{CaseFixture.Item("a")},{CaseFixture.Item("b")}", CaseFixture.Link("precedes", "a", "b"))).Package;
        var current = CaseFixture.Read(CaseFixture.Package(CaseFixture.Item("a"))).Package;

        var retired = CaseMerge.Merge(former, current, Retiring);
        var leftOut = CaseMerge.Merge(former, current);

        Assert.Equal("2026-11-22", retired.Package.Items[1].StatusEndDate);
        Assert.Equal(former.Associations, retired.Package.Associations);
        Assert.Equal("item-retired", Assert.Single(retired.Diagnostics).Code);
        Assert.Equal(current, leftOut.Package);
        Assert.Equal("item-left-out", Assert.Single(leftOut.Diagnostics).Code);
    }

    // Gotcha 6: groups of associations and rubrics must not be lost.
    [Fact]
    public void GroupsAndRubrics_OfTheFormerVersion_AreKept()
    {
        const string More = """
            {"CFItems":[],"CFDefinitions":{"CFAssociationGroupings":[{"identifier":"g","uri":"u","title":"t","lastChangeDateTime":"2024-05-31T12:00:00Z"}]},
             "CFRubrics":[{"identifier":"r","uri":"u","lastChangeDateTime":"2024-05-31T12:00:00Z"}]}
            """;
        var merged = CaseMerge.Merge(CaseFixture.Read(More).Package, CaseFixture.Read("""{"CFItems":[]}""").Package, Retiring).Package;

        Assert.Equal("g", Assert.Single(merged.Definitions!.AssociationGroupings).Identifier);
        Assert.Equal("r", Assert.Single(merged.Rubrics).Identifier);
    }

    [Fact]
    public void Change_ThatIsEarlier_IsReported()
    {
        var former = CaseFixture.Read(CaseFixture.Package(CaseFixture.Item("a"))).Package;
        var current = former with { Items = [former.Items[0] with { LastChangeDateTime = "2020-01-01T00:00:00Z", FullStatement = "Other" }] };

        var merged = CaseMerge.Merge(former, current);

        Assert.Equal("Other", merged.Package.Items[0].FullStatement);
        Assert.Equal("changed-earlier", Assert.Single(merged.Diagnostics).Code);
    }

    [SharedFact("data/frameworks/ccss-math-with-prerequisites.case.json")]
    public void CommonCore_MergedWithItself_IsTheSame()
    {
        var package = CaseReader.ReadFile(SharedFiles.PathOf("data/frameworks/ccss-math-with-prerequisites.case.json")).Package;

        Assert.Equal(package, CaseMerge.Merge(package, package, Retiring).Package);
    }

    private static CasePackage Read(string a, string b, string parent, string root)
    {
        var items = string.Join(',', new[] { (a, "A.1"), (b, "A.2"), (parent, "A") }.Select(item => CaseFixture.Item(item.Item1, $"\"humanCodingScheme\":\"{item.Item2}\"")));
        var links = $"{CaseFixture.Link("isChildOf", a, parent, "\"sequenceNumber\":1")},{CaseFixture.Link("isChildOf", b, parent, "\"sequenceNumber\":2")},{CaseFixture.Link("isChildOf", parent, root)}";
        return CaseFixture.Read(CaseFixture.Package(items, links).Replace(Root, root, StringComparison.Ordinal)).Package;
    }
}
