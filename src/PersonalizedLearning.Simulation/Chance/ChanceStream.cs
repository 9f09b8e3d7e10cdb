using System.Diagnostics.CodeAnalysis;

namespace PersonalizedLearning.Simulation;

/// <summary>A stream of chance that depends on nothing but where it begins: a seed, a learner, a purpose and two numbers, such as a competency and how often it was practised before.</summary>
/// <remarks>
/// <para>
/// The same beginning gives the same numbers on every machine and for any number of threads. Because the n-th answer of a learner on a competency has a stream of its own, two policies that
/// lead one learner different ways meet the same luck wherever they do the same thing: common random numbers, by which the difference between them is seen more sharply.
/// </para>
/// <para>The generator is SplitMix64 (Steele, Lea and Flood 2014); beginnings are mixed by its finalizer. Not for secrets. Not thread safe; streams are independent of each other.</para>
/// </remarks>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Streams are drawn from, not compared.")]
public struct ChanceStream
{
    private SeededChance chance;

    private ChanceStream(ulong state) => chance = new SeededChance(state);

    /// <summary>Begins a stream.</summary>
    /// <param name="seed">The seed of the experiment.</param>
    /// <param name="learner">The index of the learner, from 0.</param>
    /// <param name="purpose">What the draws are for.</param>
    /// <param name="first">A number that tells streams of one purpose apart, such as a competency.</param>
    /// <param name="second">Another one, such as how often it was practised before.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learner"/> is negative, or the purpose is not defined.</exception>
    public static ChanceStream Of(ulong seed, long learner, ChancePurpose purpose, int first = 0, int second = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(learner);
        Preconditions.Defined(purpose);
        return new ChanceStream(Mixed(Mixed(Mixed(seed) ^ (ulong)learner) ^ ((ulong)purpose << 56) ^ ((ulong)(uint)first << 28) ^ (uint)second));
    }

    /// <summary>Begins a stream at a seed alone, for what is drawn one after the other.</summary>
    internal static ChanceStream From(ulong seed) => new(seed);

    /// <summary>Draws a number, each as likely as any other.</summary>
    /// <returns>A number from 0 to below 1.</returns>
    public double Next() => chance.Next();

    /// <summary>Draws a whole number, each as likely as any other.</summary>
    /// <param name="bound">How many there are, at least 1.</param>
    /// <returns>A number from 0 to below the bound.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is below 1.</exception>
    public int NextBelow(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return chance.NextBelow(bound);
    }

    /// <summary>Draws from the normal distribution with mean 0 and variance 1, by one number and the quantile function, so that every draw moves the stream by as much.</summary>
    /// <returns>A finite number.</returns>
    public double NextNormal() => NormalQuantile.Of((chance.NextBits() >> 11) * (1.0 / (1L << 53)) + (0.5 / (1L << 53)));

    /// <summary>Tells whether something happens.</summary>
    /// <param name="probability">How likely it is; at or below 0 it never happens, at or above 1 always.</param>
    /// <returns>Whether it happens.</returns>
    public bool Happens(double probability) => Next() < probability;

    /// <summary>Draws 64 bits, such as a seed of something else.</summary>
    internal ulong NextBits() => chance.NextBits();

    private static ulong Mixed(ulong bits)
    {
        unchecked
        {
            bits += 0x9E3779B97F4A7C15;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
