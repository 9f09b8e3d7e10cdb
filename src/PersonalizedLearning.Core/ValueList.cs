using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PersonalizedLearning;

/// <summary>An immutable list that is equal to another one when their elements are equal, in order.</summary>
/// <remarks>
/// Records that hold lists keep value equality by it. <c>default</c> is the empty list. Thread safe.
/// A collection expression makes one: <c>ValueList&lt;int&gt; list = [1, 2, 3];</c>.
/// </remarks>
/// <typeparam name="T">The type of the elements; its own equality is used.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> items;

    internal ValueList(ImmutableArray<T> items) => this.items = items;

    private ImmutableArray<T> Items => items.IsDefault ? [] : items;

    /// <summary>Gets the number of elements.</summary>
    public int Count => Items.Length;

    /// <summary>Gets the element at a position.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="IndexOutOfRangeException">The position is outside the list.</exception>
    public T this[int index] => Items[index];

    /// <summary>Views the elements as a span.</summary>
    /// <returns>A span of length <see cref="Count"/>.</returns>
    public ReadOnlySpan<T> AsSpan() => Items.AsSpan();

    /// <summary>Enumerates the elements in order, without allocating.</summary>
    /// <returns>The enumerator.</returns>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    /// <summary>Tells whether two lists hold equal elements in the same order.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ValueList<T> other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Shows the elements, separated by commas, in brackets.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", Items)}]";

    /// <summary>Tells whether two lists are equal.</summary>
    /// <param name="left">A list.</param>
    /// <param name="right">Another list.</param>
    /// <returns>Whether they hold equal elements in the same order.</returns>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Tells whether two lists differ.</summary>
    /// <param name="left">A list.</param>
    /// <param name="right">Another list.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);
}

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>Makes a list of the elements given.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements, copied.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    /// <summary>Makes a list of a sequence.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements, copied.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new([.. items]);
    }
}
