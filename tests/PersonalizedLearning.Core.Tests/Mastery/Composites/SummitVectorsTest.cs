using System.Text.Json;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Summit Learning's grade: 70 % cognitive skills, 21 % power areas, 9 % additional areas, behind gates that make it incomplete.</summary>
public sealed class SummitVectorsTest
{
    [VectorFact(CompositeVectors.Summit)]
    public void Grade_OfEveryCase_IsThatOfSummit_OrIncomplete()
    {
        foreach (var given in CompositeVectors.Cases(CompositeVectors.Summit))
        {
            var learner = new Evidenced().Scored("cognitive", given.GetProperty("cognitive").GetDouble());
            var power = Areas(given, "power", learner);
            var additional = Areas(given, "additional", learner);
            learner.Scored("projects", given.GetProperty("projects_done").GetBoolean() ? 1 : 0);
            var grade = learner.Decide(new GatedRule(
                [Evidenced.Id("projects"), new WeightedRule(0.7, [new(Evidenced.Id("cognitive"))]), power],
                new WeightedRule(0, [new(Evidenced.Id("cognitive"), 70), new(power, 21), new(additional, 9)]))).Composite!.Explanation;

            if (given.GetProperty("expected").ValueKind == JsonValueKind.Number)
            {
                Assert.True(grade.IsMet);
                Assert.Equal(given.GetProperty("expected").GetDouble(), grade.Score, 12);
            }
            else
            {
                Assert.Equal("incomplete", given.GetProperty("expected").GetString());
                Assert.False(grade.IsMet);
                Assert.True(grade.Reached < grade.Needed);
            }
        }
    }

    // "4/5": four passed of five. Where nothing is said, the areas are not part of the case.
    private static AllRule Areas(JsonElement given, string kind, Evidenced learner)
    {
        var counts = given.TryGetProperty(kind + "_passed", out var passed) ? passed.GetString()!.Split('/').Select(int.Parse).ToArray() : [0, 1];
        var ids = Enumerable.Range(0, counts[1]).Select(area => $"{kind}{area}").ToArray();
        foreach (var id in ids.Take(counts[0]))
        {
            learner.Mastered(id);
        }

        return new AllRule([.. Evidenced.Rules(ids)]);
    }
}
