using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class RuleJsonTest
{
    private static readonly JsonKind Kind = JsonKind.Of("rule");

    [Property]
    public void Read_OfWhatWasWritten_IsEqual(MasteryCase item)
    {
        var again = (PolicyFile)Kind.ReadBytes(Kind.Written(new PolicyFile(new MasteryPolicySet(item.Policy), item.Rule)));

        Assert.Equal(item.Policy, again.Policies.Standard);
        Assert.Equal(item.Rule, again.Rule);
    }

    [Property]
    public void ReadPolicies_OfAFileWithARule_GivesItsPolicies(MasteryCase item)
    {
        using var stream = new MemoryStream(Kind.Written(new PolicyFile(new MasteryPolicySet(item.Policy), item.Rule)));

        Assert.Equal(item.Policy, LearningJson.ReadPolicies(stream).Standard);
    }

    [Theory]
    [InlineData("""{"policy":"bkt"}""")]
    [InlineData("""{"policy":"bkt","rule":null}""")]
    public void Read_WithoutARule_HasNone(string text) => Assert.Null(((PolicyFile)Kind.ReadText(text)).Rule);

    [Theory]
    [InlineData("""{"policy":"bkt","rule":{}}""")]
    [InlineData("""{"policy":"bkt","rule":{"scale":null,"selection":{},"cadence":{"byCompetency":{}}}}""")]
    public void Read_OfAnEmptyRule_IsTheDefaultOne(string text) => Assert.Equal(MasteryRule.Default, ((PolicyFile)Kind.ReadText(text)).Rule);

    [Fact]
    public void Read_OfANamedScale_FindsItInTheFramework()
    {
        var rule = ((PolicyFile)Kind.ReadText($$"""{"policy":"bkt","rule":{"scale":"{{FrameworkGenerators.Rubric.Id}}","rounding":{} } }""")).Rule!;

        Assert.Equal(FrameworkGenerators.Rubric, rule.Scale);
        Assert.Equal(new EstimateRounding(), rule.Rounding);
    }

    [Fact]
    public void Read_WithoutAScale_TakesTheRangeOfThePolicies()
    {
        var rule = ((PolicyFile)Kind.ReadText("""{"policy":"average","parameters":{"pointsPossible":5},"rule":{"sticky":true}}""")).Rule!;

        Assert.Equal((0.0, 5.0, 0.95 * 5, true), (rule.Scale.Minimum, rule.Scale.Maximum, rule.Scale.ProficientFrom, rule.Sticky));
    }

    [Theory]
    [InlineData("\"scale\": {\"id\"", "\"scale\": \"unheard\", \"sticky\": true, \"x\": {\"id\"", "$.rule.x", "'x'")]
    [InlineData("\"pointsPossible\": 4", "\"pointsPossible\": 5", "$.rule.scale", "expected a range within 0 to 4")]
    [InlineData("\"from\": 3", "\"from\": 5", "$.rule.scale", "4 or less")]
    [InlineData("\"from\": 3", "\"form\": 3", "$.rule.scale.levels[1].form", "'form'")]
    [InlineData("\"decimals\": 1", "\"decimals\": 11", "$.rule.rounding", "from 0 to 10")]
    [InlineData("\"halfToEven\"", "\"half\"", "$.rule.rounding.mode", "halfAwayFromZero, halfToEven, down, up")]
    [InlineData("\"lowerFirst\"", "\"lower\"", "$.rule.selection.ties", "journalOrder, lowerFirst, higherFirst")]
    [InlineData("\"activity\"", "\"quiz\"", "$.rule.selection.weighting", "item, activity, activityPoints, itemOfActivity")]
    [InlineData("\"useHidden\"", "\"hidden\"", "$.rule.selection.hidden", "'hidden'")]
    [InlineData("\"336:00:00\"", "\"0:00:00\"", "$.rule.cadence.every", "above zero")]
    [InlineData("\"1440:00:00\"", "\"23:00:00\"", "$.rule.cadence.staleAfter", "at least one day")]
    [InlineData("\"afterMastered\": 20", "\"afterMastered\": 0", "$.rule.cadence.afterMastered", "at least 1")]
    [InlineData("\"afterMastered\": 2}", "\"afterMastered\": -2}", "$.rule.cadence.byCompetency.half.afterMastered", "at least 1")]
    [InlineData("\"whole\": {", "\"\": {", "$.rule.cadence.byCompetency['']", "identifier")]
    [InlineData("{\"neverStale\": true}", "null", "$.rule.cadence.byCompetency.whole", "null")]
    public void Read_ARuleThatIsNone_NamesThePlaceAndTheValue(string what, string by, string path, string says)
    {
        Assert.Contains(what, Kind.Text, StringComparison.Ordinal);

        var refusal = Kind.Refused(by, Kind.Text.Replace(what, by, StringComparison.Ordinal));

        Assert.Equal(path, refusal.Path);
        Assert.Contains(says, refusal.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"unheard\"", "Framework 'root' has no scale 'unheard'; expected one of rubric, or a scale as an object.")]
    [InlineData("7", "wrong type")]
    [InlineData("[]", "wrong type")]
    [InlineData("true", "wrong type")]
    public void Read_OfAScaleThatIsNone_IsRefusedAtItsPlace(string scale, string says)
    {
        var refusal = Kind.Refused(scale, $$$"""{"policy":"bkt","rule":{"scale":{{{scale}}}}}""");

        Assert.Equal("$.rule.scale", refusal.Path);
        Assert.Contains(says, refusal.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void For_TakesTheFirstScaleOfTheFrameworkWithTheRangeOfThePolicies()
    {
        var policies = new MasteryPolicySet(new LatestScore());
        var framework = CompetencyFramework.CreateBuilder("own", "Own").Add(FrameworkGenerators.Rubric)
            .Add(new ProficiencyScale("shares", 0, 1, [new("low", 0), new("high", 0.5, true)])).Build().Framework;

        Assert.Equal(framework.Scales.First(scale => scale is { Minimum: 0, Maximum: 1 }), MasteryRule.For(policies, framework).Scale);
        Assert.Equal(ProficiencyScale.Probability, MasteryRule.For(policies, CompetencyFramework.CreateBuilder("bare", "Bare").Build().Framework).Scale);
    }
}
