using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Calibration;

/// <summary>Right and wrong answers of learners to items on one competency, packed; learners need not have answered all items.</summary>
/// <remarks>
/// Learners are known by index, in the order in which they first appeared, items in the ordinal order of their names; an unknown item comes first. Those of a learner lie
/// together. Five bytes an answer. Immutable and thread safe.
/// </remarks>
public sealed class ItemResponses
{
    private readonly string?[] items;
    private readonly int[] starts;
    private readonly int[] itemOf;
    private readonly bool[] isCorrect;

    private ItemResponses(string?[] items, int[] starts, int[] itemOf, bool[] isCorrect)
    {
        this.items = items;
        this.starts = starts;
        this.itemOf = itemOf;
        this.isCorrect = isCorrect;
    }

    /// <summary>Gets the number of answers.</summary>
    public int Count => itemOf.Length;

    /// <summary>Gets the number of learners.</summary>
    public int LearnerCount => starts.Length - 1;

    /// <summary>Gets the items, by index; null stands for an unknown one.</summary>
    public IReadOnlyList<string?> Items => Array.AsReadOnly(items);

    /// <summary>Packs answers.</summary>
    /// <param name="answers">The answers; those of a learner to an item in the order in which they were given.</param>
    /// <param name="repeats">Which of several answers of a learner to one item count; to an unknown item all of them do.</param>
    /// <returns>The packed answers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="repeats"/> is not defined.</exception>
    /// <exception cref="ArgumentException">A learner has an empty identifier, as <c>default</c> has.</exception>
    public static ItemResponses Of(IEnumerable<ItemResponse> answers, RepeatedAnswers repeats = RepeatedAnswers.First)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (!Enum.IsDefined(repeats))
        {
            throw new ArgumentOutOfRangeException(nameof(repeats), $"{nameof(repeats)} is {repeats}; expected {RepeatedAnswers.First} or {RepeatedAnswers.All}.");
        }

        var learners = new Dictionary<LearnerId, int>();
        var rows = new List<(int Learner, string? Item, bool IsCorrect)>();
        var seen = new HashSet<(int, string)>();
        foreach (var (learner, item, correct) in answers)
        {
            if (learner.Value.Length == 0)
            {
                throw new ArgumentException($"Answer {rows.Count + 1} has no learner; expected the identifier of one.", nameof(answers));
            }

            var index = learners.TryGetValue(learner, out var known) ? known : learners[learner] = learners.Count;
            if (repeats == RepeatedAnswers.All || item is null || seen.Add((index, item)))
            {
                rows.Add((index, item, correct));
            }
        }

        return Packed(rows, learners.Count);
    }

    /// <summary>Where the answers of each learner begin, and at last their number.</summary>
    internal ReadOnlySpan<int> Starts => starts;

    /// <summary>The item of each answer.</summary>
    internal ReadOnlySpan<int> ItemOf => itemOf;

    /// <summary>Whether each answer was right.</summary>
    internal ReadOnlySpan<bool> IsCorrect => isCorrect;

    private static ItemResponses Packed(List<(int Learner, string? Item, bool IsCorrect)> rows, int learners)
    {
        string?[] items = [.. rows.Select(row => row.Item).Distinct().Order(StringComparer.Ordinal)];
        var places = items.Index().ToDictionary(item => new Named(item.Item), item => item.Index);
        var starts = new int[learners + 1];
        foreach (var row in rows)
        {
            starts[row.Learner + 1]++;
        }

        for (var learner = 0; learner < learners; learner++)
        {
            starts[learner + 1] += starts[learner];
        }

        var next = starts.AsSpan(0, learners).ToArray();
        var (itemOf, isCorrect) = (new int[rows.Count], new bool[rows.Count]);
        foreach (var row in rows)
        {
            var place = next[row.Learner]++;
            (itemOf[place], isCorrect[place]) = (places[new Named(row.Item)], row.IsCorrect);
        }

        return new ItemResponses(items, starts, itemOf, isCorrect);
    }

    // A dictionary has no place for null.
    private readonly record struct Named(string? Item);
}
