using System.Numerics;
using PersonalizedLearning.Benchmarks.Generators;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>Draws from some concepts, all alike.</summary>
/// <param name="conceptsNow">From which, as a bit mask that is never empty.</param>
/// <param name="chance">Chance.</param>
internal sealed class KssRandomPlayer(Func<int> conceptsNow, SplitMix chance) : IKssPlayer
{
    public int Next(int left) => Draw(conceptsNow(), chance);

    public void Take(int concept, bool isRight, bool isEffective)
    {
    }

    /// <summary>Draws one of a set.</summary>
    public static int Draw(int concepts, SplitMix chance)
    {
        for (var skip = chance.Below(BitOperations.PopCount((uint)concepts)); skip > 0; skip--)
        {
            concepts &= concepts - 1;
        }

        return BitOperations.TrailingZeroCount(concepts);
    }
}
