using System.Numerics;

namespace PersonalizedLearning.Competencies;

/// <summary>A set of dense indices, one bit each.</summary>
internal sealed class IndexSet(int count)
{
    private readonly ulong[] words = new ulong[(count + 63) / 64];

    public bool Contains(int index) => ((words[index >> 6] >> index) & 1) != 0;

    public void Set(int index, bool value)
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

    /// <summary>Enumerates the indices in ascending order.</summary>
    public Enumerator GetEnumerator() => new(words);

    internal ref struct Enumerator(ReadOnlySpan<ulong> words)
    {
        private readonly ReadOnlySpan<ulong> words = words;
        private int word = -1;
        private ulong left;

        public readonly int Current => (word << 6) + BitOperations.TrailingZeroCount(left);

        public bool MoveNext()
        {
            left &= left - 1;
            while (left == 0)
            {
                if (++word >= words.Length)
                {
                    return false;
                }

                left = words[word];
            }

            return true;
        }
    }
}
