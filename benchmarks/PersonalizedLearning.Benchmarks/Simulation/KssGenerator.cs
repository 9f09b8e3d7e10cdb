using PersonalizedLearning.Benchmarks.Generators;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>Makes episodes of variant kdd up, as the public code does: so many as one likes, to tune on others than those that are reported.</summary>
internal static class KssGenerator
{
    private const int Turns = 20;
    private const int AbilityLevels = 4;
    private const double AbilityStep = 0.1;
    private const int FewestTargets = 3;
    private const int LookedBackOn = 3;
    private const double Comfort = 0.6;

    /// <summary>The difficulties with which the published figures were measured.</summary>
    private static readonly double[] Difficulty = [0, 2, 3, 3, 3, 0, 1, 3, 4, 4];

    // Concepts by how many prerequisites lie before them at the most, as the public code orders them.
    private static readonly int[] Order = [0, 5, 6, 1, 2, 7, 3, 4, 8, 9];

    /// <summary>Makes episodes up.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The seed; the same seed gives the same episodes.</param>
    public static KssEpisodeSet Episodes(int count, ulong seed)
    {
        var chance = new SplitMix(seed);
        var episodes = new List<KssEpisode>();
        while (episodes.Count < count)
        {
            var ability = Enumerable.Range(0, KssGraph.Count).Select(concept => -chance.Below(AbilityLevels) - (AbilityStep * concept)).ToArray();
            var targets = chance.Permutation(KssGraph.Count).Take(FewestTargets + chance.Below(KssGraph.Count - FewestTargets + 1)).Order().ToArray();
            var history = HistoryOf(ability, chance);
            var episode = new KssEpisode { Ability = ability, Targets = targets, Last = history[^1].Concept, History = [.. history] };
            if (targets.Any(target => !KssDynamics.Passes(ability[target], Difficulty[target])))
            {
                episodes.Add(episode);
            }
        }

        return new KssEpisodeSet(KssVariant.Kdd, Difficulty, episodes);
    }

    // A learner who repeats what was just right for the first time, often repeats what was wrong, and else takes up the first concept that is not yet comfortable.
    private static List<(int Concept, bool IsRight)> HistoryOf(double[] start, SplitMix chance)
    {
        var abilities = KssDynamics.Padded(start);
        var history = new List<(int Concept, bool IsRight)>();
        for (var turn = 0; turn < Turns; turn++)
        {
            int next;
            if (history.Count > 0 && history[^1].IsRight && history.TakeLast(LookedBackOn).Select(item => item.Concept).Distinct().Count() > 1)
            {
                next = history[^1].Concept;
                Answer(next);
            }
            else if (history.Count > 0 && !history[^1].IsRight && chance.Chance(0.7))
            {
                next = history[^1].Concept;
            }
            else
            {
                next = chance.Chance(0.9)
                    ? Order.FirstOrDefault(concept => KssDynamics.SuccessAt(abilities[concept], Difficulty[concept]) < Comfort, -1)
                    : chance.Below(KssGraph.Count);
            }

            if (next < 0)
            {
                break;
            }

            Answer(next);
        }

        return history;

        void Answer(int concept)
        {
            history.Add((concept, chance.Chance(KssDynamics.SuccessAt(abilities[concept], Difficulty[concept]))));
            KssDynamics.Practise(abilities, concept);
        }
    }
}
