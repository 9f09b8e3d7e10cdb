using FsCheck.Xunit;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 100)]
public sealed class PlanTermsJsonTest
{
    private static readonly JsonKind Kind = JsonKind.Of("plan-terms");

    [Property]
    public void Read_OfWhatWasWritten_IsEqual(PlanTerms terms)
    {
        var written = Kind.Written(terms);

        Assert.Equal(terms, Kind.ReadBytes(written));
        Assert.Equal(written, Kind.Written(Kind.ReadBytes(written)));
    }

    [Theory]
    [InlineData("\"half\", \"equivalent\"]", "\"\"]", "$.outcomes[0]")]
    [InlineData("\"minutes\": 35", "\"minutes\": 0", "$.steps[0]")]
    [InlineData("\"what\": \"with paper strips\"", "\"what\": \" \"", "$.steps[0].differentiations[0]")]
    [InlineData("\"perWeek\": 90", "\"perWeek\": 0", "$.pace")]
    [InlineData("\"schedule\": \"mornings\"", "\"schedule\": \"\"", "$.schedule")]
    [InlineData("{\"competency\": \"equivalent\"}", "{\"competency\": \"half\", \"experience\": \"paper-strips\"}", "$.steps")]
    [InlineData("plan-terms", "plan", "$.format")]
    [InlineData("\"version\": 1", "\"version\": 2", "$.version")]
    public void Read_WhatAreNone_NamesThePlace(string what, string by, string path)
    {
        Assert.Contains(what, Kind.Text, StringComparison.Ordinal);

        Assert.Equal(path, Kind.Refused(by, Kind.Text.Replace(what, by, StringComparison.Ordinal)).Path);
    }

    [Fact]
    public void Read_TermsThatLeadNowhere_IsRefused() =>
        Assert.Equal("$.outcomes", Kind.Refused("nowhere", """{"format": "personalized-learning/plan-terms", "version": 1}""").Path);

    [Theory]
    [InlineData("""{"outcomes":["half"],"pace":{"unit":"minutes","perWeek":-1}}""", "$.terms.pace")]
    [InlineData("""{"outcomes":["half"],"steps":[{"competency":"half","minutes":0}]}""", "$.terms.steps[0]")]
    [InlineData("""{"format":"personalized-learning/plan-terms","version":1,"outcomes":["half"]}""", "$.terms.format")]
    public void ReadEvent_OfTermsThatAreNone_NamesThePlace(string terms, string path) => Assert.Equal(
        path, Assert.Throws<LearningJsonException>(() => LearningJson.ReadEvent($$"""{"kind":"planProposed","id":"p","learner":"ana","terms":{{terms}}}""")).Path);
}
