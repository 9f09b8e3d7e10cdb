namespace PersonalizedLearning.Paths;

/// <summary>The chance that falls to one thing under a seed: it depends on the name of the thing, never on its place, so the order of framework and catalog does not matter.</summary>
internal static class Lot
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The stream of a thing, by the 64-bit hash of its name (Fowler, Noll and Vo 1991).</summary>
    public static SeededChance Of(ulong seed, string name)
    {
        var hash = Offset;
        foreach (var sign in name)
        {
            hash = unchecked((hash ^ sign) * Prime);
        }

        return new SeededChance(new SeededChance(seed).NextBits() ^ hash);
    }
}
