using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Published power law scores, rounded to two decimals.</summary>
public sealed class PowerLawVectorsTest
{
    private const string File = "mastery/power_law.json";

    [VectorFact(File)]
    public void Estimate_OfEveryCase_IsThePublishedOne()
    {
        var policy = new PowerLaw(new PowerLawParameters { PointsPossible = 4 });
        foreach (var given in SchoolRuleVectors.Cases(File))
        {
            var estimate = policy.EstimateAfter(given.GetProperty("scores").EnumerateArray().Select(score => Observation.OfFraction(score.GetDouble() / 4)));

            Assert.Equal(given.GetProperty("expected").GetDecimal(), Math.Round((decimal)estimate, 2, MidpointRounding.AwayFromZero));
        }
    }
}
