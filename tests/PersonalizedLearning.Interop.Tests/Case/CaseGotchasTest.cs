using System.Text.Json;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop.Tests.Case;

/// <summary>What goes wrong with real CASE files, number by number.</summary>
public sealed class CaseGotchasTest
{
    private const string Root = "00000000-0000-4000-8000-000000000000";

    // Files that break the schema throughout are read, and what is written is strict: CaseWriterTest checks that by the official schema.
    [Fact]
    public void Gotcha01_WhatIsWrongThroughout_IsReadAndReportedOnce()
    {
        var items = string.Join(',', Enumerable.Range(0, 500).Select(index => CaseFixture.Item($"i{index}", "\"CFDocumentURI\":{\"title\":\"t\"},\"subject\":\"Mathematics\"")));

        var result = CaseFixture.Read(CaseFixture.Package(items));

        Assert.Equal(500, result.Framework.Count);
        Assert.All(result.Package.Items, item => Assert.Equal(["Mathematics"], item.Subject));
        Assert.Contains("500 times", Assert.Single(result.Diagnostics, problem => problem.Code == "list-expected").Message, StringComparison.Ordinal);
        Assert.Contains("500 times", Assert.Single(result.Diagnostics, problem => problem.Code == "unknown-member").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PrecedesMeaning.Ignore, 0, 0)]
    [InlineData(PrecedesMeaning.Soft, 0, 1)]
    [InlineData(PrecedesMeaning.Hard, 1, 0)]
    public void Gotcha02_Precedes_IsAnOrderOfWhichTheCallerSaysWhatItMeans(PrecedesMeaning meaning, int hard, int soft)
    {
        var framework = CaseFixture.Read(CaseFixture.Package($"{CaseFixture.Item("a")},{CaseFixture.Item("b")}", CaseFixture.Link("precedes", "a", "b"))).Framework;

        var graph = PrerequisiteGraph.Compile(framework, meaning);

        Assert.Empty(framework.Prerequisites);
        Assert.Equal((hard, soft), (graph.HardCount, graph.SoftCount));
    }

    [Fact]
    public void Gotcha03_Document_IsALegalEnd()
    {
        var result = CaseFixture.Read(CaseFixture.Package(CaseFixture.Item("a"), CaseFixture.Link("isChildOf", "a", Root)));

        Assert.Single(result.Framework.Associations);
        Assert.DoesNotContain(result.Diagnostics, problem => problem.Code is "dangling-association" or "orphan");
    }

    [Theory]
    [InlineData("isTranslationOf", null)]
    [InlineData("ext:teaches", "extension-association-type")]
    [InlineData("isStandardAlignedTo", "unknown-association-type")]
    public void Gotcha04_Types_BeyondTheNineAreKept(string type, string? code)
    {
        var result = CaseFixture.Read(CaseFixture.Package($"{CaseFixture.Item("a")},{CaseFixture.Item("b")}", CaseFixture.Link(type, "a", "b", "\"sequenceNumber\":null")));
        var again = CaseReader.Read(CaseFixture.Write(result.Package)).Package;

        Assert.Equal(type, Assert.Single(again.Associations).AssociationType);
        Assert.Equal(code is null ? 1 : 0, result.Framework.Associations.Count);
        Assert.True(code is null || result.Diagnostics.Any(problem => problem.Code == code));
    }

    [Fact]
    public void Gotcha05_Code_NamesNothing()
    {
        var items = $"{CaseFixture.Item("a", "\"humanCodingScheme\":\"1\"")},{CaseFixture.Item("b", "\"humanCodingScheme\":\"1\"")},{CaseFixture.Item("c")}";

        var result = CaseFixture.Read(CaseFixture.Package(items, CaseFixture.Link("precedes", "b", "c")));

        Assert.Equal(3, result.Framework.Count);
        Assert.Equal("b", Assert.Single(result.Framework.Associations).Origin.Value);
        Assert.Single(result.Diagnostics, problem => problem.Code == "duplicate-code");
    }

    // One GUID in two frameworks: CaseLibraryTest. Children twice after a second import, groups and rubrics lost: CaseMergeTest.
    [Fact]
    public void Gotcha06_MissingAddressAndUnknownOrigin_AreNotMadeUpInWhatIsReadAgain()
    {
        var json = CaseFixture.Package(
            """{"identifier":"0f1a2b3c-0000-4000-8000-000000000001","fullStatement":"x"}""",
            """{"identifier":"0f1a2b3c-0000-4000-8000-000000000002","associationType":"isRelatedTo","destinationNodeURI":{"identifier":"0f1a2b3c-0000-4000-8000-000000000001"}}""");

        var again = CaseReader.Read(CaseFixture.Write(CaseFixture.Read(json).Package)).Package;

        Assert.Null(again.Items[0].Uri);
        Assert.Null(again.Associations[0].OriginNodeUri);
        Assert.Null(again.Associations[0].Uri);
    }

    [Fact]
    public void Gotcha06_Sequence_IsKeptAndOrders()
    {
        var links = $"{CaseFixture.Link("isChildOf", "a", "p", "\"sequenceNumber\":\"2\"")},{CaseFixture.Link("isChildOf", "b", "p", "\"sequenceNumber\":1")}";

        var result = CaseFixture.Read(CaseFixture.Package($"{CaseFixture.Item("p")},{CaseFixture.Item("a")},{CaseFixture.Item("b")}", links));

        Assert.Equal([2, 1], result.Framework.Children(0).ToArray());
        Assert.Equal([2, 1], result.Package.Associations.Select(link => link.SequenceNumber!.Value));
    }

    // Identifiers given anew: CaseMergeTest and FrameworkDifferenceTest.
    [Fact]
    public void Gotcha07_IdentifiersGivenAnew_AreNoCompetenciesAddedAndRemoved()
    {
        var former = CaseFixture.Read(CaseFixture.Package(CaseFixture.Item("a", "\"humanCodingScheme\":\"1\""))).Framework;
        var current = CaseFixture.Read(CaseFixture.Package(CaseFixture.Item("b", "\"humanCodingScheme\":\"1\""))).Framework;

        var difference = FrameworkDifference.Between(former, current, FrameworkMatching.Code);

        Assert.Equal(("a", "b"), (difference.IdentifierChanges[0].Former.Value, difference.IdentifierChanges[0].Current.Value));
        Assert.Empty(difference.Added);
    }

    [Fact]
    public void Gotcha08_Siblings_AreOrderedBySequenceThenEnumerationThenCode()
    {
        (string Id, string Members, string Link)[] siblings =
        [
            ("code10", "\"humanCodingScheme\":\"A.10\"", ""), ("code9", "\"humanCodingScheme\":\"A.9\"", ""), ("list10", "\"listEnumeration\":\"10\"", ""),
            ("list2", "\"listEnumeration\":\"2\"", ""), ("first", "", "\"sequenceNumber\":1"),
        ];
        var json = CaseFixture.Package(
            string.Join(',', siblings.Select(item => CaseFixture.Item(item.Id, item.Members))), string.Join(',', siblings.Select(item => CaseFixture.Link("isChildOf", item.Id, Root, item.Link))));

        Assert.Equal(["first", "list2", "list10", "code9", "code10"], CaseFixture.Read(json).Framework.Associations.Select(link => link.Origin.Value));
    }

    [Fact]
    public void Gotcha09_Statement_IsKeptLetterByLetter()
    {
        const string Start = "<p>It costs $5 or $\\frac{1}{2}$ **more** &amp; \"so\" 😀</p>\n";
        var statement = Start + new string('x', 2084 - Start.Length);

        var result = CaseFixture.Read(CaseFixture.Package($$"""{"identifier":"a","fullStatement":"{{JsonEncodedText.Encode(statement)}}"}"""));
        var again = CaseReader.Read(CaseFixture.Write(result.Package));

        Assert.Equal(statement, result.Framework[0].Statement);
        Assert.Equal(statement, again.Framework[0].Statement);
    }

    [Theory]
    [InlineData("", "", "1.0")]
    [InlineData("", "\"notes\":\"n\"", "1.1")]
    [InlineData("\"extensions\":{\"ours\":1}", "", "1.1")]
    [InlineData("\"subject\":[\"Mathematics\"]", "", "1.0")]
    [InlineData("\"caseVersion\":\"1.1\"", "", "1.0")]
    public void Gotcha10_Version_IsToldByShape(string item, string link, string version) => Assert.Equal(
        version, CaseFixture.Read(CaseFixture.Package(CaseFixture.Item("a", item), CaseFixture.Link("isRelatedTo", "a", "a", link))).Version);

    [Theory]
    [InlineData("1.1", "1.1")]
    [InlineData("1.0", "1.0")]
    public void Gotcha10_Version_IsWhatTheDocumentSaysWhereNothingSpeaksAgainst(string said, string version) => Assert.Equal(
        version, CaseFixture.Read($$"""{"CFDocument":{"caseVersion":"{{said}}"},"CFItems":[]}""").Version);

    [Theory]
    [InlineData("isRelatedTo")]
    [InlineData("exactMatchOf")]
    [InlineData("isPeerOf")]
    [InlineData("isPartOf")]
    [InlineData("exemplar")]
    public void Gotcha11_UndirectedRelations_OrderNothing(string type)
    {
        var framework = CaseFixture.Read(CaseFixture.Package($"{CaseFixture.Item("a")},{CaseFixture.Item("b")}", CaseFixture.Link(type, "a", "b"))).Framework;
        var graph = PrerequisiteGraph.Compile(framework, PrecedesMeaning.Hard);

        Assert.Equal((0, 0, 0), (graph.HardCount, graph.SoftCount, framework.Children(1).Length));
    }
}
