using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>ALEKS: points after unaided answers, C for right and W for wrong.</summary>
public sealed class AleksVectorsTest
{
    private const string File = "mastery/aleks_points.json";

    [VectorFact(File)]
    public void Points_OfEveryCase_AreThoseOfAleks()
    {
        var policy = new ProgressPoints();
        foreach (var given in SchoolRuleVectors.Cases(File))
        {
            var points = policy.EstimateAfter(given.GetProperty("sequence").GetString()!.Select(letter => Observation.OfAnswer(letter == 'C')));

            Assert.Equal(given.GetProperty("points").GetDouble(), points);
            Assert.Equal(given.GetProperty("learned").GetBoolean(), points >= policy.Maximum);
        }
    }
}
