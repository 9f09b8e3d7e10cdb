using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Canvas: a range of scores holds its lower bound and not its upper one; without an upper one it is open above.</summary>
public sealed class ConditionalReleaseVectorsTest
{
    // Canvas knows no greatest score; extra credit goes above 1.
    private const double Greatest = 100;

    [VectorFact(CompositeVectors.ConditionalRelease)]
    public void LevelOf_AScore_IsTheHalfOpenRangeThatHoldsIt()
    {
        foreach (var given in CompositeVectors.Cases(CompositeVectors.ConditionalRelease))
        {
            if (!CompositeVectors.OutOfScope.ContainsKey(CompositeVectors.KeyOf(CompositeVectors.ConditionalRelease, given)))
            {
                var level = RangeOf(given).LevelOf(given.GetProperty("score").GetDouble());

                Assert.Equal(given.GetProperty("contains").GetBoolean(), level.Name == "in");
            }
        }
    }

    private static ProficiencyScale RangeOf(JsonElement given)
    {
        var levels = new List<ProficiencyLevel> { new("below", 0), new("in", given.GetProperty("lower_bound").GetDouble(), true) };
        if (given.GetProperty("upper_bound") is { ValueKind: JsonValueKind.Number } upper)
        {
            levels.Add(new ProficiencyLevel("above", upper.GetDouble(), true));
        }

        return new ProficiencyScale("scores", 0, Greatest, (levels[1].From == 0 ? levels[1..] : levels).ToValueList());
    }
}
