using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Simulation;

/// <summary>How abilities become answers, and how practice makes them grow.</summary>
internal static class KssLaw
{
    /// <summary>The highest ability.</summary>
    public const double Top = 5;

    /// <summary>How many numbers hold the abilities of a learner: the concepts, and padding to whole vectors.</summary>
    public const int Room = 12;

    private const double Guess = 0.25;
    private const double Slope = 8.5;
    private const double ToPass = 0.5;

    // What each concept gives on to all, padded with zeros to whole vectors.
    private static readonly double[] Promotions = [.. Enumerable.Range(0, KssGraph.Count).SelectMany(Padded)];

    /// <summary>The ability above the difficulty from which an exam is passed.</summary>
    public static double PassMargin { get; } = -Math.Log(((1 - Guess) / (ToPass - Guess)) - 1) / Slope;

    /// <summary>How likely an answer is right.</summary>
    public static double SuccessAt(double ability, double difficulty) => Guess + ((1 - Guess) / (1 + Math.Exp(-Slope * (ability - difficulty))));

    /// <summary>Whether an exam would be passed: where an answer is right with a probability of at least a half.</summary>
    public static bool Passes(double ability, double difficulty) => ability >= difficulty + PassMargin;

    /// <summary>Practises a concept once: it grows by half of what it lacks, the less the more its prerequisites lack, and what builds on it grows along.</summary>
    /// <param name="abilities">The abilities, with padding.</param>
    /// <param name="concept">The concept.</param>
    public static void Practise(Span<double> abilities, int concept)
    {
        var lack = 0.0;
        foreach (var before in KssGraph.PrerequisitesOf(concept))
        {
            lack += Top - abilities[before];
        }

        var gain = 0.5 * (Top - abilities[concept]) * (lack == 0 ? 1 : Math.Exp(-lack));
        ref var ability = ref MemoryMarshal.GetReference(abilities[..Room]);
        ref var promotion = ref MemoryMarshal.GetReference(Promotions.AsSpan(concept * Room, Room));
        for (var at = 0; at < Room; at += Vector256<double>.Count)
        {
            var grown = Vector256.LoadUnsafe(ref ability, (nuint)at) + (Vector256.LoadUnsafe(ref promotion, (nuint)at) * gain);
            Vector256.Min(grown, Vector256.Create(Top)).StoreUnsafe(ref ability, (nuint)at);
        }
    }

    private static double[] Padded(int concept)
    {
        var padded = new double[Room];
        KssGraph.Promotion(concept).CopyTo(padded);
        return padded;
    }
}
