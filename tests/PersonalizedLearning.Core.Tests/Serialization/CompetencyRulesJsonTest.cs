using FsCheck.Xunit;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class CompetencyRulesJsonTest
{
    private static readonly JsonKind Rules = JsonKind.Of("rules");
    private static readonly JsonKind Credit = JsonKind.Of("credit");

    [Property]
    public void Read_OfWhatWasWritten_IsEqual(WrittenRules given)
    {
        var written = Rules.Written(given.Rules);

        var again = (CompetencyRuleSet)Rules.ReadBytes(written);

        Assert.Equal(given.Rules.Rules, again.Rules);
        Assert.Equal(given.Rules.Retired.Order(), again.Retired.Order());
        Assert.Equal(written, Rules.Written(again));
    }

    [Property]
    public void ReadCredit_OfWhatWasWritten_IsEqual(WrittenRules given)
    {
        var written = Credit.Written(given.Credit);

        var again = (ValueList<CreditRule>)Credit.ReadBytes(written);

        Assert.Equal(given.Credit, again);
        Assert.Equal(written, Credit.Written(again));
    }

    [Fact]
    public void Read_OfTheDeepestRules_IsEqual_AndDeeperOnesAreRefused()
    {
        var deepest = Enumerable.Range(1, CompetencyRule.MaxDepth - 1).Aggregate((CompetencyRule)FrameworkGenerators.Id(0), (inner, _) => new AllRule([inner]));
        var set = new CompetencyRuleSet([new ParentRule(FrameworkGenerators.Id(1), deepest)]);

        Assert.Equal(set.Rules, ((CompetencyRuleSet)Rules.ReadBytes(Rules.Written(set))).Rules);
        var deeper = Enumerable.Range(0, CompetencyRule.MaxDepth).Aggregate("{\"competency\":\"c0\"}", (inner, _) => "{\"rule\":{\"type\":\"any\",\"members\":[" + inner + "]}}");
        Assert.Contains("17 levels", Rules.Refused("deeper", $$"""{"format":"personalized-learning/rules","version":1,"rules":[{"competency":"c1",{{deeper[1..]}}]}""").Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"count\": 1", "\"count\": 3", "$.rules[2].rule", "from 1 to 2")]
    [InlineData("\"count\": 1", "\"count\": 0", "$.rules[2].rule", "from 1 to 2")]
    [InlineData("\"points\": 4", "\"points\": 6", "$.rules[1].rule", "from 1 to 5")]
    [InlineData("\"points\": 3", "\"points\": -1", "$.rules[1].rule.members[0]", "-1")]
    [InlineData("{\"competency\": \"litre\"}", "{\"competency\": \"metre\"}", "$.rules[2].rule", "'metre' is a member twice")]
    [InlineData("{\"competency\": \"litre\"}", "{}", "$.rules[2].rule.members[1]", "Neither")]
    [InlineData("{\"competency\": \"litre\"}", "{\"competency\": \"x\", \"rule\": {\"type\": \"mastered\", \"competency\": \"y\"}}", "$.rules[2].rule.members[1]", "Both")]
    [InlineData("\"from\": 0.7", "\"from\": 1.7", "$.rules[3].rule.score.rule", "from 0 to 1")]
    [InlineData("\"weight\": 70", "\"weight\": 0", "$.rules[3].rule.score.rule.members[0]", "weight")]
    [InlineData("\"competency\": \"measure\"", "\"competency\": \"metre\"", "$.rules[2]", "itself")]
    [InlineData("\"competency\": \"measure\"", "\"competency\": \"number\"", "$.rules", "two rules")]
    [InlineData("\"recommend\"", "\"evidence\"", "$.rules[0].outcome", "attachEvidence")]
    [InlineData("\"any\"", "\"some\"", "$.rules[0].rule.members[1].rule", "some")]
    [InlineData("/rules", "/catalog", "$.format", "personalized-learning/rules")]
    public void Read_OfARuleThatIsNotValid_NamesThePlace(string what, string by, string path, string says)
    {
        Assert.Contains(what, Rules.Text, StringComparison.Ordinal);
        var position = Rules.Text.IndexOf(what, StringComparison.Ordinal);
        var refusal = Rules.Refused(by, string.Concat(Rules.Text.AsSpan(0, position), by, Rules.Text.AsSpan(position + what.Length)));

        Assert.Equal(path, refusal.Path);
        Assert.Contains(says, refusal.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"credits\": 0.5", "\"credits\": 0", "$.rules[0]")]
    [InlineData("\"version\": 2", "\"version\": 0", "$.rules[0]")]
    [InlineData("\"credits\": 0.25", "\"credits\": -1", "$.rules[0].caps[0]")]
    [InlineData("\"portfolio\"", "\"priorLearning\"", "$.rules[0].caps[0]")]
    [InlineData("\"portfolio\"", "\"seatTime\"", "$.rules[0].caps[0].sources[1]")]
    [InlineData("\"stillHeld\"", "\"held\"", "$.rules[0].basis")]
    public void ReadCredit_OfARuleThatIsNotValid_NamesThePlace(string what, string by, string path)
    {
        Assert.Contains(what, Credit.Text, StringComparison.Ordinal);

        Assert.Equal(path, Credit.Refused(by, Credit.Text.Replace(what, by, StringComparison.Ordinal)).Path);
    }

    [Fact]
    public void ReadCredit_OfTwoRulesOfOneName_NamesTheSecond()
    {
        const string Rule = """{"id":"x","credits":1,"requirement":{"type":"mastered","competency":"a"}}""";

        Assert.Equal("$.rules[1].id", Credit.Refused("twice", $$"""{"format":"personalized-learning/credit-rules","version":1,"rules":[{{Rule}},{{Rule}}]}""").Path);
    }
}
