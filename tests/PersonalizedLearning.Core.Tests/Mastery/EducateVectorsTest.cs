using System.Globalization;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Educate: scores of four points, rounded to two decimals.</summary>
public sealed class EducateVectorsTest
{
    private const string File = "mastery/educate_sbg.json";

    [VectorFact(File)]
    public void Estimate_OfEveryCase_IsThatOfEducate()
    {
        foreach (var given in SchoolRuleVectors.InScope(File))
        {
            var estimate = PolicyOf(given.GetProperty("method").GetString()!).EstimateAfter(given.GetProperty("scores").EnumerateArray().Select(score => Observation.OfFraction(score.GetDouble() / 4)));

            Assert.Equal(given.GetProperty("expected").GetDecimal(), Math.Round((decimal)estimate, 2, MidpointRounding.AwayFromZero));
        }
    }

    private static IMasteryPolicy PolicyOf(string method) => method switch
    {
        "mode" => new MostCommonScore(new MostCommonScoreParameters { Step = 0.25, PointsPossible = 4 }),
        "average" => new AverageScore(new AverageScoreParameters { PointsPossible = 4 }),
        _ => new HighestScore(new HighestScoreParameters { Best = BestOf(method), PointsPossible = 4 }),
    };

    // average_of_3_highest
    private static int BestOf(string method) => int.Parse(method.Split('_')[2], CultureInfo.InvariantCulture);
}
