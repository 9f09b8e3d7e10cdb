using System.Text.Json;
using FsCheck.Xunit;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 250)]
public sealed class RecommendationsJsonTest
{
    private static readonly DocumentedShape Shape =
        DocumentedShape.Below("## `plearn recommend`", File.ReadAllText(Path.Combine(Repository.Root, "docs", "command-line.md")));

    private static readonly HashSet<string> MayLack = ["code", "experience"];

    [Property]
    public void Write_HasTheDocumentedMembers_AndNoOther(LearningCase given)
    {
        var (set, situation) = Recommended(given);
        using var document = Written(set, situation);

        Shape.Check(document.RootElement, "$", MayLack);
    }

    [Property]
    public void Write_GivesBackEveryRecommendation_ToTheBit(LearningCase given)
    {
        var (set, situation) = Recommended(given);
        using var document = Written(set, situation);
        var root = document.RootElement;
        var written = root.GetProperty("recommendations").EnumerateArray().ToList();

        Assert.Equal(set.Learner.Value, root.GetProperty("learner").GetString());
        Assert.Equal(
            set.Diagnostics.Select(item => (item.Code, CamelCase(item.Severity.ToString()), item.Place, item.Message)),
            root.GetProperty("diagnostics").EnumerateArray().Select(item => (Text(item, "code")!, Text(item, "severity")!, Text(item, "place")!, Text(item, "message")!)));
        Assert.Equal(set.Items.Count, written.Count);
        for (var position = 0; position < written.Count; position++)
        {
            var code = situation.Framework[situation.Framework.IndexOf(set.Items[position].Competency)].Code;
            AssertWritten(set.Items[position], code, written[position]);
        }
    }

    [Fact]
    public void Write_OfEveryPowerOfTwo_ReadsBackToTheBit()
    {
        for (var exponent = -300; exponent < 0; exponent++)
        {
            var weight = Math.ScaleB(1, exponent);
            using var stream = new MemoryStream();
            LearningJson.WriteRecommenderOptions(stream, new RecommenderOptions { Weights = [new("readiness", weight)] });
            stream.Position = 0;

            Assert.Equal(Bits(weight), Bits(LearningJson.ReadRecommenderOptions(stream).Weights[0].Weight));
        }
    }

    [Fact]
    public void Documentation_NamesTheKinds() =>
        Assert.Equal(Words<RecommendationKind>.All, Shape.Members!["recommendations"]!.Members!["kind"]!.Words!);

    private static (RecommendationSet Set, LearningSituation Situation) Recommended(LearningCase given)
    {
        var situation = given.Prepare();
        return (new Recommender(given.Options).Recommend(situation.Learner, situation.Catalog), situation);
    }

    private static JsonDocument Written(RecommendationSet set, LearningSituation situation)
    {
        using var stream = new MemoryStream();
        LearningJson.WriteRecommendations(stream, set, situation.Map);
        return JsonDocument.Parse(stream.ToArray());
    }

    private static void AssertWritten(Recommendation expected, string? code, JsonElement item)
    {
        Assert.Equal(
            (expected.Competency.Value, code, expected.Experience?.Id.Value, CamelCase(expected.Kind.ToString())),
            (Text(item, "competency"), Text(item, "code"), Text(item, "experience"), Text(item, "kind")));
        Assert.Equal(
            (Bits(expected.Score), Bits(expected.Loss), expected.Unlocks, Bits(expected.PredictedSuccess)),
            (Bits(item, "score"), Bits(item, "loss"), item.GetProperty("unlocks").GetInt32(), Bits(item, "predictedSuccess")));
        Assert.Equal(
            expected.Reasons.Select(reason => (reason.Term, Bits(reason.Value), Bits(reason.Weight), Bits(reason.Contribution))),
            item.GetProperty("reasons").EnumerateArray().Select(reason => (Text(reason, "term")!, Bits(reason, "value"), Bits(reason, "weight"), Bits(reason, "contribution"))));
        Assert.Equal(
            expected.Prerequisites.Select(before => (before.Competency.Value, Bits(before.Estimate))),
            item.GetProperty("prerequisites").EnumerateArray().Select(before => (Text(before, "competency")!, Bits(before, "estimate"))));
    }

    private static string? Text(JsonElement item, string member) => item.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static long Bits(JsonElement item, string member) => Bits(item.GetProperty(member).GetDouble());

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
