using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Otus: the decay is the weight of the latest score; published scores are rounded to two decimals.</summary>
public sealed class OtusVectorsTest
{
    private const string File = "mastery/otus_decaying.json";

    // The vectors give scores without their scale, which does not matter to the rule.
    private const double Points = 100;

    [VectorFact(File)]
    public void Estimate_OfEveryCase_IsThatOfOtus()
    {
        foreach (var given in SchoolRuleVectors.Cases(File))
        {
            var weight = given.GetProperty("decay").GetDouble() / 100;
            var policy = new RecursiveDecayingAverage(new RecursiveDecayingAverageParameters { LatestWeight = weight, PointsPossible = Points });
            var estimate = policy.EstimateAfter(given.GetProperty("scores").EnumerateArray().Select(score => Observation.OfFraction(score.GetDouble() / Points)));
            if (given.TryGetProperty("expected_raw", out var raw))
            {
                Assert.Equal(raw.GetDouble(), estimate, 12);
            }
            else
            {
                Assert.Equal(given.GetProperty("expected").GetDecimal(), Math.Round((decimal)estimate, 2, MidpointRounding.AwayFromZero));
            }
        }
    }
}
