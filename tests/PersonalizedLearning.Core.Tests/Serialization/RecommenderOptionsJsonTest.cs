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

    [Fact]
    public void Read_OfAPreset_StartsFromIt()
    {
        Assert.Equal(RecommenderOptions.SelfPaced, Kind.ReadText("""{"preset": "selfPaced"}"""));
        Assert.Equal(RecommenderOptions.Classroom, Kind.ReadText("""{"preset": "classroom"}"""));
        Assert.Equal(RecommenderOptions.SpacedReview, Kind.ReadText("""{"preset": "spacedReview"}"""));
        Assert.Equal(RecommenderOptions.ExamPreparation with { TargetSuccess = 0.5, StaleAfter = null }, Kind.ReadText("""{"preset": "examPreparation", "targetSuccess": 0.5, "neverStale": true}"""));
        Assert.Equal(RecommenderOptions.Default, Kind.ReadText("""{"preset": "default", "filters": []}"""));
    }

    [Fact]
    public void Presets_DifferFromEachOther_AndMakeRecommenders()
    {
        RecommenderOptions[] presets = [RecommenderOptions.Default, RecommenderOptions.SelfPaced, RecommenderOptions.Classroom, RecommenderOptions.ExamPreparation, RecommenderOptions.SpacedReview];

        Assert.Equal(presets.Length, presets.Distinct().Count());
        Assert.All(presets, preset => Assert.Equal(1, new Recommender(preset).Options.Weights.Sum(item => item.Weight), 12));
        Assert.All(presets, preset => Assert.Equal(preset, Kind.ReadBytes(Kind.Written(preset))));
    }

    [Fact]
    public void Write_AConstraintOfOnesOwn_IsRefusedByItsName() =>
        Assert.Contains("'own'", Assert.Throws<ArgumentException>(() => Kind.Written(RecommenderOptions.Default with { Filters = [new OwnFilter()] })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"preset": "exam"}""", "$.preset", "expected one of classroom, default, examPreparation, selfPaced, spacedReview")]
    [InlineData("""{"recallTarget": 1}""", "$.recallTarget", "0.99")]
    [InlineData("""{"sources": ["frontier", "later"]}""", "$.sources", "'later'")]
    [InlineData("""{"sources": ["frontier", "frontier"]}""", "$.sources", "twice")]
    [InlineData("""{"filters": [{"filter": "weather"}]}""", "$.filters[0]", "weather")]
    [InlineData("""{"filters": [{"minutes": 5}]}""", "$.filters[0]", "'filter'")]
    [InlineData("""{"filters": [{"filter": "minutes", "minutes": -1}]}""", "$.filters[0].minutes", "-1")]
    [InlineData("""{"filters": [{"filter": "place", "places": ["home", null]}]}""", "$.filters[0].places[1]", "null")]
    [InlineData("""{"filters": [{"filter": "supports", "needed": [" "]}]}""", "$.filters[0].needed", "white space")]
    [InlineData("""{"filters": [{"filter": "agency", "decisions": [{"choice": "declined"}]}]}""", "$.filters[0].decisions[0]", "at least one")]
    [InlineData("""{"filters": [{"filter": "agency", "decisions": [{"choice": "refused", "competency": "a"}]}]}""", "$.filters[0].decisions[0].choice", "refused")]
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

    private sealed class OwnFilter : ICandidateFilter
    {
        public string Name => "own";

        public bool Allows(in Candidate candidate) => true;
    }
}
