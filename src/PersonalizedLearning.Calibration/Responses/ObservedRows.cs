using System.Collections;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Rows of evidence, packed: 24 bytes a row, and 48 where times are known, for evidence of millions of rows.</summary>
/// <remarks>Identifiers that come again are held once. Immutable and thread safe.</remarks>
public sealed class ObservedRows : IReadOnlyList<ObservedRow>
{
    private readonly ObservedBlock[] blocks;
    private readonly LearnerId[] learners;
    private readonly ValueList<CompetencyId>[] competencies;
    private readonly string[] items;
    private readonly Observation[] kinds;
    private readonly int[]? order;

    internal ObservedRows(
        int count, ObservedBlock[] blocks, LearnerId[] learners, ValueList<CompetencyId>[] competencies, string[] items, Observation[] kinds, int[]? order = null)
    {
        Count = count;
        this.blocks = blocks;
        this.learners = learners;
        this.competencies = competencies;
        this.items = items;
        this.kinds = kinds;
        this.order = order;
    }

    /// <summary>Gets the number of rows.</summary>
    public int Count { get; }

    /// <summary>Gets a row.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ObservedRow this[int index]
    {
        get
        {
            var (block, place) = Find(PositionOf(index));
            return new ObservedRow(learners[block.Learners[place]], competencies[block.Competencies[place]], ObservationOf(block, place));
        }
    }

    /// <summary>Starts rows without any.</summary>
    /// <returns>The builder.</returns>
    public static ObservedRowsBuilder CreateBuilder() => new();

    /// <summary>Gets the place that a row had when it was added.</summary>
    /// <param name="index">Its place now, from 0.</param>
    /// <returns>The place, from 0; the same where the order was not changed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public int PositionOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return order is null ? index : order[index];
    }

    /// <summary>Orders rows by their times; those without come first, and equal ones keep the order in which they were added.</summary>
    /// <returns>The rows in order; this where they are. It takes 4 bytes a row, not a copy.</returns>
    public ObservedRows InTimeOrder()
    {
        var isInOrder = true;
        for (var index = 1; index < Count && isInOrder; index++)
        {
            isInOrder = Compare(PositionOf(index - 1), PositionOf(index)) < 0;
        }

        if (isInOrder)
        {
            return this;
        }

        var sorted = new int[Count];
        for (var position = 0; position < sorted.Length; position++)
        {
            sorted[position] = position;
        }

        Array.Sort(sorted, Compare);
        return new ObservedRows(Count, blocks, learners, competencies, items, kinds, sorted);
    }

    /// <summary>Goes through the rows.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<ObservedRow> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Observation ObservationOf(ObservedBlock block, int place)
    {
        var kind = kinds[block.Kinds[place]];
        Instant? at = block.Times?[place];
        var made = kind.Rating == 0 ? Observation.OfFraction(block.Fractions[place], at) : Observation.OfRating(kind.Rating, at);
        return made with { Item = block.Items[place] < 0 ? null : items[block.Items[place]], Hints = kind.Hints, Purpose = kind.Purpose, Others = kind.Others };
    }

    private int Compare(int left, int right)
    {
        var order = Nullable.Compare(TimeOf(left), TimeOf(right));
        return order == 0 ? left.CompareTo(right) : order;
    }

    private Instant? TimeOf(int position)
    {
        var (block, place) = Find(position);
        return block.Times?[place];
    }

    private (ObservedBlock Block, int Place) Find(int position) => (blocks[position / ObservedBlock.Size], position % ObservedBlock.Size);
}
