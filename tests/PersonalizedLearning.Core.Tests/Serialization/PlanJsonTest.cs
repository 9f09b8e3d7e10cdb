using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 250)]
public sealed class PlanJsonTest
{
    private static readonly DocumentedShape Shape =
        DocumentedShape.Below("## `plearn plan`", File.ReadAllText(Path.Combine(Repository.Root, "docs", "command-line.md")));

    private static readonly HashSet<string> MayLack = ["code", "experience", "missingMinutes", "cycle", "changes"];

    [Property]
    public void Write_HasTheDocumentedMembers_AndNoOther(LearningCase given)
    {
        foreach (var (path, situation) in Planned(given))
        {
            using var document = JsonDocument.Parse(Written(path, situation));
            Shape.Check(document.RootElement, "$", MayLack);
        }
    }

    [Property]
    public void Read_OfWhatWasWritten_GivesTheSamePath(LearningCase given)
    {
        foreach (var (path, situation) in Planned(given))
        {
            Assert.Equal(path, LearningJson.ReadPlan(new MemoryStream(Written(path, situation))));
        }
    }

    [Theory]
    [InlineData("{}", "learner")]
    [InlineData("""{"learner":"a","asOf":"2026-09-07T08:00:00Z","steps":null,"minutes":0,"value":0,"bound":0,"gap":0,"unreachable":[]}""", "steps")]
    [InlineData("""{"learner":"a","asOf":"2026-09-07T08:00:00Z","steps":[null],"minutes":0,"value":0,"bound":0,"gap":0,"unreachable":[]}""", "$.steps[0]")]
    [InlineData("""{"learner":"a","asOf":"2026-09-07T08:00:00Z","steps":[],"minutes":0,"value":0,"bound":0,"gap":0,"unreachable":[],"more":1}""", "more")]
    [InlineData(
        """{"learner":"a","asOf":"2026-09-07T08:00:00Z","steps":[{"competency":"x","minutes":1,"startsAfter":[],"goals":[]},{"competency":"x","minutes":1,"startsAfter":[],"goals":[]}],"minutes":0,"value":0,"bound":0,"gap":0,"unreachable":[]}""",
        "$.steps[1]")]
    public void Read_OfWhatIsNoPath_IsRefusedByItsPlace(string text, string named) => Assert.Contains(
        named, Assert.Throws<LearningJsonException>(() => LearningJson.ReadPlan(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Message, StringComparison.Ordinal);

    private static byte[] Written(LearningPath path, LearningSituation situation)
    {
        using var stream = new MemoryStream();
        LearningJson.WritePlan(stream, path, situation.Framework);
        return stream.ToArray();
    }

    // A path within few minutes, and one that replaces it.
    private static IEnumerable<(LearningPath Path, LearningSituation Situation)> Planned(LearningCase given)
    {
        var situation = given.Prepare();
        if (situation.Framework.Count > 0)
        {
            var goals = situation.Goals.Distinct().DefaultIfEmpty(situation.Framework[0].Id);
            var request = new PlanRequest { Goals = [.. goals.Select(goal => new PlanGoal(goal))], Minutes = 50 };
            var first = PathPlanner.Plan(situation.Learner, request, situation.Catalog);
            yield return (first, situation);
            yield return (PathPlanner.Plan(situation.Learner, request with { Minutes = 110, Agreed = [.. first.Steps.Select(step => step.Competency).Reverse()] }), situation);
        }
    }
}
