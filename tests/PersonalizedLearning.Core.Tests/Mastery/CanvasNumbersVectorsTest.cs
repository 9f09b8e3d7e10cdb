using System.Text.Json;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Canvas: what becomes of scores before a method runs, and which numbers its methods take.</summary>
public sealed class CanvasNumbersVectorsTest
{
    private const string Percents = "mastery/canvas_percent_scaling.json";
    private const string Numbers = "mastery/canvas_calculation_int.json";

    /// <summary>Canvas rounds percents to four decimals.</summary>
    [VectorFact(Percents)]
    public void Percent_OfEveryCase_IsThatOfCanvas()
    {
        foreach (var given in SchoolRuleVectors.InScope(Percents))
        {
            var score = new ScoreOutcome(given.GetProperty("score").GetDouble(), given.GetProperty("possible").GetDouble());
            var scaled = ScalingOf(given)?.Scale(score) ?? score;

            Assert.Equal(given.GetProperty("expected_percent").GetDecimal(), Math.Round((decimal)(scaled.Value / scaled.Max), 4, MidpointRounding.AwayFromZero));
        }
    }

    [VectorFact(Numbers)]
    public void Number_OfEveryMethod_IsTakenAndRefusedAsByCanvas()
    {
        foreach (var given in SchoolRuleVectors.InScope(Numbers).Where(given => given.TryGetProperty("method", out _)))
        {
            // null leaves the number to the default.
            var wrong = given.GetProperty("invalid").EnumerateArray().Where(number => number.ValueKind == JsonValueKind.Number);
            Assert.All(given.GetProperty("valid").EnumerateArray(), number => Assert.Equal(number.GetInt32(), WeightIn(number.GetInt32()), 12));
            Assert.All(wrong, number => Assert.Throws<ArgumentOutOfRangeException>("LatestWeight", () => WeightIn(number.GetInt32())));
        }
    }

    [VectorFact(Numbers)]
    public void Number_ByDefault_IsThatOfCanvas()
    {
        foreach (var numbers in SchoolRuleVectors.InScope(Numbers).Where(given => given.TryGetProperty("default_int", out _)).Select(given => given.GetProperty("default_int")))
        {
            Assert.Equal(numbers.GetProperty("weighted_average").GetDouble() / 100, new WeightedAverageParameters().LatestWeight);
            Assert.Equal(numbers.GetProperty("decaying_average").GetDouble() / 100, new WeightedAverageParameters().LatestWeight);
            Assert.Equal(numbers.GetProperty("standard_decaying_average").GetDouble() / 100, new RecursiveDecayingAverageParameters().LatestWeight);
            Assert.Equal(numbers.GetProperty("n_mastery").GetInt32(), new NTimesParameters().Times);
        }
    }

    // The name "decaying average" has meant both.
    private static double WeightIn(int percent)
    {
        var weight = new WeightedAverageParameters { LatestWeight = percent / 100.0 }.LatestWeight;
        Assert.Equal(weight, new RecursiveDecayingAverageParameters { LatestWeight = weight }.LatestWeight);
        return weight * 100;
    }

    // Without marks on both sides there is nothing to scale.
    private static ScoreScaling? ScalingOf(JsonElement given) =>
        NumberOf(given, "alignment_mastery") is { } pass and > 0 && NumberOf(given, "outcome_mastery_points") is { } mastery and > 0
        && NumberOf(given, "outcome_points_possible") is { } points and > 0
            ? new ScoreScaling(pass, mastery / points)
            : null;

    private static double? NumberOf(JsonElement given, string name) =>
        given.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
