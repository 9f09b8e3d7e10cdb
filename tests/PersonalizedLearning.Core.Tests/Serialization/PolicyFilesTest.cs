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

    private static MasteryPolicySet Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LearningJson.ReadPolicies(stream);
    }
}
