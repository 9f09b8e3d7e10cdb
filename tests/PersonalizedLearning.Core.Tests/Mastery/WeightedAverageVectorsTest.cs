using System.Text.Json;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Canvas: results with days as times go through journal, ledger and selection; scores are rounded to two decimals at the edge, half away from zero.</summary>
public sealed class WeightedAverageVectorsTest
{
    private const string File = "mastery/canvas_outcome_calculation.json";

    public static TheoryData<string> CasesOfTheMethod => [.. Cases().Select(item => item.GetProperty("id").GetString()!)];

    [VectorTheory(File)]
    [MemberData(nameof(CasesOfTheMethod))]
    public void Score_OfEveryCase_IsThatOfCanvas(string id)
    {
        var given = Cases().Single(item => item.GetProperty("id").GetString() == id);
        var points = given.GetProperty("points_possible").GetDouble();
        var percent = given.GetProperty("calculation_int") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 65;
        var policy = new WeightedAverage(new WeightedAverageParameters { LatestWeight = percent / 100.0, PointsPossible = points });
        var journal = new LearnerJournal(JournalGenerators.Learner);
        foreach (var (result, position) in given.GetProperty("results").EnumerateArray().Select((result, position) => (result, position)))
        {
            journal.Append(RecordOf(result, position, points));
        }

        var ledger = EvidenceLedger.From(journal, TimeGenerators.End);
        var rule = new MasteryRule { Scale = new("points", 0, points, [new("below", 0), new("mastery", given.GetProperty("mastery_points").GetDouble(), true)]) };
        var decision = MasteryHistory.Of(ledger, FrameworkGenerators.Id(0), policy, rule, MasteryCase.Framework).Decision;

        Assert.Equal(given.GetProperty("expected").GetDecimal(), Math.Round((decimal)decision.Estimate.Value, 2, MidpointRounding.AwayFromZero));
    }

    [VectorFact(File)]
    public void Cases_OfTheMethod_AreFive() => Assert.Equal(5, Cases().Count());

    private static EvidenceRecord RecordOf(JsonElement result, int position, double points)
    {
        var day = result.GetProperty("day");
        return EvidenceRecord.Observed(
            FormattableString.Invariant($"r{position}"), JournalGenerators.Learner, FrameworkGenerators.Id(0),
            Outcome.Score(result.GetProperty("score").GetDouble(), points),
            day.ValueKind == JsonValueKind.Null ? null : TimeGenerators.AtDay(100 + day.GetInt32())) with { Sequence = position };
    }

    private static IEnumerable<JsonElement> Cases()
    {
        using var stream = SharedFiles.OpenRead($"vectors/{File}");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone().GetProperty("cases").EnumerateArray()
            .Where(item => item.GetProperty("method") is { ValueKind: JsonValueKind.String } method && method.GetString() == "weighted_average");
    }
}
