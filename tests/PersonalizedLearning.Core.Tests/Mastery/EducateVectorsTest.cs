using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Educate: scores of four points.</summary>
public sealed class EducateVectorsTest
{
    private const string File = "mastery/educate_sbg.json";

    [VectorFact(File)]
    public void Estimate_OfEveryCase_IsThatOfEducate()
    {
        foreach (var given in SchoolRuleVectors.InScope(File))
        {
            IMasteryPolicy policy = given.GetProperty("method").GetString() == "mode"
                ? new MostCommonScore(new MostCommonScoreParameters { Step = 0.25, PointsPossible = 4 })
                : new AverageScore(new AverageScoreParameters { PointsPossible = 4 });
            var estimate = policy.EstimateAfter(given.GetProperty("scores").EnumerateArray().Select(score => Observation.OfFraction(score.GetDouble() / 4)));

            Assert.Equal(given.GetProperty("expected").GetDouble(), estimate, 12);
        }
    }
}
