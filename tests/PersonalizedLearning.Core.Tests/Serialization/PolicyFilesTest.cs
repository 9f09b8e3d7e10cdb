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

    [Theory]
    [MemberData(nameof(Names))]
    public void Create_ByName_GivesThePolicyOfThatName(string name)
    {
        var policy = MasteryPolicyRegistry.Standard.Create(name);

        Assert.Equal(name, policy.Name);
        Assert.Equal(policy.Parameters, Read($$"""{"policy":"{{name}}"}""").Standard.Parameters);
    }

    [Theory]
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

        Assert.Equal(new ForgettingParameters { HalfLifeDays = 60, Of = new BayesianKnowledgeTracing(new BktParameters { Prior = 0.1 }) }, policies.Standard.Parameters);
        Assert.Equal(
            new ForgettingParameters { HalfLifeDays = 60, Of = new ForgettingPolicy(new ForgettingParameters { Of = new WeightedAverage() }) },
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
