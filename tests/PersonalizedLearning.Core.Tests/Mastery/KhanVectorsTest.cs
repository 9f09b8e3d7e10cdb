using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Khan Academy: the documented transitions, with every share that an event can stand for.</summary>
public sealed class KhanVectorsTest
{
    private const string File = "mastery/khan_levels.json";

    [VectorFact(File)]
    public void Transition_OfEveryCase_IsThatOfKhanAcademy()
    {
        var policy = new MasteryLevels();
        foreach (var given in SchoolRuleVectors.Cases(File))
        {
            var before = new MasteryLevelsState(LevelOf(given.GetProperty("state").GetString()!));
            foreach (var observation in ObservationsOf(given.GetProperty("event").GetString()!))
            {
                var after = policy.Update(before, observation);

                Assert.Equal(LevelOf(given.GetProperty("next").GetString()!), policy.Estimate(after, TimeGenerators.End).Value);
            }
        }
    }

    private static int LevelOf(string name) => name switch
    {
        "not_started" or "attempted" => 0,
        "familiar" => 1,
        "proficient" => 2,
        "mastered" => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such level."),
    };

    private static IEnumerable<Observation> ObservationsOf(string happening) => happening switch
    {
        "mixed_correct" => [Observation.OfAnswer(true) with { Purpose = EvidencePurpose.Summative }],
        "mixed_incorrect" => [Observation.OfAnswer(false) with { Purpose = EvidencePurpose.Summative }],
        "exercise 100%" => Exercises(1),
        "exercise 70-99%" => Exercises(0.7, 0.85, 0.99),
        "exercise <70%" => Exercises(0, 0.5, 0.69),
        "exercise <100%" => Exercises(0, 0.5, 0.69, 0.7, 0.99),
        _ => throw new ArgumentOutOfRangeException(nameof(happening), happening, "No such event."),
    };

    private static IEnumerable<Observation> Exercises(params IEnumerable<double> shares) => shares.Select(share => Observation.OfFraction(share));
}
