namespace PersonalizedLearning.Competencies;

/// <summary>A set of competencies by dense index, one bit for each competency of a framework.</summary>
/// <remarks>Equality is by reference. Thread safe, but for <c>LiveFrontier.MasteredSet</c>, which follows its learner.</remarks>
public sealed class IndexSet
{
    private readonly ulong[] words;

    internal IndexSet(int count)
    {
        Room = count;
        words = new ulong[WordsFor(count)];
    }

    /// <summary>Gets the number of competencies of the framework, in the set or not.</summary>
    public int Room { get; }

    /// <summary>Gets the bits, 64 a word.</summary>
    internal ReadOnlySpan<ulong> Words => words;

    /// <summary>Makes a set of flags.</summary>
    /// <param name="flags">One flag for each competency, by dense index.</param>
    /// <returns>The set of those whose flag is true.</returns>
    public static IndexSet From(ReadOnlySpan<bool> flags)
    {
        var made = new IndexSet(flags.Length);
        for (var index = 0; index < flags.Length; index++)
        {
            made.Set(index, flags[index]);
        }

        return made;
    }

    /// <summary>Tells whether a competency is in the set.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="IndexOutOfRangeException">The index is outside the framework.</exception>
    public bool Contains(int index) => ((words[index >> 6] >> index) & 1) != 0;

    internal static int WordsFor(int count) => (count + 63) / 64;

    internal void Set(int index, bool value)
    {
        var bit = 1UL << index;
        if (value)
        {
            words[index >> 6] |= bit;
        }
        else
        {
            words[index >> 6] &= ~bit;
        }
    }
}
