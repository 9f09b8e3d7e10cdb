using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop.Tests.Case;

public sealed class CaseReaderTest
{
    private const string Root = "00000000-0000-4000-8000-000000000000";

    private static readonly CaseReadResult Lenient = CaseFixture.Read(CaseFixture.Lenient);

    [Fact]
    public void Text_IsKeptRaw()
    {
        Assert.Equal("<p>Names the <b>letters</b>, for $5 or $x^2$ 😀</p>", Lenient.Package.Items[0].FullStatement);
        Assert.Equal(Lenient.Package.Items[0].FullStatement, Lenient.Framework[0].Statement);
    }

    [Fact]
    public void Mapping_TakesEachMemberToItsPlace()
    {
        var second = Lenient.Framework[1];

        Assert.Equal("R.2", second.Code);
        Assert.Equal("Blending", second.Title);
        Assert.Equal(CompetencyKind.SocialEmotional, second.Kind);
        Assert.Equal(["01"], second.EducationLevels);
        Assert.Equal("en", Lenient.Framework.Language);
        Assert.Equal("Reading, first steps", Lenient.Framework.Title);
    }

    [Fact]
    public void OldSpelling_IsReadAndCutAtCommas() => Assert.Equal(["KG", "01"], Lenient.Framework[0].EducationLevels);

    [Fact]
    public void Subject_GivenAsText_IsAListOfOne() => Assert.Equal(["Reading"], Lenient.Package.Document.Subject);

    [Fact]
    public void Link_GivenAsText_IsIdentifierOrAddress()
    {
        var association = Lenient.Package.Associations[1];

        Assert.Equal("https://frameworks.example/items/0f1a2b3c-0000-4000-8000-000000000002", association.OriginNodeUri!.Uri);
        Assert.Equal("0f1a2b3c-0000-4000-8000-000000000000", association.DestinationNodeUri!.Identifier);
        Assert.Contains(Lenient.Framework.Associations, link => link.Type == AssociationType.IsChildOf && link.Origin.Value.EndsWith('2'));
    }

    [Fact]
    public void Identifier_InOtherCase_IsTheSame() => Assert.Contains(
        Lenient.Framework.Associations, link => link.Origin == Lenient.Framework[0].Id && link.Destination.Value == Lenient.Framework.Id.Value && link.Sequence == 1);

    [Fact]
    public void Item_WithoutIdentifier_HasOneThatIsTheSameEachTime()
    {
        var again = CaseFixture.Read(CaseFixture.Lenient);

        Assert.Equal("Has no identifier", Lenient.Framework[3].Statement);
        Assert.Equal(Lenient.Framework[3].Id, again.Framework[3].Id);
    }

    [Fact]
    public void Precedes_IsAnOrderUntilTheCallerSaysThatItGates()
    {
        Assert.Empty(Lenient.Framework.Prerequisites);
        Assert.Equal(0, PrerequisiteGraph.Compile(Lenient.Framework).HardCount);
        var graph = PrerequisiteGraph.Compile(Lenient.Framework, PrecedesMeaning.Hard);
        Assert.Equal(1, graph.HardCount);
        Assert.Equal([0], graph.HardPrerequisites(1).ToArray());
    }

    [Theory]
    [InlineData("missing-identifier", "CFItems[3].identifier")]
    [InlineData("identifier-not-uuid", "CFItems[2].identifier")]
    [InlineData("unusable-element", "CFItems[5]")]
    [InlineData("text-expected", "CFItems[2].fullStatement")]
    [InlineData("list-expected", "CFDocument.subject")]
    [InlineData("link-expected", "CFItems[0].CFItemTypeURI")]
    [InlineData("old-spelling", "CFItems[0].educationalLevel")]
    [InlineData("number-expected", "CFAssociations[0].sequenceNumber")]
    [InlineData("null-member", "CFDocument.adoptionStatus")]
    [InlineData("unknown-member", "CFItems[0].CFDocumentURI")]
    [InlineData("unknown-member", "publisherNote")]
    [InlineData("timestamp-repaired", "CFDocument.lastChangeDateTime")]
    [InlineData("timestamp-unreadable", "CFItems[2].lastChangeDateTime")]
    [InlineData("unusable-value", "CFRubrics[0].CFRubricCriteria[0].CFRubricCriterionLevels[1].score")]
    [InlineData("unusable-value", "CFRubrics[0].CFRubricCriteria[0].CFRubricCriterionLevels[1].position")]
    [InlineData("missing-member", "CFDefinitions.CFItemTypes[0].description")]
    [InlineData("duplicate-association-identifier", "0f1a2b3c-0000-4000-8000-0000000000a1")]
    [InlineData("unknown-association-type", "0f1a2b3c-0000-4000-8000-0000000000a4")]
    [InlineData("extension-association-type", "0f1a2b3c-0000-4000-8000-0000000000a5")]
    [InlineData("association-type-spelling", "0f1a2b3c-0000-4000-8000-0000000000a1")]
    [InlineData("missing-association-end", "CFAssociations[6]")]
    [InlineData("dangling-association", "0f1a2b3c-0000-4000-8000-0000000000a6")]
    [InlineData("duplicate-competency-id", "0f1a2b3c-0000-4000-8000-000000000002")]
    public void Problem_IsReportedAtItsPlace(string code, string place) =>
        Assert.Contains(Lenient.Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.Place == place);

    [Fact]
    public void Problem_ThatRecurs_IsReportedOnceWithTheCount()
    {
        var items = string.Join(',', Enumerable.Range(0, 50).Select(index => CaseFixture.Item($"i{index}", "\"CFDocumentURI\":\"x\"")));

        var found = CaseFixture.Read(CaseFixture.Package(items)).Diagnostics.Where(diagnostic => diagnostic.Code == "unknown-member").ToList();

        Assert.Equal("CFItems[0].CFDocumentURI", Assert.Single(found).Place);
        Assert.Contains("50 times", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_Missing_IsReportedAndTheRestStands()
    {
        var result = CaseFixture.Read($$"""{"CFItems":[{{CaseFixture.Item("a")}}]}""");

        Assert.Equal(1, result.Framework.Count);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic is { Code: "missing-document", Severity: DiagnosticSeverity.Error });
    }

    [Fact]
    public void MemberTwice_LastIsKept()
    {
        var result = CaseFixture.Read(CaseFixture.Package("""{"identifier":"a","fullStatement":"first","fullStatement":"second"}"""));

        Assert.Equal("second", result.Framework[0].Statement);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic is { Code: "duplicate-member", Place: "CFItems[0].fullStatement" });
    }

    [Fact]
    public void ByteOrderMark_IsPassedOver() => Assert.Equal(1, CaseFixture.Read("\uFEFF" + CaseFixture.Package(CaseFixture.Item("a"))).Framework.Count);

    [Fact]
    public void UndirectedRelation_OrdersNothing()
    {
        var json = CaseFixture.Package($"{CaseFixture.Item("a")},{CaseFixture.Item("b")}", $"{CaseFixture.Link("isRelatedTo", "a", "b")},{CaseFixture.Link("exactMatchOf", "a", "b")}");

        Assert.Equal(0, PrerequisiteGraph.Compile(CaseFixture.Read(json).Framework, PrecedesMeaning.Hard).HardCount);
    }

    [Theory]
    [InlineData("10,9,2,1", "1,2,9,10")]
    [InlineData("b,a,aa,z", "a,b,z,aa")]
    [InlineData("x,iv,v,ix,i", "i,iv,v,ix,x")]
    [InlineData("d,c,a", "a,c,d")]
    public void Siblings_WithoutSequence_AreInTheOrderOfTheirEnumeration(string given, string expected)
    {
        var names = given.Split(',');
        var items = names.Select(name => CaseFixture.Item(name, $"\"listEnumeration\":\"{name}\""));
        var links = names.Select(name => CaseFixture.Link("isChildOf", name, Root));

        var result = CaseFixture.Read(CaseFixture.Package(string.Join(',', items), string.Join(',', links)));

        Assert.Equal(expected.Split(','), result.Framework.Associations.Select(link => link.Origin.Value));
    }

    [Fact]
    public void Siblings_WithSequence_AreInThatOrder_ThenByCode()
    {
        var items = string.Join(',', ["A.10", "A.9", "A.2", "z"]);
        var json = CaseFixture.Package(
            string.Join(',', items.Split(',').Append("p").Select(name => CaseFixture.Item(name, $"\"humanCodingScheme\":\"{name}\""))),
            string.Join(',', items.Split(',').Select(name => CaseFixture.Link("isChildOf", name, "p", name == "z" ? "\"sequenceNumber\":1" : ""))));

        var framework = CaseFixture.Read(json).Framework;

        var children = framework.Children(framework.IndexOf(CompetencyId.From("p"))).ToArray().Select(index => framework[index].Id.Value);
        Assert.Equal(["z", "A.2", "A.9", "A.10"], children);
    }

    [Fact]
    public void Exemplar_MayPointToAnAddress() => Assert.Contains(
        Lenient.Framework.ExternalReferences, link => link.Type == AssociationType.Exemplar && link.Destination.Value == "https://videos.example/letters");

    [Fact]
    public void Identifier_ThatNoCompetencyCanHave_IsReplaced()
    {
        var json = CaseFixture.Package(
            CaseFixture.Item("a\\u0001") + "," + CaseFixture.Item("b"), CaseFixture.Link("precedes", "a\\u0001", "b"));

        var result = CaseFixture.Read(json);

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "unusable-identifier");
        Assert.Equal(1, PrerequisiteGraph.Compile(result.Framework, PrecedesMeaning.Hard).HardCount);
    }
}
