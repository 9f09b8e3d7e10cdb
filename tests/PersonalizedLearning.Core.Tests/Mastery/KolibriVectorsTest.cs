using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Kolibri: progress and mastery after first answers, oldest first; the file never goes on after mastery, so stickiness changes nothing.</summary>
public sealed class KolibriVectorsTest
{
    private const string File = "mastery/kolibri_m_of_n.json";

    [VectorFact(File)]
    public void Progress_OfEveryCase_IsThatOfKolibri()
    {
        foreach (var given in SchoolRuleVectors.Cases(File))
        {
            var parameters = new MOfNParameters { Required = given.GetProperty("m").GetInt32(), Window = given.GetProperty("n").GetInt32() };
            var answers = given.GetProperty("attempts_oldest_first").EnumerateArray().Select(answer => Observation.OfAnswer(answer.GetInt32() == 1));
            var progress = new MOfN(parameters).EstimateAfter(answers);

            Assert.Equal(given.GetProperty("progress").GetDouble(), progress, 15);
            Assert.Equal(given.GetProperty("mastered").GetBoolean(), progress >= 1);
        }
    }
}
