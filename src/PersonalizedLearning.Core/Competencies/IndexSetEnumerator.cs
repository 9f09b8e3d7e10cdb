using System.Numerics;

namespace PersonalizedLearning.Competencies;

/// <summary>Goes through the set bits of words in ascending order.</summary>
internal ref struct IndexSetEnumerator(ReadOnlySpan<ulong> words)
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
