namespace PersonalizedLearning;

/// <summary>A list to which an element is added in constant time, while every earlier state of it stays as it is. Immutable.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal sealed class GrowingList<T>
{
    private readonly T[] first;
    private readonly GrowingList<T>? before;
    private readonly T? last;
    private readonly int count;

    private GrowingList(T[] first, int count) => (this.first, this.count) = (first, count);

    private GrowingList(GrowingList<T> before, T last) => (first, this.before, this.last, count) = (before.first, before, last, before.count + 1);

    public static GrowingList<T> Empty { get; } = new([], 0);

    /// <summary>A list of elements that nobody changes any more.</summary>
    public static GrowingList<T> Of(T[] items) => Of(items, items.Length);

    /// <summary>A list of the first elements of an array that nobody changes any more.</summary>
    public static GrowingList<T> Of(T[] items, int count) => count == 0 ? Empty : new(items, count);

    public GrowingList<T> With(T item) => new(this, item);

    /// <summary>The elements in order; time in proportion to their number.</summary>
    public T[] ToArray()
    {
        if (before is null && first.Length == count)
        {
            return first;
        }

        var all = new T[count];
        var node = this;
        for (; node.before is not null; node = node.before)
        {
            all[node.count - 1] = node.last!;
        }

        first.AsSpan(0, node.count).CopyTo(all);
        return all;
    }
}
