using System.Text.Json;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class WeightedVectorsTest
{
    private const string File = "alosi_scores.json";

    public static TheoryData<int> Cases => Indices("cases");

    public static TheoryData<int> Updates => Indices("masteryUpdates");

    [VectorTheory("paths/" + File)]
    [MemberData(nameof(Cases))]
    public void Score_IsThatOfTheDocumentedFormula(int position)
    {
        var item = PathVectors.Document(File).GetProperty("cases")[position];
        var (settings, rows, learner) = Read(item);
        var (readiness, remediation, continuity, difficulty) = (item.Numbers("P"), item.Numbers("R"), item.Numbers("C"), item.Numbers("D"));
        var documented = item.Numbers("scoreAsDocumented");
        var scores = new double[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            var score = rows.Score(row, learner, settings.MasteredFrom);
            Assert.Equal(readiness[row], score.Readiness, Near(readiness[row]));
            Assert.Equal(remediation[row], score.Remediation, Near(remediation[row]));
            Assert.Equal(continuity[row], score.Continuity, Near(continuity[row]));
            Assert.Equal(difficulty[row], score.Difficulty, Near(difficulty[row]));
            scores[row] = score.Total(settings);
            Assert.Equal(documented[row], scores[row], Near(documented[row]));
        }

        Assert.Equal(item.Count("argmaxAsDocumented"), Array.IndexOf(scores, scores.Max()));
        Assert.Equal(item.Count("argmaxAsDocumented"), rows.Best(learner, settings));
    }

    [VectorTheory("paths/" + File)]
    [MemberData(nameof(Cases))]
    public void Relevance_IsThatOfTheVector_AndNothingWhereTheSourceHasNaN(int position)
    {
        var item = PathVectors.Document(File).GetProperty("cases")[position];
        var (_, rows, _) = Read(item);
        var expected = item.Rows("relevance");
        for (var row = 0; row < rows.Count; row++)
        {
            Assert.All(Enumerable.Range(0, expected[row].Length), competency =>
                Assert.Equal(expected[row][competency], rows.RelevanceFor(row, competency), Near(expected[row][competency])));
        }
    }

    [VectorFact("paths/" + File)]
    public void Alosi_SwapsTheWeightsOfContinuityAndDifficulty_AndOursDoesNot()
    {
        var changed = 0;
        foreach (var item in PathVectors.Document(File).GetProperty("cases").EnumerateArray())
        {
            var (settings, rows, learner) = Read(item);
            var swapped = settings with { Continuity = settings.Difficulty, Difficulty = settings.Continuity };
            var shipped = item.Numbers("scoreAsShipped");
            Assert.All(Enumerable.Range(0, rows.Count), row =>
                Assert.Equal(shipped[row], rows.Score(row, learner, settings.MasteredFrom).Total(swapped), Near(shipped[row])));
            changed += rows.Best(learner, settings) != item.Count("argmaxAsShipped") ? 1 : 0;
        }

        Assert.True(changed > 0, "In no case does the fault change what is chosen, so it would go unnoticed.");
    }

    [VectorTheory("paths/" + File)]
    [MemberData(nameof(Updates))]
    public void Mastery_AfterAnAnswer_IsThatOfTheVector(int position)
    {
        var item = PathVectors.Document(File).GetProperty("masteryUpdates")[position];

        Assert.Equal(
            item.Number("newMastery"),
            WeightedMastery.After(item.Number("mastery"), item.Number("score"), item.Number("guess"), item.Number("slip"), item.Number("transit")), 1e-12);
    }

    private static (WeightedParameters Settings, RelevanceRows Rows, WeightedLearner Learner) Read(JsonElement item)
    {
        var weights = item.GetProperty("weights");
        var settings = new WeightedParameters
        {
            Readiness = weights.Number("p"),
            Remediation = weights.Number("r"),
            Continuity = weights.Number("c"),
            Difficulty = weights.Number("d"),
            MasteredFrom = item.Number("LStar"),
            Forgiveness = item.Number("rStar"),
        };
        var rows = RowsOf(item.Rows("guess"), item.Rows("slip"), item.Numbers("difficulty"));
        var mastery = item.Numbers("mastery");
        var prerequisites = item.Rows("prereq").SelectMany((row, before) => row.Select((weight, after) => (before, after, weight))).Where(link => link.weight != 0).ToArray();
        double[] latest = [.. Enumerable.Range(0, mastery.Length).Select(competency => item.GetProperty("last").ValueKind == JsonValueKind.Null ? 0 : rows.RelevanceFor(item.Count("last"), competency))];
        return (settings, rows, new WeightedLearner(settings, mastery, prerequisites, latest));
    }

    private static RelevanceRows RowsOf(double[][] guess, double[][] slip, double[] difficulty)
    {
        var (start, competencies, relevance) = (new List<int> { 0 }, new List<int>(), new List<double>());
        for (var row = 0; row < guess.Length; row++)
        {
            for (var competency = 0; competency < guess[row].Length; competency++)
            {
                if (!double.IsNaN(guess[row][competency]) && !double.IsNaN(slip[row][competency]))
                {
                    competencies.Add(competency);
                    relevance.Add(LogOdds.Relevance(guess[row][competency], slip[row][competency]));
                }
            }

            start.Add(competencies.Count);
        }

        return new RelevanceRows([.. start], [.. competencies], [.. relevance], [.. difficulty.Select(LogOdds.Of)]);
    }

    private static double Near(double expected) => 1e-9 * Math.Max(1, Math.Abs(expected));

    private static TheoryData<int> Indices(string member) =>
        SharedFiles.WhyMissing("vectors/paths/" + File) is null ? [.. Enumerable.Range(0, PathVectors.Document(File).GetProperty(member).GetArrayLength())] : [0];
}
