using System.Text.Json;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>PrairieLearn: points after each submission to one homework question, as its code gives them.</summary>
public sealed class PrairieLearnVectorsTest
{
    private const string File = "mastery/prairielearn_homework.json";

    // The file leaves these submissions out; both of its columns leave only these shares.
    private static readonly Dictionary<int, int> LeftOut = new() { [2] = 80, [5] = 50, [8] = 100 };

    [VectorFact(File)]
    public void Points_OfEveryCase_AreThoseOfTheCode()
    {
        var policy = new AutoPoints(new AutoPointsParameters { VariantPoints = 4, PointsPossible = 16 });
        var cases = SchoolRuleVectors.Cases(File).ToDictionary(given => given.GetProperty("submission").GetInt32());
        var fold = new MasteryFold(policy);
        for (var submission = 1; submission <= cases.Keys.Max(); submission++)
        {
            var given = cases.TryGetValue(submission, out var known) ? known : default(JsonElement?);
            fold.Update(Observation.OfFraction((given?.GetProperty("percent").GetInt32() ?? LeftOut[submission]) / 100.0));
            if (given is { } expected)
            {
                Assert.Equal(expected.GetProperty("code_points").GetDouble(), fold.Estimate(TimeGenerators.End).Value, 12);
            }
        }
    }
}
