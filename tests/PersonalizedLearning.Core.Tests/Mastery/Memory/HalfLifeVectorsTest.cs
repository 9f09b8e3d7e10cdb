using System.Text.Json;
using NodaTime;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class HalfLifeVectorsTest
{
    private const string File = "tracing/hlr_ebisu.json";

    [VectorFact(File)]
    public void HalfLifeRegression_OfEveryCase_IsThatOfTheVector()
    {
        var given = Document("hlr");
        var weights = given.GetProperty("weights");
        var policy = new HalfLifeRegression(new HlrParameters { Right = Number(weights, "right"), Wrong = Number(weights, "wrong"), Bias = Number(weights, "bias") });
        var compared = 0;
        foreach (var item in given.GetProperty("cases").EnumerateArray())
        {
            var latest = TimeGenerators.Start;
            var answers = Enumerable.Repeat(true, Count(item, "right")).Concat(Enumerable.Repeat(false, Count(item, "wrong"))).ToList();
            var state = answers.Aggregate(policy.Initial, (state, answer) => policy.Update(state, Observation.OfAnswer(answer, latest)));

            Assert.Equal(Number(item, "halfLifeDays"), policy.HalfLifeDays(state), 1e-12 * Number(item, "halfLifeDays"));
            if (answers.Count > 0)
            {
                Assert.Equal(Number(item, "p"), policy.Estimate(state, latest + Duration.FromDays(Number(item, "deltaDays"))).Value, 1e-12);
                compared++;
            }
        }

        Assert.Equal(30, compared);
    }

    [VectorFact(File)]
    public void Ebisu_Recall_IsThatOfTheVector()
    {
        var cases = Document("ebisu").GetProperty("predict").EnumerateArray().ToList();
        foreach (var item in cases)
        {
            var recall = Number(item, "recall");
            Assert.Equal(recall, EbisuModel.Recall(PriorOf(item), Number(item, "elapsed")), 1e-9 * recall);
        }

        Assert.Equal(32, cases.Count);
    }

    [VectorFact(File)]
    public void Ebisu_Posterior_IsThatOfTheVector()
    {
        var cases = Document("ebisu").GetProperty("update").EnumerateArray().ToList();
        foreach (var item in cases)
        {
            var (sureness, days) = EbisuModel.Posterior(PriorOf(item), Count(item, "successes"), Count(item, "total"), Number(item, "elapsed"));
            var expected = item.GetProperty("posterior").EnumerateArray().Select(number => number.GetDouble()).ToList();
            Assert.Equal(expected[0], sureness, 1e-6 * expected[0]);
            Assert.Equal(expected[1], sureness, 1e-6 * expected[1]);
            Assert.Equal(expected[2], days, 1e-6 * expected[2]);
            Assert.Equal(Number(item, "halflife"), days, 1e-6 * days);
        }

        Assert.Equal(27, cases.Count);
    }

    [VectorFact(File)]
    public void Ebisu_ByOneAnswer_GivesThePosteriorOfTheVector()
    {
        foreach (var item in Document("ebisu").GetProperty("update").EnumerateArray().Where(item => Count(item, "total") == 1))
        {
            var prior = PriorOf(item) with { LatestTicks = TimeGenerators.Start.ToUnixTimeTicks() };
            var at = TimeGenerators.Start + Duration.FromDays(Number(item, "elapsed"));
            var next = new Ebisu().Update(prior, Observation.OfAnswer(Count(item, "successes") == 1, at));

            Assert.Equal(item.GetProperty("posterior")[0].GetDouble(), next.Alpha, 1e-6 * next.Alpha);
            Assert.Equal(Number(item, "halflife"), next.Days, 1e-6 * next.Days);
        }
    }

    // Whatever the unit of the file is, hours or days, only ratios of times matter.
    private static EbisuState PriorOf(JsonElement item)
    {
        var prior = item.GetProperty("prior");
        return new(prior[0].GetDouble(), prior[1].GetDouble(), prior[2].GetDouble(), 1, 0);
    }

    private static JsonElement Document(string member)
    {
        using var stream = SharedFiles.OpenRead($"vectors/{File}");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty(member).Clone();
    }

    private static double Number(JsonElement item, string member) => item.GetProperty(member).GetDouble();

    private static int Count(JsonElement item, string member) => item.GetProperty(member).GetInt32();
}
