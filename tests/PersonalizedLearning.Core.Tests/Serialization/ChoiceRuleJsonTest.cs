using System.Text;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Serialization;

public sealed class ChoiceRuleJsonTest
{
    public static TheoryData<IChoiceRule> Rules => new()
    {
        BestChoice.Instance,
        new DiverseChoice { Tolerance = 0.1, Diversity = 0.25, Pool = 9 },
        new ExploringChoice { Tolerance = 0.2, Exploration = Exploration.Softmax, Epsilon = 0.3, Temperature = 0.5, Pool = 7 },
        new ExploringChoice(),
    };

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void Options_WithAChoiceRule_ReadBackEqual(IChoiceRule rule)
    {
        var options = new RecommenderOptions { Choice = rule };
        using var stream = new MemoryStream();
        LearningJson.WriteRecommenderOptions(stream, options);

        Assert.Equal(options, Read(Encoding.UTF8.GetString(stream.ToArray())));
    }

    [Fact]
    public void Choice_WithNothingButItsName_HasItsDefaults() =>
        Assert.Equal(new DiverseChoice(), Read("""{"choice": {"rule": "diverse"}}""").Choice);

    [Fact]
    public void Choice_OfYourOwn_IsFoundByName()
    {
        var own = new FirstAlone();

        Assert.Same(own, Read("""{"choice": {"rule": "first-alone"}}""", [own]).Choice);
    }

    [Theory]
    [InlineData("""{"choice": {"rule": "worst"}}""", "$.choice.rule", "The choice rule 'worst' is not known; expected one of best, diverse, explore.")]
    [InlineData("""{"choice": {"rule": "best", "pool": 3}}""", "$.choice.pool", "The choice rule 'best' has no setting 'pool'; expected none.")]
    [InlineData("""{"choice": {"rule": "diverse", "epsilon": 0.1}}""", "$.choice.epsilon", "has no setting 'epsilon'; expected tolerance, diversity, pool.")]
    [InlineData("""{"choice": {"rule": "explore", "epsilon": 2}}""", "$.choice.epsilon", "Epsilon is 2; expected a number from 0 to 1.")]
    [InlineData("""{"choice": {"rule": "explore", "exploration": "wild"}}""", "$.choice.exploration", "'wild' is not known here; expected one of epsilonGreedy, softmax.")]
    public void Choice_ThatIsNotValid_IsRefusedAtItsPlace(string text, string path, string message)
    {
        var problem = Assert.Throws<LearningJsonException>(() => Read(text));

        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    private static RecommenderOptions Read(string text, IEnumerable<IChoiceRule>? rules = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LearningJson.ReadRecommenderOptions(stream, rules ?? []);
    }

    private sealed class FirstAlone : IChoiceRule
    {
        public string Name => "first-alone";

        public int PoolFor(int count) => count;

        public int Choose(RecommendationRequest request, ReadOnlySpan<RankedCandidate> pool, Span<RankedCandidate> destination) => Math.Min(1, pool.Length);
    }
}
