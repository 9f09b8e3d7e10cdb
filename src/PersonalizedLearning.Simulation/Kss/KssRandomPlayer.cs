using System.Numerics;

namespace PersonalizedLearning.Simulation;

/// <summary>Draws from some concepts, all alike.</summary>
/// <param name="conceptsNow">From which, as a bit mask that is never empty.</param>
/// <param name="seed">The seed of chance.</param>
internal sealed class KssRandomPlayer(Func<int> conceptsNow, ulong seed) : IKssPlayer
{
    private SeededChance chance = new(seed);

    public int Next(int left) => Draw(conceptsNow(), ref chance);

    public void Take(int concept, bool isRight, bool isEffective)
    {
    }

    /// <summary>Draws one of a set.</summary>
    public static int Draw(int concepts, ref SeededChance chance)
    {
        for (var skip = chance.NextBelow(BitOperations.PopCount((uint)concepts)); skip > 0; skip--)
        {
            concepts &= concepts - 1;
        }

        return BitOperations.TrailingZeroCount(concepts);
    }
}
