using System.Text;
using System.Text.RegularExpressions;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Environments.Tests.Blended;

/// <summary>What docs/blended-models.md shows can be read and planned, and its rules are the ones there are.</summary>
public sealed partial class BlendedModelsPageTest
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "blended-models.md")).ReplaceLineEndings("\n");

    private static List<BlendedModel> Examples => [.. Example().Matches(Page).Select(match => Read(match.Groups[1].Value))];

    [Fact]
    public void Examples_AreOneOfEachModel() => Assert.Equal(BlendedCase.Models.Select(model => model.Name), Examples.Select(model => model.Name));

    [Fact]
    public void Examples_CanBePlanned() => Assert.All(Examples, model =>
    {
        var problem = BlendedSchool.Of(12);
        var plan = model.Plan(problem);

        Assert.Empty(plan.Issues);
        Assert.NotEmpty(plan.Sessions);
        Assert.DoesNotContain(model.Check(problem, BlendedSchool.ScheduleOf(problem, plan.Sessions)), violation => violation.Rule != "AC3");
    });

    [Fact]
    public void Rules_AreTheOnesThereAre() => Assert.Equal(
        BlendedMutations.All.Select(item => item.Rule).Distinct().Order(StringComparer.Ordinal),
        Rule().Matches(Page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Model_WrittenAndRead_IsTheSame() => Assert.All(BlendedCase.Models.Concat(Examples), model =>
    {
        using var stream = new MemoryStream();
        EnvironmentJson.WriteProblem(stream, new EnvironmentProblem { Models = [model] });
        stream.Position = 0;

        Assert.Equal(model, Assert.Single(EnvironmentJson.ReadProblem(stream).Models));
    });

    private static BlendedModel Read(string example)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"format":"personalized-learning/environment","version":1,"models":[{{example}}]}"""));
        return Assert.Single(EnvironmentJson.ReadProblem(stream).Models);
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\| ([A-Z]{2}[0-9]) \|", RegexOptions.Multiline)]
    private static partial Regex Rule();
}
