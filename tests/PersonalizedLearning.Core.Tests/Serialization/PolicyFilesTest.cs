using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

public sealed class PolicyFilesTest
{
    public static TheoryData<string> Names => [.. MasteryPolicyRegistry.Standard.Names];

    [Property]
    public Property WritePolicies_ThenRead_GivesTheSame() => Prop.ForAll(Arb.From(MasteryGenerators.Policies), policy =>
    {
        using var stream = new MemoryStream();
        LearningJson.WritePolicies(stream, new MasteryPolicySet(policy, new Dictionary<CompetencyId, IMasteryPolicy> { [CompetencyId.From("a")] = policy }));
        stream.Position = 0;

        var read = LearningJson.ReadPolicies(stream);

        Assert.Equal(policy.Parameters, read.Standard.Parameters);
        Assert.Equal(policy.Parameters.GetHashCode(), read.Standard.Parameters.GetHashCode());
        Assert.Equal(policy.Parameters, read[CompetencyId.From("a")].Parameters);
    });

    [Property]
    public Property WritePolicies_OfSeveralKinds_ThenRead_GivesTheSame() => Prop.ForAll(Arb.From(MasteryGenerators.Policies), Arb.From(MasteryGenerators.Policies), (policy, other) =>
    {
        using var stream = new MemoryStream();
        LearningJson.WritePolicies(stream, new MasteryPolicySet(policy, new Dictionary<CompetencyId, IMasteryPolicy> { [CompetencyId.From("a")] = other, [CompetencyId.From("b")] = policy }));
        stream.Position = 0;

        var read = LearningJson.ReadPolicies(stream);

        Assert.Equal(policy, read.Standard);
        Assert.Equal(other, read[CompetencyId.From("a")]);
        Assert.Equal(policy, read[CompetencyId.From("b")]);
        Assert.Equal(2, read.ByCompetency.Count);
    });

    [Fact]
    public void ReadPolicies_WithOthers_OverridesTheirParametersMemberByMember()
    {
        var policies = Read("""{"policy":"latest","others":[{"policy":"n-times","parameters":{"pointsPossible":4,"from":0.75},"byCompetency":{"a":{"times":3},"b":{}}}]}""");

        Assert.Equal(new NTimesParameters { PointsPossible = 4, From = 0.75, Times = 3 }, policies[CompetencyId.From("a")].Parameters);
        Assert.Equal(new NTimesParameters { PointsPossible = 4, From = 0.75 }, policies[CompetencyId.From("b")].Parameters);
        Assert.Equal(new LatestScore(), policies[CompetencyId.From("c")]);
    }

    [Theory]
    [InlineData("""{"policy":"latest","others":[null]}""", "null was found; expected an object", "$.others[0]")]
    [InlineData("""{"policy":"latest","others":[{"policy":"n-time","byCompetency":{}}]}""", "Policy 'n-time' is unknown", "$.others[0].policy")]
    [InlineData("""{"policy":"latest","others":[{"policy":"n-times","version":3,"byCompetency":{}}]}""", "Version 3 of policy 'n-times' is not known; expected 1", "$.others[0].version")]
    [InlineData("""{"policy":"latest","others":[{"policy":"n-times","byCompetency":{"a":{"times":0}}}]}""", "Times is 0", "$.others[0].byCompetency.a")]
    [InlineData("""{"policy":"latest","byCompetency":{"a":{}},"others":[{"policy":"n-times","byCompetency":{"a":{}}}]}""", "Competency 'a' has a policy already", "$.others[0].byCompetency.a")]
    public void ReadPolicies_WithAWrongOther_SaysWhatAndWhere(string text, string message, string path)
    {
        var problem = Assert.Throws<LearningJsonException>(() => Read(text));

        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith(path, problem.Path, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Create_ByName_GivesThePolicyOfThatName(string name)
    {
        var policy = MasteryPolicyRegistry.Standard.Create(name);

        Assert.Equal(name, policy.Name);
        Assert.Equal(policy.Parameters, Read($$"""{"policy":"{{name}}"}""").Standard.Parameters);
    }

    [Fact]
    public void ReadPolicies_WithItems_ReadsTheirParameters() => Assert.Equal(
        new BktParameters { ForgetPerDay = 0.01, ByItem = [new() { Item = "q3", Guess = 0.5 }] },
        Read("""{"policy":"bkt","parameters":{"forgetPerDay":0.01,"byItem":{"q3":{"guess":0.5}}}}""").Standard.Parameters);

    [Theory]
    [InlineData("""{"policy":"bkt","parameters":{"byItem":{"q3":null}}}""", "null was found; expected an object")]
    [InlineData("""{"policy":"bkt","parameters":{"byItem":{"q3":{"guess":2}}}}""", "Guess is 2; expected a number from 0 to 1")]
    [InlineData("""{"policy":"fsrs","parameters":{"weights":[1,2]}}""", "2 weights were given; expected 21 (FSRS-6) or 19 (FSRS-5).")]
    [InlineData("""{"policy":"fsrs","parameters":{"zone":"Moon/Tycho"}}""", "The time zone 'Moon/Tycho' is unknown")]
    public void ReadPolicies_WithAWrongParameter_SaysWhichAndWhere(string text, string message)
    {
        var problem = Assert.Throws<LearningJsonException>(() => Read(text));

        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains("$.parameters", problem.Message + problem.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadPolicies_WithForgetting_ReadsThePolicyInside()
    {
        var policies = Read(
            """
            {"policy":"forgetting","parameters":{"halfLifeDays":60,"of":{"policy":"bkt","parameters":{"prior":0.1}}},
             "byCompetency":{"a":{"of":{"policy":"forgetting","parameters":{"of":{"policy":"weighted-average"}}}}}}
            """);

        Assert.Equal(new ForgettingParameters { HalfLifeDays = 60, Floor = 0, Of = new BayesianKnowledgeTracing(new BktParameters { Prior = 0.1 }) }, policies.Standard.Parameters);
        Assert.Equal(
            new ForgettingParameters { HalfLifeDays = 60, Floor = 0, Of = new ForgettingPolicy(new ForgettingParameters { Of = new WeightedAverage() }) },
            policies[CompetencyId.From("a")].Parameters);
    }

    [Theory]
    [InlineData("""{"policy":"other"}""", "Policy 'other' is unknown", "$.parameters")]
    [InlineData("""{"policy":"bkt","version":7}""", "Version 7 of policy 'bkt' is not known; expected 1", "$.parameters.of.version")]
    [InlineData("""{"policy":"bkt","parameters":{"prio":1}}""", "The member 'prio' is not known here", "$.parameters.of.parameters")]
    [InlineData("""{"policy":"bkt","parameters":{"prior":2}}""", "Prior is 2; expected a number from 0 to 1", "$.parameters")]
    public void ReadPolicies_WithAWrongPolicyInside_SaysWhatAndWhere(string inner, string message, string path)
    {
        var problem = Assert.Throws<LearningJsonException>(() => Read($$$"""{"policy":"forgetting","parameters":{"of":{{{inner}}}}}"""));

        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith(path, problem.Path, StringComparison.Ordinal);
    }

    private static MasteryPolicySet Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LearningJson.ReadPolicies(stream);
    }
}
