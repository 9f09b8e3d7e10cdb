namespace PersonalizedLearning;

/// <summary>A list to which an element is added in constant time, while every earlier state of it stays as it is. Immutable.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal sealed class GrowingList<T>
{
    private readonly T[] first;
    private readonly GrowingList<T>? before;
    private readonly T? last;

    private GrowingList(T[] first, int count) => (this.first, Count) = (first, count);

    private GrowingList(GrowingList<T> before, T last) => (first, this.before, this.last, Count) = (before.first, before, last, before.Count + 1);

    public static GrowingList<T> Empty { get; } = new([], 0);

    public int Count { get; }

    /// <summary>The last element of a list that is not empty.</summary>
    public T Last => before is null ? first[Count - 1] : last!;

    /// <summary>A list of the first elements of an array, which nobody changes any more.</summary>
    public static GrowingList<T> Of(T[] items, int count) => count == 0 ? Empty : new(items, count);

    public GrowingList<T> With(T item) => new(this, item);

    /// <summary>The elements from a position on, in order; time in proportion to their number.</summary>
    public T[] From(int start)
    {
        var items = new T[Count - start];
        var node = this;
        for (; node.before is not null && node.Count > start; node = node.before)
        {
            items[node.Count - 1 - start] = node.last!;
        }

        if (node.Count > start)
        {
            node.first.AsSpan(start, node.Count - start).CopyTo(items);
        }

        return items;
    }
}
