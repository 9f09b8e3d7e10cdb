using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.DependencyInjection;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Grouping;

public sealed class GroupingJsonTest
{
    private const string Start = """{"format":"personalized-learning/grouping","version":1,"learners":[{"id":"a"},{"id":"b"}],""";

    [Property(MaxTest = 60)]
    public Property Grouping_ReadAgain_IsEqual() => Prop.ForAll(
        (from item in Gen.Elements<GroupingPolicyCase>(GroupingPolicyCase.All) from problem in GroupingGenerators.Problems select new GroupingTask(problem, item.Policy)).ToArbitrary(), task =>
        Assert.Equal(task, EnvironmentJson.ReadGrouping(Written(stream => EnvironmentJson.WriteGrouping(stream, task)))));

    [Theory]
    [InlineData("""{"format":"personalized-learning/grouping","version":2,"learners":[],"groups":1,"policy":{"policy":"connection"}}""", "$.version")]
    [InlineData(Start + """ "policy":{"policy":"connection"}}""", "$")]
    [InlineData(Start + """ "groups":1,"sizes":[],"policy":{"policy":"connection"}}""", "$")]
    [InlineData(Start + """ "groups":-1,"policy":{"policy":"connection"}}""", "$.groups")]
    [InlineData(Start + """ "sizes":[{"min":1,"max":2},{"min":-1,"max":2}],"policy":{"policy":"connection"}}""", "$.sizes[1]")]
    [InlineData(Start + """ "groups":1,"policy":{"policy":"magic"}}""", "$.policy.policy")]
    [InlineData(Start + """ "groups":1,"policy":{"policy":"connection","version":2}}""", "$.policy.version")]
    [InlineData(Start + """ "groups":1,"policy":{"policy":"connection","parameters":[]}}""", "$.policy.parameters")]
    [InlineData(Start + """ "groups":1,"policy":{"policy":"avoid-repeats","parameters":{"decay":2}}}""", "$.policy.parameters")]
    [InlineData(Start + """ "groups":1,"policy":{"policy":"avoid-repeats","parameters":{"decai":1}}}""", "$.policy.parameters.decai")]
    [InlineData(Start + """ "groups":1,"policy":{"policy":"no-isolation"}}""", "$.policy.parameters")]
    [InlineData(Start + """ "groups":1,"policy":{"policy":"composite","parameters":{"policies":[{"policy":"connection","weight":0}]}}}""", "$.policy.parameters.policies[0]")]
    [InlineData(Start + """ "groups":1,"policy":{"policy":"composite","parameters":{"policies":[{"policy":"connection"},{"policy":"magic"}]}}}""", "$.policy.parameters.policies[1].policy")]
    [InlineData(Start + """ "groups":1,"policy":{"policy":"composite","parameters":{"policies":[{"policy":"composite","parameters":{"policies":[{"policy":"magic"}]}}]}}}""", "$.policy.parameters.policies[0].parameters.policies[0].policy")]
    [InlineData(Start + """ "groups":1,"policy":{"policy":"connection"},"links":[{"a":"a","b":"b","kind":"mustLink"}]}""", "$.links[0].kind")]
    [InlineData("""{"format":"personalized-learning/grouping","version":1,"learners":[{"id":"a","pace":1e999}],"groups":1,"policy":{"policy":"connection"}}""", "$.learners[0]")]
    public void ReadGrouping_WhatIsNoGrouping_IsRefusedWithThePlace(string text, string place)
    {
        var problem = Assert.Throws<LearningJsonException>(() => EnvironmentJson.ReadGrouping(new MemoryStream(Encoding.UTF8.GetBytes(text))));

        Assert.Equal(place, problem.Path);
    }

    [Fact]
    public void WriteGroups_HasGroupsAndWhatCouldBeChanged()
    {
        var problem = new GroupingProblem { Learners = [.. Enumerable.Range(0, 4).Select(EnvironmentGenerators.Learner)], Sizes = GroupSizes.Equal(2) };

        using var document = JsonDocument.Parse(Written(stream => EnvironmentJson.WriteGroups(stream, GroupingSolver.Solve(problem, new ConnectionPolicy()))));

        Assert.Equal(2, document.RootElement.GetProperty("groups").GetArrayLength());
        Assert.Equal(2, document.RootElement.GetProperty("nextBest").GetProperty("moves").GetArrayLength());
        Assert.Equal("proved", document.RootElement.GetProperty("trace").GetProperty("end").GetString());
    }

    [Fact]
    public void AddGroupingPolicy_LetsFilesNameIt()
    {
        var descriptor = NamedDescriptor<GroupingPolicy>.Create("own", 1, GroupingJsonContext.Default.PlainPolicyDocument, _ => new ConnectionPolicy(), _ => new PlainPolicyDocument());
        var services = new ServiceCollection().AddGroupingPolicy(descriptor).AddPersonalizedLearningGrouping().AddPersonalizedLearningGrouping();
        var own = services.Select(service => service.ImplementationInstance).OfType<NamedDescriptor<GroupingPolicy>>();

        var task = EnvironmentJson.ReadGrouping(new MemoryStream(Encoding.UTF8.GetBytes(Start + """ "groups":1,"policy":{"policy":"own"}}""")), new GroupingPolicyRegistry(own));

        Assert.Equal(new ConnectionPolicy(), task.Policy);
        Assert.Single(services, service => service.ServiceType == typeof(GroupingPolicyRegistry));
        Assert.Throws<ArgumentException>(() => new GroupingPolicyRegistry([descriptor, descriptor]));
    }

    [Fact]
    public void Registry_CreateByName_GivesThePolicyWithItsDefaults_OrSaysWhatIsMissing()
    {
        Assert.Equal(new AvoidRepeatsPolicy(), GroupingPolicyRegistry.Standard.Create(AvoidRepeatsPolicy.PolicyName));
        Assert.StartsWith(
            "Grouping policy 'no-isolation' can't be made by its name alone: Required members are missing: 'attribute'.",
            Assert.Throws<ArgumentException>("name", () => GroupingPolicyRegistry.Standard.Create(NoIsolationPolicy.PolicyName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FormatsDocument_ShowsAGrouping_ThatIsReadAndSolved()
    {
        var section = File.ReadAllText(Path.Combine(Repository.Root, "docs", "formats.md")).ReplaceLineEndings("\n").Split("\n## ").Single(part => part.StartsWith("Environment grouping\n", StringComparison.Ordinal));
        var example = section.Split("```")[1];
        var task = EnvironmentJson.ReadGrouping(new MemoryStream(Encoding.UTF8.GetBytes(example[example.IndexOf('{', StringComparison.Ordinal)..])));

        Assert.Empty(task.Problem.Validate());
        Assert.True(GroupingSolver.Solve(task.Problem, task.Policy).IsValid);
        Assert.All(GroupingPolicyRegistry.Standard.Names, name => Assert.Contains($"| `{name}` |", section, StringComparison.Ordinal));
    }

    private static MemoryStream Written(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        return stream;
    }
}
