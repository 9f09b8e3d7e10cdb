using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
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
        LearnerId[] distinct = [.. learners.Distinct().Order()];
        return new LearnerFolds(Checked(count, distinct.Length), distinct.Select((learner, index) => KeyValuePair.Create(learner, index % count)));
    }

    /// <summary>
    /// Deals learners so that folds are alike in how many answers their learners gave and how many of those were right, and differ by at most one learner: of each run
    /// of learners with about as many answers every fold gets one, each learner the one that is left with the fewest answers of their kind.
    /// </summary>
    /// <param name="rows">The rows; an answer on several competencies counts once.</param>
    /// <param name="count">The number of folds: at least 1, at most the number of learners.</param>
    /// <param name="seed">The seed of chance: another one makes another deal.</param>
    /// <returns>The folds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer learners than folds, or <paramref name="count"/> is less than 1.</exception>
    public static LearnerFolds Stratified(IEnumerable<ObservedRow> rows, int count, long seed = 1)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var practice = new Dictionary<LearnerId, (int Right, int Wrong)>();
        foreach (var row in rows)
        {
            var (right, wrong) = practice.GetValueOrDefault(row.Learner);
            practice[row.Learner] = row.IsCorrect ? (right + 1, wrong) : (right, wrong + 1);
        }

        Checked(count, practice.Count);
        var ranked = practice.OrderByDescending(item => item.Value.Right + item.Value.Wrong).ThenBy(item => item.Key);
        return new LearnerFolds(count, Dealt(ranked, count, seed));
    }

    /// <summary>Parts learners whose identifiers are whole numbers by the remainder of their number, as published comparisons do. A fold may be empty.</summary>
    /// <param name="learners">The learners; repeated ones count once.</param>
    /// <param name="count">The number of folds, at least 1.</param>
    /// <returns>The folds: a learner is in that of number mod <paramref name="count"/>, from 0 for negative ones, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learners"/> is null.</exception>
    /// <exception cref="ArgumentException">An identifier is not a whole number.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static LearnerFolds ByNumber(IEnumerable<LearnerId> learners, int count)
    {
        ArgumentNullException.ThrowIfNull(learners);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new LearnerFolds(count, learners.Distinct().Select(learner => KeyValuePair.Create(learner, Remainder(learner, count))));
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

    private static int Checked(int count, int learners)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return count <= Math.Max(learners, 1)
            ? count
            : throw new ArgumentOutOfRangeException(nameof(count), FormattableString.Invariant($"{nameof(count)} is {count}; expected 1 to {learners}, the number of learners."));
    }

    private static List<KeyValuePair<LearnerId, int>> Dealt(IEnumerable<KeyValuePair<LearnerId, (int Right, int Wrong)>> ranked, int count, long seed)
    {
        var numbers = new SeededChance(unchecked((ulong)seed));
        var order = Enumerable.Range(0, count).ToArray();
        var totals = new (long Right, long Wrong)[count];
        var dealt = new List<KeyValuePair<LearnerId, int>>();
        foreach (var run in ranked.Chunk(count))
        {
            // Whoever comes first has the choice, and of folds that are as full the one that chance puts first.
            Shuffle(run, ref numbers);
            Shuffle(order, ref numbers);
            var free = order.ToList();
            foreach (var (learner, (right, wrong)) in run)
            {
                // The least growth in the sum of squares of the totals.
                var fold = free.MinBy(candidate => (totals[candidate].Right * right) + (totals[candidate].Wrong * wrong));
                free.Remove(fold);
                totals[fold] = (totals[fold].Right + right, totals[fold].Wrong + wrong);
                dealt.Add(KeyValuePair.Create(learner, fold));
            }
        }

        return dealt;
    }

    private static void Shuffle<T>(T[] items, ref SeededChance numbers)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = numbers.NextBelow(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private static int Remainder(LearnerId learner, int count)
    {
        if (!BigInteger.TryParse(learner.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            throw new ArgumentException($"Learner '{learner}' can't be parted by number; expected a whole number as the identifier of every learner.", nameof(learner));
        }

        var remainder = (int)(number % count);
        return remainder < 0 ? remainder + count : remainder;
    }

    private static uint Hash(string text)
    {
        const uint offset = 2166136261;
        const uint prime = 16777619;
        return Encoding.UTF8.GetBytes(text).Aggregate(offset, (hash, letter) => unchecked((hash ^ letter) * prime));
    }
}
