using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class PolicyJsonTest
{
    private static readonly JsonKind Kind = JsonKind.Of("bkt");

    [Property]
    public void Read_OfWhatWasWritten_IsEqual(MasteryPolicySet policies)
    {
        var written = Kind.Written(policies);

        var again = (MasteryPolicySet)Kind.ReadBytes(written);

        Assert.Equal((policies.Standard.Name, policies.Standard.Parameters), (again.Standard.Name, again.Standard.Parameters));
        Assert.Equal(
            policies.ByCompetency.OrderBy(item => item.Key).Select(item => (item.Key, item.Value.Name, item.Value.Parameters)),
            again.ByCompetency.OrderBy(item => item.Key).Select(item => (item.Key, item.Value.Name, item.Value.Parameters)));
        Assert.Equal((policies.Learner?.Name, policies.Learner?.Parameters, policies.Combination), (again.Learner?.Name, again.Learner?.Parameters, again.Combination));
        Assert.Equal(written, Kind.Written(again));
    }

    [Property]
    public void Read_OfSomeMembersForACompetency_TakesTheOthersFromTheOnesForAll(MasteryPolicySet policies)
    {
        if (policies.Standard is not BayesianKnowledgeTracing { Settings: var all })
        {
            return;
        }

        var parameters = FormattableString.Invariant($"\"prior\": {all.Prior:R}, \"slip\": {all.Slip:R}");
        var text = """{"policy": "bkt", "parameters": {}, "byCompetency": {"a": {"slip": 0.25}, "b": {}, "c": {"prior": null}}}"""
            .Replace("\"parameters\": {}", $"\"parameters\": {{{parameters}}}", StringComparison.Ordinal);

        var read = (MasteryPolicySet)Kind.ReadText(text);

        var expected = new BktParameters { Prior = all.Prior, Slip = all.Slip };
        Assert.Equal(expected with { Slip = 0.25 }, read[CompetencyId.From("a")].Parameters);
        Assert.All(["b", "c", "d"], id => Assert.Equal(expected, read[CompetencyId.From(id)].Parameters));
    }

    [Theory]
    [InlineData("\"bkt\"", "\"unheard\"", "$.policy", "weighted-average")]
    [InlineData("\"bkt\"", "\"BKT\"", "$.policy", "'BKT'")]
    [InlineData("\"version\": 1", "\"version\": 2", "$.version", "expected 1")]
    [InlineData("\"prior\": 0.3", "\"prior\": 1.5", "$.parameters", "1.5")]
    [InlineData("\"prior\": 0.3", "\"priors\": 0.3", "$.parameters.priors", "'priors'")]
    [InlineData("\"learn\": 0.25", "\"learn\": -0.25", "$.byCompetency.half", "-0.25")]
    [InlineData("\"learn\": 0.25", "\"learn\": []", "$.byCompetency.half.learn", "type")]
    [InlineData("\"half\": {", "\"\": {", "$.byCompetency['']", "identifier")]
    [InlineData("\"half\": {", "\"F. 1\": {\"unheard\": 1, ", "$.byCompetency['F. 1'].unheard", "'unheard'")]
    public void Read_APolicyThatIsNone_NamesThePlaceAndTheValue(string what, string by, string path, string says)
    {
        Assert.Contains(what, Kind.Text, StringComparison.Ordinal);

        var refusal = Kind.Refused(by, Kind.Text.Replace(what, by, StringComparison.Ordinal));

        Assert.Equal(path, refusal.Path);
        Assert.Contains(says, refusal.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Registry_OfAnUnknownName_NamesIt()
    {
        Assert.Contains("'unheard'", Assert.Throws<ArgumentException>(() => MasteryPolicyRegistry.Standard.Create("unheard")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => MasteryPolicyRegistry.Standard.Create(null!));
    }
}
