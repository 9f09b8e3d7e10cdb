using System.Globalization;
using System.Text.Json;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Canvas;

/// <summary>What outcomes give, imported from Canvas's table, by hand and against what Canvas's own tests say.</summary>
public sealed class CanvasMasteryTest
{
    private const string Vectors = "vectors/mastery/canvas_outcome_calculation.json";

    private static readonly Instant Start = Instant.FromUtc(2024, 5, 1, 12, 0);

    // A class of three, of 5 points with mastery from 3, each score a day later than the one before:
    //   Ana 2, 3, 4; Ben 4, 3, 1; Cai 5.
    // weighted 65:  Ana .65·4 + .35·(2 + 3)/2 = 2.6 + .875 = 3.475 → 3.48; Ben .65·1 + .35·(4 + 3)/2 = .65 + 1.225 = 1.875 → 1.88; Cai 5.
    // recursive 65: Ana 2, .35·2 + .65·3 = 2.65, .35·2.65 + .65·4 = 3.5275 → 3.53; Ben 4, .35·4 + .65·3 = 3.35, .35·3.35 + .65·1 = 1.8225 → 1.82; Cai 5.
    // twice from 3: Ana (3 + 4)/2 = 3.5; Ben (4 + 3)/2 = 3.5; Cai once only, so no score: 0.
    // average:      Ana 9/3 = 3; Ben 8/3 = 2.666… → 2.67; Cai 5.
    [Theory]
    [InlineData("slope", 3.48, 1.88, 5, "Meets", "Not yet", "Exceeds")]
    [InlineData("intercept", 3.53, 1.82, 5, "Meets", "Not yet", "Exceeds")]
    [InlineData("fit", 3.5, 3.5, 0, "Meets", "Meets", "Not yet")]
    [InlineData("peak", 4, 4, 5, "Meets", "Meets", "Exceeds")]
    [InlineData("last", 4, 1, 5, "Meets", "Not yet", "Exceeds")]
    [InlineData("mean", 3, 2.67, 5, "Meets", "Not yet", "Exceeds")]
    public void AClass_IsDecidedAsByHand(string outcome, double ana, double ben, double cai, string anaLevel, string benLevel, string caiLevel)
    {
        var result = CanvasFixture.Read(CanvasFixture.Outcomes);

        Assert.Equal((ana, anaLevel), Decide(result, outcome, 2, 3, 4));
        Assert.Equal((ben, benLevel), Decide(result, outcome, 4, 3, 1));
        Assert.Equal((cai, caiLevel), Decide(result, outcome, 5));
    }

    // Gotcha 24: 1 to 5 with 65 %: .65·5 + .35·2.5 = 4.125 → 4.13; 1, 1.65, 2.5275, 3.484625, 4.46961875 → 4.47.
    [Theory]
    [InlineData(CanvasDecayingAverage.Weighted, 4.13)]
    [InlineData(CanvasDecayingAverage.Recursive, 4.47)]
    public void DecayingAverage_OfOneToFive_IsThatOfTheMeaning(CanvasDecayingAverage meaning, double expected) => Assert.Equal(
        expected, Decide(CanvasFixture.ReadOutcome("decaying_average,65,3,5,Good,0,Bad", new CanvasReadOptions { DecayingAverage = meaning }), "o", 1, 2, 3, 4, 5).Shown);

    [SharedFact(Vectors)]
    public void Outcomes_GiveWhatCanvasGives()
    {
        using var file = JsonDocument.Parse(SharedFiles.ReadAllText(Vectors));
        var count = 0;
        foreach (var item in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            var number = item.GetProperty("calculation_int");
            var rule = string.Create(
                CultureInfo.InvariantCulture,
                $"{item.GetProperty("method").GetString()},{(number.ValueKind == JsonValueKind.Null ? "" : number.GetRawText())},{item.GetProperty("mastery_points").GetDouble()},{item.GetProperty("points_possible").GetDouble()},Top,0,Low");
            var scores = item.GetProperty("results").EnumerateArray().Select(one => (Score: NumberOf(one, "score"), Day: NumberOf(one, "day"))).Where(one => one.Score is not null);

            var shown = Decide(CanvasFixture.ReadOutcome(rule), "o", scores.Select(one => (one.Score!.Value, one.Day)), 5).Shown;

            Assert.True((NumberOf(item, "expected") ?? 0) == shown, $"{item.GetProperty("id").GetString()}: {shown}");
            count++;
        }

        Assert.Equal(21, count);
    }

    private static double? NumberOf(JsonElement item, string name) => item.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    private static (double Shown, string Level) Decide(CanvasReadResult result, string outcome, params double[] scores) =>
        Decide(result, outcome, scores.Select((score, day) => (score, (double?)day)), 5);

    private static (double Shown, string Level) Decide(CanvasReadResult result, string outcome, IEnumerable<(double Score, double? Day)> scores, double possible)
    {
        var competency = CompetencyId.From(outcome);
        var learner = LearnerId.From("learner");
        var journal = new LearnerJournal(learner);
        var records = scores.Select((one, index) => new EvidenceRecord
        {
            Id = EventId.From(string.Create(CultureInfo.InvariantCulture, $"e{index}")),
            Learner = learner,
            Competencies = [competency],
            Outcome = Outcome.Score(one.Score, possible),
            Occurred = one.Day is { } day ? Start + Duration.FromDays(day) : null,
            Sequence = index,
        }).ToList();
        records.ForEach(record => journal.Append(record));
        var file = result.Policies.Single(one => one.Policies.ByCompetency.ContainsKey(competency));

        var map = MasteryMap.Derive(result.Framework, EvidenceLedger.From(journal, Start + Duration.FromDays(30)), file.Policies, file.Rule);

        var decision = map[result.Framework.RequiredIndexOf(competency)];
        return (decision.Estimate.Shown, decision.Level.Name);
    }
}
