using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class RecommenderOptionsJsonTest
{
    private static readonly JsonKind Kind = JsonKind.Of("options");

    [Property]
    public void Read_OfWhatWasWritten_IsEqual(RecommenderOptions options)
    {
        var written = Kind.Written(options);

        var again = (RecommenderOptions)Kind.ReadBytes(written);

        Assert.Equal(options, again);
        Assert.Equal(written, Kind.Written(again));
    }

    [Fact]
    public void Read_OfWhatIsLeftOut_GivesTheDefault()
    {
        Assert.Equal(RecommenderOptions.Default, Kind.ReadText("{}"));
        Assert.Equal(RecommenderOptions.Default, Kind.ReadBytes(Kind.Written(RecommenderOptions.Default)));
        Assert.Equal(RecommenderOptions.Default with { StaleAfter = null }, Kind.ReadText("""{"neverStale": true, "staleAfter": "2880:00:00"}"""));
        Assert.Equal(RecommenderOptions.Default with { StaleAfter = Duration.FromHours(36) + Duration.Epsilon }, Kind.ReadText("""{"staleAfter": "36:00:00.000000001"}"""));
    }

    [Theory]
    [InlineData("""{"weights": {"readiness": -1}}""", "$.weights.readiness", "-1")]
    [InlineData("""{"weights": {"readiness": 1, "challengeFit": 1e999}}""", "$.weights.challengeFit", "expected a number")]
    [InlineData("""{"weights": {"readiness": 1, "readiness": 1}}""", "$.weights.readiness", "twice")]
    [InlineData("""{"weights": {"readiness": 0}}""", "$.weights", "above 0")]
    [InlineData("""{"weights": {}}""", "$.weights", "above 0")]
    [InlineData("""{"targetSuccess": 1.5}""", "$.targetSuccess", "1.5")]
    [InlineData("""{"staleAfter": "23:59:59"}""", "$.staleAfter", "one day")]
    [InlineData("""{"staleAfter": "-48:00:00"}""", "$.staleAfter", "one day")]
    [InlineData("""{"staleAfter": "P120D"}""", "$.staleAfter", "P120D")]
    public void Read_OptionsThatAreNone_NamesThePlaceAndTheValue(string text, string path, string says)
    {
        var refusal = Kind.Refused(text, text);

        Assert.Equal(path, refusal.Path);
        Assert.Contains(says, refusal.Problem, StringComparison.Ordinal);
    }
}
