using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Systems that judge one result by a cut alone: the latest score on a scale that is proficient from there.</summary>
public sealed class CutVectorsTest
{
    private const string H5P = "mastery/h5p_question_set.json";

    [VectorFact(H5P)]
    public void QuestionSet_OfH5P_SucceedsFromThePassPercentage_AndItsReportFromFullMarks()
    {
        foreach (var given in SchoolRuleVectors.InScope(H5P))
        {
            var share = given.GetProperty("score").GetDouble() / given.GetProperty("max").GetDouble();

            Assert.Equal(given.GetProperty("success").GetBoolean(), IsProficient(share, given.GetProperty("pass_").GetDouble() / 100));
            Assert.Equal(given.GetProperty("xapi_getXAPIData_success").GetBoolean(), IsProficient(share, 1));
        }
    }

    private static bool IsProficient(double share, double cut)
    {
        var scale = new ProficiencyScale("cut", 0, 1, [new("below", 0), new("proficient", cut, true)]);
        return new LatestScore().EstimateAfter([Observation.OfFraction(share)]) >= scale.ProficientFrom;
    }
}
