using System.Text;
using PersonalizedLearning.Competencies;
using static PersonalizedLearning.Interop.Tests.EdFi.EdFiFixture;

namespace PersonalizedLearning.Interop.Tests.EdFi;

public sealed class EdFiFrameworkTest
{
    private const string Key = "uri://example.org/A#Fractions";

    [Fact]
    public void Metadata_BecomeObjectivesAndStandards()
    {
        var result = Read();
        var framework = result.Framework;

        Assert.Equal((1, 3, 3, 2), (result.Metadata.AssessmentCount, result.Metadata.ObjectiveCount, result.Metadata.ItemCount, result.Metadata.StandardCount));
        Assert.Equal(Key, framework.Id.Value);
        Assert.Equal("Fractions & friends", framework.Title);
        var first = framework[framework.RequiredIndexOf(CompetencyId.From($"{Key}#O1"))];
        Assert.Equal(("O1", "Add", "Add fractions."), (first.Code, first.Title, first.Statement));
        Assert.Equal(["Fifth grade"], first.EducationLevels);
        Assert.Equal("S2", framework[framework.RequiredIndexOf(CompetencyId.From("S2"))].Statement);
        Assert.Contains(new Association(AssociationType.IsChildOf, CompetencyId.From($"{Key}#O2"), CompetencyId.From($"{Key}#O1")), framework.Associations);
        Assert.Equal(["standard-without-statement"], result.Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void Objectives_AreRelatedToTheStandardsOfTheirItems_AndNothingIsOrdered()
    {
        var framework = Read().Framework;

        var related = framework.Associations.Where(link => link.Type == AssociationType.IsRelatedTo).Select(link => $"{link.Origin.Value[^2..]} {link.Destination}");

        // Gotcha 11: undirected relations order nothing.
        Assert.Equal(["O1 S1", "O1 S2", "O2 S2"], related.Order(StringComparer.Ordinal));
        Assert.Equal(0, PrerequisiteGraph.Compile(framework, PrecedesMeaning.Hard).HardCount);
    }

    [Fact]
    public void Standards_GiveStatementsParentsAndEquivalences()
    {
        var result = Read(Standards);
        var framework = result.Framework;

        var first = framework[framework.RequiredIndexOf(CompetencyId.From("S1"))];
        Assert.Equal(("5.A.1", "Parts of a whole", CompetencyKind.Standard), (first.Code, first.Statement, first.Kind));
        Assert.Equal([new Alignment("Other set", "X.1", AlignmentStrength.Strong)], first.Alignments);
        Assert.Contains(new Association(AssociationType.IsChildOf, CompetencyId.From("S2"), CompetencyId.From("S1")), framework.Associations);
        Assert.Contains(new Association(AssociationType.ExactMatchOf, CompetencyId.From("S1"), CompetencyId.From("S3")), framework.Associations);
        Assert.Contains(new Association(AssociationType.IsRelatedTo, CompetencyId.From("S2"), CompetencyId.From("S3")), framework.Associations);
        Assert.Equal(["equivalence-is-related"], result.Diagnostics.Select(item => item.Code));
        Assert.Equal(3, result.Metadata.StandardCount);
    }

    [Fact]
    public void Standards_Alone_AreNamedByTheirSet()
    {
        var framework = EdFiFrameworkReader.Read([Interchange(Standards)]).Framework;

        Assert.Equal("Our state", framework.Title);
        Assert.Equal(3, framework.Count);
    }

    [Fact]
    public void PerformanceLevels_AreAScale_WhoseProficientLevelsTheCallerNames()
    {
        var scales = Read().Framework.Scales;
        var scale = scales.Single(item => item.Id == $"{Key}#Raw score");

        // An indicator that is named as the level makes no scale of its own.
        Assert.Equal(["Did Not Meet Standard", "Met Standard"], scales.Single(item => item.Id == $"{Key}#O3#Raw score").Levels.Select(level => level.Name));
        Assert.Equal([new ProficiencyLevel("Basic", 0), new ProficiencyLevel("Met Standard", 3, true)], scale.Levels);
        Assert.Equal(4, scale.Maximum);
        var basic = EdFiFrameworkReader.Read([Interchange(MetadataBytes)], new EdFiOptions { ProficientLevels = ["basic"] });
        Assert.Equal(0, basic.Framework.Scales.Single().ProficientFrom);
        var none = EdFiFrameworkReader.Read([Interchange(MetadataBytes)], new EdFiOptions { ProficientLevels = ["Excellent"] });
        Assert.Empty(none.Framework.Scales);
        Assert.Contains(none.Diagnostics, item => item.Code == "no-proficient-level");
    }

    [Theory]
    [InlineData("<AssessmentItem><IdentificationCode>I9</IdentificationCode></AssessmentItem>", "")]
    [InlineData("<AssessmentItem/>", "missing-identity")]
    [InlineData("<LearningStandard><LearningStandardId> </LearningStandardId></LearningStandard>", "missing-identity")]
    [InlineData("<LearningStandard><LearningStandardId>S1</LearningStandardId></LearningStandard><LearningStandard><LearningStandardId>S1</LearningStandardId></LearningStandard>", "duplicate-element")]
    [InlineData("<LearningStandard><LearningStandardId>S1</LearningStandardId></LearningStandard><LearningStandard><LearningStandardId>S1</LearningStandardId><URI>x</URI></LearningStandard>", "conflicting-element")]
    [InlineData("<LearningStandard><LearningStandardId>S9</LearningStandardId></LearningStandard>", "standard-without-statement")]
    [InlineData("<LearningStandard><LearningStandardId>S9</LearningStandardId><ParentLearningStandardReference ref=\"x\"/></LearningStandard>", "missing-reference")]
    [InlineData("<LearningStandard><LearningStandardId>S9</LearningStandardId><ParentLearningStandardReference><LearningStandardIdentity><LearningStandardId>no</LearningStandardId></LearningStandardIdentity></ParentLearningStandardReference></LearningStandard>", "dangling-association")]
    [InlineData("<ObjectiveAssessment><IdentificationCode>O9</IdentificationCode><AssessmentItemReference/></ObjectiveAssessment>", "missing-reference")]
    [InlineData("<ObjectiveAssessment><IdentificationCode>O9</IdentificationCode><AssessmentItemReference><AssessmentItemIdentity><IdentificationCode>no</IdentificationCode></AssessmentItemIdentity></AssessmentItemReference></ObjectiveAssessment>", "missing-item")]
    [InlineData("<ObjectiveAssessment><IdentificationCode>O9</IdentificationCode><MaxRawScore>many</MaxRawScore></ObjectiveAssessment>", "unusable-value")]
    [InlineData("<ObjectiveAssessment><IdentificationCode>O9</IdentificationCode><AssessmentScore><MinimumScore>3</MinimumScore><MaximumScore>3</MaximumScore></AssessmentScore></ObjectiveAssessment>", "unusable-value")]
    [InlineData("<ObjectiveAssessment><IdentificationCode>O9</IdentificationCode><AssessmentPerformanceLevel><PerformanceLevel>Pass</PerformanceLevel></AssessmentPerformanceLevel></ObjectiveAssessment>", "unusable-scale")]
    [InlineData("<AssessmentScoreRangeLearningStandard><ScoreRangeId>R</ScoreRangeId></AssessmentScoreRangeLearningStandard>", "score-range-not-mapped")]
    [InlineData("<LearningStandardEquivalenceAssociation/>", "missing-reference")]
    [InlineData("<StudentEducation/>", "element-not-mapped")]
    [InlineData("text", "text-not-mapped")]
    public void Problem_HasACodeAndAPlace_AndStaysInTheMetadata(string elements, string code)
    {
        var result = Read($"<InterchangeAssessmentMetadata xmlns=\"http://ed-fi.org/4.0.0\">\n{elements}\n</InterchangeAssessmentMetadata>");
        var found = result.Diagnostics.Where(item => item.Code == code).ToList();

        Assert.Equal(code.Length > 0, found.Count > 0);
        Assert.All(found, item => Assert.Matches("line [12]|LearningStandard|CompetencyId|^S9", item.Place));
        Assert.Contains(elements, Encoding.UTF8.GetString(Write(result.Metadata.Interchanges[1])).Replace("\n  ", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace(" />", "/>", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Assessments_WhereThereAreSeveral_AreHeadings()
    {
        var other = """
            <InterchangeAssessmentMetadata xmlns="urn:none"><Assessment><AssessmentIdentifier>Other</AssessmentIdentifier></Assessment>
            <ObjectiveAssessment><IdentificationCode>O1</IdentificationCode><AssessmentReference><AssessmentIdentity><AssessmentIdentifier>Other</AssessmentIdentifier></AssessmentIdentity></AssessmentReference></ObjectiveAssessment>
            </InterchangeAssessmentMetadata>
            """;
        var result = Read(other);

        Assert.Equal("ed-fi", result.Framework.Id.Value);
        Assert.Contains(new Association(AssociationType.IsChildOf, CompetencyId.From("#Other#O1"), CompetencyId.From("#Other")), result.Framework.Associations);
        Assert.Contains(new Association(AssociationType.IsChildOf, CompetencyId.From($"{Key}#O1"), CompetencyId.From(Key)), result.Framework.Associations);
        Assert.Contains(result.Diagnostics, item => item.Code == "other-namespace");
    }

    [Fact]
    public void Keys_WithMarksInThem_StayApart()
    {
        var xml = "<InterchangeStandards xmlns=\"http://ed-fi.org/5.0.0\"><ObjectiveAssessment><IdentificationCode>a#b</IdentificationCode></ObjectiveAssessment>"
            + "<ObjectiveAssessment><IdentificationCode>b</IdentificationCode><AssessmentReference><AssessmentIdentity><AssessmentIdentifier>a</AssessmentIdentifier></AssessmentIdentity></AssessmentReference></ObjectiveAssessment></InterchangeStandards>";

        Assert.Equal(2, EdFiFrameworkReader.Read([Interchange(xml)]).Metadata.ObjectiveCount);
    }

    [Theory]
    [InlineData("<Interchange/>")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE x><InterchangeStandards/>")]
    [InlineData("{}")]
    public void Interchange_OfNoKindThatIsKnown_IsRefused(string xml) => Assert.Throws<InteropFormatException>(() => Interchange(xml));

    [Fact]
    public void Interchange_WrittenAndRead_IsEqual()
    {
        foreach (var interchange in new[] { Interchange(MetadataBytes), Interchange(Standards), Interchange(Students(Attempt("s", "1", Item("I1", "Correct")))) })
        {
            var written = Write(interchange);

            Assert.Equal(interchange, Interchange(written));
            Assert.Equal(written, Write(Interchange(written)));
        }

        Assert.Equal("5.2.0", Interchange(MetadataBytes).Version);
        Assert.Null(Interchange("<InterchangeStandards/>").Version);
    }
}
