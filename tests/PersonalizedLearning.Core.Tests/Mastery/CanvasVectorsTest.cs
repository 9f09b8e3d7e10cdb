using System.Text.Json;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>
/// Canvas: results with days as times go through journal, ledger and selection, those without a score as missing work. Scores are rounded to two decimals
/// at the edge, half away from zero, and percents to four.
/// </summary>
public sealed class CanvasVectorsTest
{
    private const string Outcomes = "mastery/canvas_outcome_calculation.json";
    private const string Quizzes = "mastery/canvas_quiz_results.json";
    private const string Percents = "mastery/canvas_percent_scaling.json";
    private const string Numbers = "mastery/canvas_calculation_int.json";

    public static TheoryData<string> OutcomeCases => [.. SchoolRuleVectors.IdsInScope(Outcomes)];

    public static TheoryData<string> QuizCases => [.. SchoolRuleVectors.IdsInScope(Quizzes)];

    [VectorTheory(Outcomes)]
    [MemberData(nameof(OutcomeCases))]
    public void Score_OfEveryCase_IsThatOfCanvas(string id) => AssertScore(SchoolRuleVectors.Case(Outcomes, id));

    [VectorTheory(Quizzes)]
    [MemberData(nameof(QuizCases))]
    public void Score_OfEveryQuizCase_IsThatOfCanvas(string id) => AssertScore(SchoolRuleVectors.Case(Quizzes, id));

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

    private static void AssertScore(JsonElement given)
    {
        var mastery = given.GetProperty("mastery_points").GetDouble();
        var points = given.GetProperty("points_possible").GetDouble() is > 0 and var possible ? possible : mastery;
        var rule = new MasteryRule { Scale = new("points", 0, points, [new("below", 0), new("mastery", mastery, true)]) };
        var policy = PolicyOf(given, mastery, points);
        var history = MasteryHistory.Of(LedgerOf(given, points), FrameworkGenerators.Id(0), policy, rule, MasteryCase.Framework);
        var expected = given.GetProperty("expected");

        Assert.Equal<decimal?>(
            expected.ValueKind == JsonValueKind.Null ? null : expected.GetDecimal(),
            HasScore(policy, history) ? Math.Round((decimal)history.Decision.Estimate.Value, 2, MidpointRounding.AwayFromZero) : null);
    }

    private static IMasteryPolicy PolicyOf(JsonElement given, double mastery, double points)
    {
        var number = given.GetProperty("calculation_int") is { ValueKind: JsonValueKind.Number } set ? set.GetInt32() : (int?)null;
        return given.GetProperty("method").GetString() switch
        {
            null or "highest" => new HighestScore(new HighestScoreParameters { PointsPossible = points }),
            "latest" => new LatestScore(new LatestScoreParameters { PointsPossible = points }),
            "average" => new AverageScore(new AverageScoreParameters { PointsPossible = points }),
            "weighted_average" => new WeightedAverage(new WeightedAverageParameters { LatestWeight = (number ?? 65) / 100.0, PointsPossible = points }),
            "standard_decaying_average" => new RecursiveDecayingAverage(
                new RecursiveDecayingAverageParameters { LatestWeight = (number ?? 65) / 100.0, PointsPossible = points }),
            "n_mastery" => new NTimes(new NTimesParameters { Times = number ?? 5, From = mastery / points, PointsPossible = points }),
            var method => throw new ArgumentOutOfRangeException(nameof(given), method, "No policy covers the method."),
        };
    }

    private static bool HasScore(IMasteryPolicy policy, MasteryHistory history) => policy is NTimes times
        ? times.HasScore(history.Steps.Aggregate(times.Initial, (state, step) => times.Update(state, step.Observation)))
        : history.Steps.Count > 0;

    private static EvidenceLedger LedgerOf(JsonElement given, double points)
    {
        var journal = new LearnerJournal(JournalGenerators.Learner);
        foreach (var (result, position) in given.GetProperty("results").EnumerateArray().Select((result, position) => (result, position)))
        {
            journal.Append(RecordOf(result, position, WholeOf(given, result, points)));
        }

        return EvidenceLedger.From(journal, TimeGenerators.End);
    }

    private static EvidenceRecord RecordOf(JsonElement result, int position, Outcome? outcome)
    {
        var day = result.GetProperty("day");
        var at = day.ValueKind == JsonValueKind.Null ? (NodaTime.Instant?)null : TimeGenerators.AtDay(100 + day.GetInt32());
        var record = EvidenceRecord.Observed(
            FormattableString.Invariant($"r{position}"), JournalGenerators.Learner, FrameworkGenerators.Id(0), outcome ?? Outcome.Correct(false), at);
        return outcome is null
            ? record with { Sequence = position, Outcome = null, Status = EvidenceStatus.Missing }
            : record with { Sequence = position };
    }

    private static Outcome? OutcomeOf(JsonElement result, double points) =>
        result.TryGetProperty("percent", out _) ? PartOf(result)
        : result.GetProperty("score") is { ValueKind: JsonValueKind.Number } score ? Outcome.Score(score.GetDouble(), points)
        : null;

    private static ScoreOutcome PartOf(JsonElement result)
    {
        var possible = result.GetProperty("possible").GetDouble();
        return new ScoreOutcome(result.GetProperty("percent").GetDouble() * possible, possible);
    }

    // Canvas gives each question of a quiz the score of the whole quiz and keeps all of them, but for these two methods.
    private static Outcome? WholeOf(JsonElement given, JsonElement result, double points)
    {
        var isWhole = result.TryGetProperty("percent", out _) && given.GetProperty("method").GetString() is not ("highest" or "n_mastery");
        return isWhole
            ? ScoreOutcome.TotalOf(given.GetProperty("results").EnumerateArray().Where(other => WorkOf(other) == WorkOf(result)).Select(PartOf))
            : OutcomeOf(result, points);
    }

    private static (int Association, string? Type) WorkOf(JsonElement result) =>
        (result.GetProperty("association").GetInt32(), result.GetProperty("association_type").GetString());
}
