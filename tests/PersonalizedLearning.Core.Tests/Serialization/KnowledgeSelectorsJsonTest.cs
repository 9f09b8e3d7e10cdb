using System.Text;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using static PersonalizedLearning.Core.Tests.Paths.KnowledgeStructureTest;

namespace PersonalizedLearning.Core.Tests.Serialization;

public sealed class KnowledgeSelectorsJsonTest
{
    [Fact]
    public void OuterFringe_RoundTrips()
    {
        var settings = new OuterFringeParameters { Clauses = [new(Id("a"), [[]]), new(Id("b"), [[Id("a")], []])] };

        Assert.Equal(settings, ((OuterFringeSelector)Read(Written(new OuterFringeSelector(settings)))).Settings);
    }

    [Fact]
    public void KnowledgeAssessment_RoundTrips()
    {
        foreach (var update in new KnowledgeUpdate[] { new BayesianUpdate { CarelessError = 0.2, LuckyGuess = 0.3 }, new MultiplicativeUpdate { Wrong = 2.5, Right = 4 } })
        {
            var settings = new KnowledgeAssessmentParameters { Update = update, MaxQuestions = 7, CertainFrom = 0.6, KnownFrom = 0.7, UnknownTo = 0.1, MaxStates = 99 };

            Assert.Equal(settings, ((KnowledgeAssessmentSelector)Read(Written(new KnowledgeAssessmentSelector(settings)))).Settings);
        }
    }

    [Fact]
    public void MaximumInformation_RoundTrips()
    {
        var settings = new AdaptiveTestParameters
        {
            Bank = ItemBank.Of([new("a", ItemResponseFunction.Of(1.5, -1, 0.2, 0.9)), new("b", ItemResponseFunction.Rasch(1))]),
            Prior = new AbilityPrior { Mean = 1, StandardDeviation = 2 },
            Criterion = ItemCriterion.Difficulty,
            Strata = 2,
            Exposure = [new("b", 0.5)],
            MinItems = 3,
            MaxItems = 9,
            StandardError = 0.2,
        };

        Assert.Equal(settings, ((MaximumInformationSelector)Read(Written(new MaximumInformationSelector(settings)))).Settings);
        Assert.Equal(5, ((MaximumInformationSelector)Read("""{"selector": "maximum-information", "version": 1, "parameters": {"byItem": {"a": {}}, "randomesque": 5}}""")).Settings.Randomesque);
    }

    [Theory]
    [InlineData("knowledge-assessment", """{"update": {"rule": "bayesian", "carelessError": 0.5}}""", "$.parameters")]
    [InlineData("knowledge-assessment", """{"update": {"rule": "other"}}""", "$.parameters.update")]
    [InlineData("knowledge-assessment", """{"update": {"carelessError": 0.1}}""", "$.parameters.update")]
    [InlineData("knowledge-assessment", """{"maxQuestions": 0}""", "$.parameters")]
    [InlineData("maximum-information", """{"strata": 2}""", "$.parameters")]
    [InlineData("maximum-information", """{"byItem": {"a": null}}""", "$.parameters.byItem['a']")]
    [InlineData("maximum-information", """{"byItem": {"a": {}}, "exposure": {"a": 0}}""", "$.parameters")]
    [InlineData("maximum-information", """{"byItem": {"a": {}}, "exposure": {"b": 1}}""", "$.parameters")]
    [InlineData("maximum-information", """{"byItem": {"a": {}}, "criterion": "length"}""", "$.parameters.criterion")]
    [InlineData("outer-fringe", """{"clauses": [{"competency": "a", "clauses": []}]}""", "$.parameters")]
    [InlineData("outer-fringe", """{"clauses": [{"competency": "a", "clauses": [null]}]}""", "$.parameters.clauses")]
    [InlineData("outer-fringe", """{"clauses": [null]}""", "$.parameters.clauses")]
    public void Selector_WithABadParameter_SaysWhere(string selector, string parameters, string path)
    {
        var problem = Assert.Throws<LearningJsonException>(() => Read($$"""{"selector": "{{selector}}", "version": 1, "parameters": {{parameters}}}"""));

        Assert.StartsWith(path, problem.Path, StringComparison.Ordinal);
    }

    private static ISelector Read(string text) => LearningJson.ReadSelector(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static string Written(ISelector selector)
    {
        using var stream = new MemoryStream();
        LearningJson.WriteSelector(stream, selector);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
