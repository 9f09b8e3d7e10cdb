using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Paths;

/// <summary>One bit for each competency and learner: learners in blocks of 512, and in a block one row of 512 bits for each competency.</summary>
/// <remarks>
/// A row is one vector and one line of the processor's cache, so what holds for 512 learners is found by one instruction. Where vectors are shorter, the
/// compiler takes several instead.
/// </remarks>
internal sealed class LearnerBits
{
    private const int WordsInRow = 8;
    private const int LearnersInBlock = WordsInRow * 64;

    private readonly int competencies;
    private readonly int blocks;
    private readonly ulong[] words;
    private readonly int first;

    public LearnerBits(int competencies, int learners)
    {
        this.competencies = competencies;
        blocks = BlocksOf(learners);

        // Pinned, so that rows which start at a line of the cache stay there.
        words = GC.AllocateArray<ulong>(checked((blocks * competencies * WordsInRow) + WordsInRow), pinned: true);
        var misplaced = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(words, 0) % (WordsInRow * sizeof(ulong)) / sizeof(ulong));
        first = misplaced == 0 ? 0 : WordsInRow - misplaced;
    }

    public static int BlocksOf(int learners) => (learners + LearnersInBlock - 1) / LearnersInBlock;

    /// <summary>The rows of the competencies, by dense index, for the learners of a block.</summary>
    public Span<Vector512<ulong>> Rows(int block) =>
        MemoryMarshal.Cast<ulong, Vector512<ulong>>(words.AsSpan(first + (block * competencies * WordsInRow), competencies * WordsInRow));

    public bool Contains(int learner, int competency) => ((WordOf(learner, competency) >> learner) & 1) != 0;

    public void Set(int learner, int competency, bool value)
    {
        ref var word = ref WordOf(learner, competency);
        var bit = 1UL << learner;
        word = value ? word | bit : word & ~bit;
    }

    // The 64 learners around one, for one competency.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong WordOf(int learner, int competency) =>
        ref words[first + (((((uint)learner / LearnersInBlock) * competencies) + competency) * WordsInRow) + ((uint)learner % LearnersInBlock / 64)];
}
