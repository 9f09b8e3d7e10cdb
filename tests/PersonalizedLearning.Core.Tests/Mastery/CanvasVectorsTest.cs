using System.Text.Json;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>
/// Canvas: results with days as times go through journal, ledger and selection, those without a score as missing work. All methods but the highest
/// and n times give each question of a quiz the points of the whole quiz. Scores are rounded to two decimals at the edge, half away from zero.
/// </summary>
public sealed class CanvasVectorsTest
{
    private const string Outcomes = "mastery/canvas_outcome_calculation.json";
    private const string Quizzes = "mastery/canvas_quiz_results.json";

    public static TheoryData<string> OutcomeCases => [.. SchoolRuleVectors.IdsInScope(Outcomes)];

    public static TheoryData<string> QuizCases => [.. SchoolRuleVectors.IdsInScope(Quizzes)];

    [VectorTheory(Outcomes)]
    [MemberData(nameof(OutcomeCases))]
    public void Score_OfEveryCase_IsThatOfCanvas(string id) => AssertScore(SchoolRuleVectors.Case(Outcomes, id));

    [VectorTheory(Quizzes)]
    [MemberData(nameof(QuizCases))]
    public void Score_OfEveryQuizCase_IsThatOfCanvas(string id) => AssertScore(SchoolRuleVectors.Case(Quizzes, id));

    private static void AssertScore(JsonElement given)
    {
        var mastery = given.GetProperty("mastery_points").GetDouble();
        var points = given.GetProperty("points_possible").GetDouble() is > 0 and var possible ? possible : mastery;
        var rule = new MasteryRule
        {
            Scale = new("points", 0, points, [new("below", 0), new("mastery", mastery, true)]),
            Selection = new EvidenceSelection { Weighting = MergesQuestions(given) ? EvidenceWeighting.ItemOfActivity : EvidenceWeighting.Item },
            Rounding = new EstimateRounding(),
        };
        var policy = PolicyOf(given, mastery, points);
        var history = MasteryHistory.Of(LedgerOf(given, points), FrameworkGenerators.Id(0), policy, rule, MasteryCase.Framework);
        var expected = given.GetProperty("expected");

        Assert.Equal(
            expected.ValueKind == JsonValueKind.Null ? (double?)null : expected.GetDouble(),
            HasScore(policy, history) ? history.Decision.Estimate.Shown : null);
    }

    private static bool MergesQuestions(JsonElement given) => given.GetProperty("method").GetString() is not (null or "highest" or "n_mastery");

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
            journal.Append(RecordOf(result, position, points));
        }

        return EvidenceLedger.From(journal, TimeGenerators.End);
    }

    private static EvidenceRecord RecordOf(JsonElement result, int position, double points)
    {
        var day = result.GetProperty("day");
        var at = day.ValueKind == JsonValueKind.Null ? (NodaTime.Instant?)null : TimeGenerators.AtDay(100 + day.GetInt32());
        var record = EvidenceRecord.Observed(
            FormattableString.Invariant($"r{position}"), JournalGenerators.Learner, FrameworkGenerators.Id(0), OutcomeOf(result, points) ?? Outcome.Correct(false), at);
        return OutcomeOf(result, points) is null
            ? record with { Sequence = position, Outcome = null, Status = EvidenceStatus.Missing }
            : record with { Sequence = position, Activity = ActivityOf(result) };
    }

    // One number may be that of a quiz and of an assignment.
    private static string? ActivityOf(JsonElement result) =>
        result.TryGetProperty("association", out var association) ? $"{result.GetProperty("association_type")} {association}" : null;

    private static Outcome? OutcomeOf(JsonElement result, double points) =>
        result.TryGetProperty("percent", out var percent) ? Outcome.Score(percent.GetDouble() * PossibleOf(result), PossibleOf(result))
        : result.GetProperty("score") is { ValueKind: JsonValueKind.Number } score ? Outcome.Score(score.GetDouble(), points)
        : null;

    private static double PossibleOf(JsonElement result) => result.TryGetProperty("possible", out var possible) ? possible.GetDouble() : 1;
}
