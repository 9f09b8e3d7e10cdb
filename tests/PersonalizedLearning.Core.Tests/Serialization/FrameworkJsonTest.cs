using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class FrameworkJsonTest
{
    private static readonly JsonKind Kind = JsonKind.Of("framework");

    [Property]
    public void Read_OfWhatWasWritten_IsEqual(WrittenFramework given)
    {
        var framework = given.Parts.Build().Framework;
        var written = Kind.Written(new FrameworkBuild(framework, []));

        var (again, diagnostics) = (FrameworkBuild)Kind.ReadBytes(written);

        Assert.Equal((framework.Id, framework.Title, framework.Language), (again.Id, again.Title, again.Language));
        Assert.Equal(framework.Competencies, again.Competencies);
        Assert.Equal(framework.Associations, again.Associations);
        Assert.Equal(framework.ExternalReferences, again.ExternalReferences);
        Assert.Equal(framework.Prerequisites, again.Prerequisites);
        Assert.Equal(framework.Scales, again.Scales);
        Assert.Equal(written, Kind.Written(new FrameworkBuild(again, [])));
        Assert.DoesNotContain(diagnostics, item => item.Code.StartsWith("duplicate", StringComparison.Ordinal) && item.Code != "duplicate-code");
        Assert.DoesNotContain(diagnostics, item => item.Code.StartsWith("self", StringComparison.Ordinal));
    }

    [Property]
    public void Read_OfWhatWasWritten_HasTheSameHierarchyAndGraph(WrittenFramework given)
    {
        var framework = given.Parts.Build().Framework;

        var again = ((FrameworkBuild)Kind.ReadBytes(Kind.Written(new FrameworkBuild(framework, [])))).Framework;

        for (var index = 0; index < framework.Count; index++)
        {
            Assert.Equal(framework.Children(index), again.Children(index));
            Assert.Equal(framework.MembersOf(index), again.MembersOf(index));
        }

        Assert.Equal(PrerequisiteGraph.Compile(framework).Order, PrerequisiteGraph.Compile(again).Order);
    }

    [Fact]
    public void Read_WithProblems_GivesTheUsablePart_AndPlacesThemByPath()
    {
        const string Text = """
            {"format": "personalized-learning/framework", "version": 1, "id": "f", "title": "F",
             "competencies": [{"id": "a", "statement": ""}, {"id": "a", "statement": ""}],
             "associations": [{"type": "isPeerOf", "origin": "a", "destination": "a"}, {"type": "exemplar", "origin": "a", "destination": "b"}],
             "prerequisites": [{"prerequisite": "a", "competency": "b", "strength": "soft"}]}
            """;

        var (framework, diagnostics) = (FrameworkBuild)Kind.ReadText(Text);

        Assert.Equal(1, framework.Count);
        Assert.Equal(
            [("duplicate-competency-id", "$.competencies[1]"), ("self-association", "$.associations[0]"), ("dangling-association", "$.associations[1]"), ("dangling-prerequisite", "$.prerequisites[0]")],
            diagnostics.Select(item => (item.Code, item.Place)));
    }

    [Theory]
    [InlineData("\"id\": \"equivalent\"", "\"id\": \"\"", "$.competencies[1].id", 14L)]
    [InlineData("\"kind\": \"skill\"", "\"kind\": \"Skill\"", "$.competencies[0].kind", 12L)]
    [InlineData("\"kind\": \"skill\"", "\"kind\": \"ability\"", "$.competencies[0].kind", 12L)]
    [InlineData("\"strength\": \"partial\"", "\"strength\": \"0\"", "$.competencies[0].alignments[0].strength", 13L)]
    [InlineData("\"from\": 0.95", "\"from\": 1.5", "$.scales[0]", null)]
    [InlineData("\"title\": \"Fractions\"", "\"title\": \" \"", "$", null)]
    [InlineData("\"title\": \"Fractions\"", "\"titel\": \"Fractions\"", "$.titel", 5L)]
    [InlineData("\"version\": 1", "\"version\": 2", "$.version", null)]
    [InlineData("/framework", "/catalog", "$.format", null)]
    public void Read_AFrameworkThatIsNone_NamesThePlace(string what, string by, string path, long? line)
    {
        Assert.Contains(what, Kind.Text, StringComparison.Ordinal);

        var refusal = Kind.Refused(by, Kind.Text.Replace(what, by, StringComparison.Ordinal));

        Assert.Equal((path, line), (refusal.Path, refusal.Line));
    }

    [Theory]
    [InlineData("metadata")]
    [InlineData("UTF-16")]
    [InlineData("unrecognized type discriminator id 'x'")]
    public void Read_AnUnknownWord_IsQuotedWhateverItSays(string word) => Assert.StartsWith(
        $"'{word}' is not known here; expected one of",
        Assert.Throws<LearningJsonException>(() => Kind.ReadText(Kind.Text.Replace("\"skill\"", $"\"{word}\"", StringComparison.Ordinal))).Problem, StringComparison.Ordinal);

    [Fact]
    public void Read_AMemberNamedByControlCharacters_SaysSoOnOneLine()
    {
        var refusal = Kind.Refused("newline", """{"a\nb\u001b[2J\u2028'": 1}""");

        Assert.Contains("""a\u000ab\u001b[2J\u2028'""", refusal.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AVeryLongName_ShowsItsStartOnly() =>
        Assert.EndsWith("…", Kind.Refused("long", $"{{\"{new string('x', 1_000_000)}\": 1}}").Problem, StringComparison.Ordinal);

    [Fact]
    public void Build_OfALinkThatNamesNothing_ReportsIt_AndLeavesItOut_AsNoFileCouldHoldIt()
    {
        var (framework, diagnostics) = CompetencyFramework.CreateBuilder("f", "F").Add("a", "A")
            .Add(new Association(AssociationType.IsPeerOf, CompetencyId.From("a"), default)).Build();

        Assert.Empty(framework.ExternalReferences);
        Assert.Equal(("dangling-association", DiagnosticSeverity.Warning), (Assert.Single(diagnostics).Code, diagnostics[0].Severity));
        Assert.NotEmpty(Kind.Written(new FrameworkBuild(framework, [])));
    }

    [Fact]
    public void Write_WhatNoFileCouldGiveBack_IsRefused()
    {
        var half = CompetencyFramework.CreateBuilder("f", "a\ud800b").Build();

        Assert.Throws<ArgumentException>(() => Kind.Written(half));
        Assert.Throws<ArgumentOutOfRangeException>(() => CompetencyFramework.CreateBuilder("f", "F").Add(new Competency { Id = CompetencyId.From("a"), Statement = "", Kind = (CompetencyKind)99 }));
    }
}
