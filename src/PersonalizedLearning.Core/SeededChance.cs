namespace PersonalizedLearning;

/// <summary>A stream of numbers from a seed, the same everywhere: SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal struct SeededChance(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            var bits = state += 0x9E3779B97F4A7C15;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>The next number from 0 to below 1.</summary>
    public double Next() => (NextBits() >> 11) * (1.0 / (1L << 53));

    /// <summary>The next whole number from 0 to below a bound of at least 1, by the high half of a product (Lemire 2019), without its rare second draw.</summary>
    public int NextBelow(int bound) => (int)Math.BigMul(NextBits(), (ulong)bound, out _);
}
