using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

public sealed class MasteryPolicyRegistryTest
{
    public static TheoryData<string> Names => [.. MasteryPolicyRegistry.Standard.Names];

    /// <summary>Any policy, written to a file and read back, has equal parameters.</summary>
    [Property]
    public Property WritePolicies_ThenRead_GivesEqualParameters() => Prop.ForAll(Arb.From(MasteryGenerators.Policies), policy =>
    {
        using var file = new MemoryStream();
        LearningJson.WritePolicies(file, new MasteryPolicySet(policy));
        file.Position = 0;
        var read = LearningJson.ReadPolicies(file).Standard;

        Assert.Equal(policy.GetType(), read.GetType());
        Assert.Equal(policy.Parameters, read.Parameters);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Create_ByName_GivesThePolicyOfThatNameWithItsDefaults(string name)
    {
        var policy = MasteryPolicyRegistry.Standard.Create(name);

        Assert.Equal(name, policy.Name);
        Assert.Equal(policy.Parameters, Activator.CreateInstance(policy.Parameters.GetType()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Policy_HasItsRowInTheFormats(string name) => Assert.Contains(
        $"\n| `{name}` | ", File.ReadAllText(Path.Combine(Repository.Root, "docs", "formats.md")), StringComparison.Ordinal);

    [Fact]
    public void Policies_OfTheCore_AreAllRegistered()
    {
        var written = typeof(IMasteryPolicy).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMasteryPolicy)));

        Assert.Equal(
            written.Order(Comparer<Type>.Create((one, other) => string.CompareOrdinal(one.Name, other.Name))),
            MasteryPolicyRegistry.Standard.Names.Select(name => MasteryPolicyRegistry.Standard.Create(name).GetType())
                .Order(Comparer<Type>.Create((one, other) => string.CompareOrdinal(one.Name, other.Name))));
    }
}
