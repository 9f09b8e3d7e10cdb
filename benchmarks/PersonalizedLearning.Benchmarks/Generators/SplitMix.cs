namespace PersonalizedLearning.Benchmarks.Generators;

/// <summary>A small deterministic generator of numbers (SplitMix64; Steele, Lea and Flood 2014): the same input on every machine and runtime.</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 to <paramref name="count"/> − 1; the bias of the multiplication is far below what a benchmark notices.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>True with a probability.</summary>
    public bool Chance(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    /// <summary>The numbers from 0 to <paramref name="count"/> − 1 in random order.</summary>
    public int[] Permutation(int count)
    {
        int[] items = [.. Enumerable.Range(0, count)];
        for (var last = count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }

        return items;
    }

    /// <summary>An identifier in the form of a UUID, as published frameworks have.</summary>
    public string Uuid()
    {
        var high = Next();
        var low = Next();
        return FormattableString.Invariant($"{high >> 32:x8}-{(high >> 16) & 0xffff:x4}-{high & 0xffff:x4}-{low >> 48:x4}-{low & 0xffff_ffff_ffff:x12}");
    }

    /// <summary>A seed for another stream.</summary>
    public ulong Seed() => Next();

    private ulong Next()
    {
        var mixed = state += 0x9e3779b97f4a7c15;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }
}
