using System.Text.Json;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class LowestMasteryVectorsTest
{
    private const string File = "oatutor.json";

    [VectorTheory("paths/" + File)]
    [InlineData(false, "defaultPick")]
    [InlineData(true, "experimentalPick")]
    public void Pick_IsThatOfTheVector(bool highestFirst, string member)
    {
        var selection = PathVectors.Document(File).GetProperty("selection");
        var settings = new LowestMasteryParameters { Threshold = selection.Number("threshold"), HighestFirst = highestFirst };
        var completed = selection.GetProperty("completed").Texts();
        var picked = selection.GetProperty("problems").EnumerateArray()
            .Where(problem => !completed.Contains(problem.GetProperty("id").GetString()))
            .Select(problem => (Id: problem.GetProperty("id").GetString(), Rank: LowestMasterySelector.RankOf(settings, MasteryOf(problem))))
            .Where(problem => !double.IsNaN(problem.Rank)).MinBy(problem => problem.Rank).Id;

        Assert.Equal(selection.GetProperty(member).GetString(), picked);
    }

    [VectorFact("paths/" + File)]
    public void KnowledgeTracing_OfEveryTrace_IsThatOfTheVector()
    {
        foreach (var trace in PathVectors.Document(File).GetProperty("bkt").EnumerateArray())
        {
            var given = trace.GetProperty("init");
            var policy = new BayesianKnowledgeTracing(new BktParameters { Prior = given.Number("m"), Learn = given.Number("t"), Slip = given.Number("s"), Guess = given.Number("g") });
            var state = policy.Initial;
            foreach (var step in trace.GetProperty("trace").EnumerateArray())
            {
                state = policy.Update(state, Observation.OfAnswer(step.Count("correct") == 1));
                Assert.Equal(step.Number("probMastery"), state.Known, 1e-12);
            }
        }
    }

    private static double MasteryOf(JsonElement problem) =>
        problem.GetProperty("probMastery") is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : double.NaN;
}
