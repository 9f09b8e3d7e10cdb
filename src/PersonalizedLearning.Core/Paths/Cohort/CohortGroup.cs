using System.Runtime.Intrinsics;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Some learners of a cohort, by name: what is asked of a cohort can be asked of them alone.</summary>
/// <remarks>Made by <see cref="CohortMastery.Group"/>. Immutable and thread safe.</remarks>
public sealed class CohortGroup
{
    private readonly Vector512<ulong>[] bits;

    internal CohortGroup(CohortMastery mastery, int[] members)
    {
        Mastery = mastery;
        Indices = members;
        Learners = members.Select(member => mastery.Learners[member]).ToValueList();
        var words = new ulong[LearnerBits.BlocksOf(mastery.Learners.Count) * Vector512<ulong>.Count];
        foreach (var member in members)
        {
            words[member / 64] |= 1UL << member;
        }

        bits = [.. Enumerable.Range(0, words.Length / Vector512<ulong>.Count).Select(block => Vector512.Create(words, block * Vector512<ulong>.Count))];
    }

    /// <summary>Gets the learners in the ordinal order of their identifiers, each once.</summary>
    public ValueList<LearnerId> Learners { get; }

    internal CohortMastery Mastery { get; }

    /// <summary>The positions of the learners in the cohort, ascending.</summary>
    internal ReadOnlyMemory<int> Indices { get; }

    /// <summary>Which learners of each block are in the group.</summary>
    internal ReadOnlySpan<Vector512<ulong>> Bits => bits;
}
