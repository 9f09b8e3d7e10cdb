using System.Collections.Frozen;
using System.Text;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Calibration;

/// <summary>Parts learners into folds, so that a policy is judged on learners from whom nothing was fitted.</summary>
/// <remarks>The order of the rows does not matter. Immutable and thread safe.</remarks>
public sealed class LearnerFolds
{
    private readonly FrozenDictionary<LearnerId, int> foldOf;

    private LearnerFolds(int count, IEnumerable<KeyValuePair<LearnerId, int>> foldOf)
    {
        Count = count;
        this.foldOf = foldOf.ToFrozenDictionary();
    }

    /// <summary>Gets the number of folds.</summary>
    public int Count { get; }

    /// <summary>Gets the fold of a learner, from 0.</summary>
    /// <param name="learner">The learner.</param>
    /// <exception cref="ArgumentException">The learner is in no fold.</exception>
    public int this[LearnerId learner] => foldOf.TryGetValue(learner, out var fold)
        ? fold
        : throw new ArgumentException($"Learner '{learner}' is in no fold; expected one of the {foldOf.Count} learners that were parted.", nameof(learner));

    /// <summary>Deals learners out in ordinal order of their identifiers, so that folds differ by at most one learner.</summary>
    /// <param name="learners">The learners; repeated ones count once.</param>
    /// <param name="count">The number of folds: at least 1, at most the number of learners.</param>
    /// <returns>The folds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learners"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer learners than folds, or <paramref name="count"/> is less than 1.</exception>
    public static LearnerFolds InTurn(IEnumerable<LearnerId> learners, int count)
    {
        ArgumentNullException.ThrowIfNull(learners);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        LearnerId[] distinct = [.. learners.Distinct().Order()];
        return count <= Math.Max(distinct.Length, 1)
            ? new LearnerFolds(count, distinct.Select((learner, index) => KeyValuePair.Create(learner, index % count)))
            : throw new ArgumentOutOfRangeException(nameof(count), FormattableString.Invariant($"{nameof(count)} is {count}; expected 1 to {distinct.Length}, the number of learners."));
    }

    /// <summary>Parts learners by a hash of their identifier alone, so that a learner keeps the fold whoever else is there. A fold may be empty.</summary>
    /// <param name="learners">The learners; repeated ones count once.</param>
    /// <param name="count">The number of folds, at least 1.</param>
    /// <returns>The folds. The hash is FNV-1a, 32 bits, of the identifier in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learners"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static LearnerFolds ByHash(IEnumerable<LearnerId> learners, int count)
    {
        ArgumentNullException.ThrowIfNull(learners);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new LearnerFolds(count, learners.Distinct().Select(learner => KeyValuePair.Create(learner, (int)(Hash(learner.Value) % (uint)count))));
    }

    private static uint Hash(string text)
    {
        const uint offset = 2166136261;
        const uint prime = 16777619;
        return Encoding.UTF8.GetBytes(text).Aggregate(offset, (hash, letter) => unchecked((hash ^ letter) * prime));
    }
}
