using System.Text.Json;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Calibration.Tests;

public sealed class RaschVectorsTest
{
    private const string Vectors = "tracing/rasch_cml_fraction.json";
    private const string Answers = "data/responses/fraction-tatsuoka/needed.csv";

    [VectorFact(Vectors)]
    public void Fit_OfTheTotals_IsThatOfTheVector()
    {
        var document = Document;
        var fit = RaschEstimation.Fit(Numbers(document, "itemTotals"), Numbers(document, "rawScoreCounts"));

        Assert.True(fit.Converged);
        Assert.Empty(fit.Diagnostics);
        AssertIs(document, 1e-4, 1e-3, fit);
        var own = document.GetProperty("ownCheck");
        AssertIs(own, Tolerance(own), Tolerance(own), fit);
    }

    [SharedFact("vectors/" + Vectors, Answers)]
    public void Fit_OfTheAnswers_IsThatOfTheVector()
    {
        var responses = ItemResponses.Of(File.ReadLines(SharedFiles.PathOf(Answers)).Skip(1).Select(line => line.Split(','))
            .Select(cells => new ItemResponse(LearnerId.From(cells[0]), int.Parse(cells[1]).ToString("00"), cells[2] == "1")));

        var fit = RaschEstimation.Fit(responses);

        var own = Document.GetProperty("ownCheck");
        Assert.Equal(Document.GetProperty("learners").GetInt32(), responses.LearnerCount);
        AssertIs(own, Tolerance(own), Tolerance(own), fit);
    }

    private static JsonElement Document => JsonDocument.Parse(SharedFiles.ReadAllText($"vectors/{Vectors}")).RootElement;

    private static double Tolerance(JsonElement own) => double.Parse(own.GetProperty("tolerance").GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    private static int[] Numbers(JsonElement document, string member) => [.. document.GetProperty(member).EnumerateArray().Select(number => number.GetInt32())];

    private static void AssertIs(JsonElement expected, double within, double withinLogLikelihood, RaschFit fit)
    {
        Assert.Equal(expected.GetProperty("conditionalLogLik").GetDouble(), fit.LogLikelihood, withinLogLikelihood);
        double[] difficulties = [.. expected.GetProperty("difficulty").EnumerateArray().Select(number => number.GetDouble())];
        Assert.Equal(difficulties.Length, fit.Difficulties.Count);
        foreach (var (item, difficulty) in difficulties.Index())
        {
            Assert.Equal(difficulty, fit.Difficulties[item]!.Value, within);
        }
    }
}
