using System.Collections;
using System.Collections.Frozen;

namespace PersonalizedLearning.Mastery;

/// <summary>Items whose response functions are known, on one scale of ability.</summary>
/// <remarks>Equality is by the items, in order. Immutable and thread safe.</remarks>
public sealed class ItemBank : IReadOnlyList<IrtItem>, IEquatable<ItemBank>
{
    private readonly ValueList<IrtItem> items;
    private readonly FrozenDictionary<string, int> places;

    private ItemBank(ValueList<IrtItem> items)
    {
        this.items = items;
        places = items.Index().ToFrozenDictionary(pair => pair.Item.Item, pair => pair.Index, StringComparer.Ordinal);
    }

    /// <summary>Gets a bank without items.</summary>
    public static ItemBank Empty { get; } = new([]);

    /// <summary>Gets the number of items.</summary>
    public int Count => items.Count;

    /// <summary>Gets an item by its place.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public IrtItem this[int index] => items[index];

    /// <summary>Makes a bank.</summary>
    /// <param name="items">The items, each name once; their order is kept.</param>
    /// <returns>The bank.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <exception cref="ArgumentException">An item is null or there twice.</exception>
    public static ItemBank Of(IEnumerable<IrtItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var list = items.ToValueList();
        foreach (var item in list)
        {
            if (item is null || !names.Add(item.Item))
            {
                throw new ArgumentException(item is null ? "An item is null; expected none." : $"Item '{item.Item}' is there twice; expected once.", nameof(items));
            }
        }

        return list.Count == 0 ? Empty : new ItemBank(list);
    }

    /// <summary>Finds the response function of an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The function; null where the bank does not hold the item.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public ItemResponseFunction? Find(string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return PlaceOf(item) is >= 0 and var place ? items[place].Function : null;
    }

    /// <summary>Gets the information of a test of all items: the sum of theirs.</summary>
    /// <param name="ability">The ability θ.</param>
    /// <returns>A number from 0; its inverse square root is the standard error of the ability by maximum likelihood.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ability is no finite number.</exception>
    public double Information(double ability) => items.Sum(item => item.Function.Information(ability));

    /// <summary>Gets the number of right answers to be expected in a test of all items (test characteristic curve).</summary>
    /// <param name="ability">The ability θ.</param>
    /// <returns>From 0 to the number of items.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ability is no finite number.</exception>
    public double ExpectedScore(double ability) => items.Sum(item => item.Function.Probability(ability));

    /// <summary>Finds the item whose answer tells most about an ability.</summary>
    /// <param name="ability">The ability θ.</param>
    /// <param name="except">Items that are not to be chosen, such as those already answered; none when null.</param>
    /// <returns>The item of the greatest information, of equal ones the first of the bank; null where none is left. It takes time linear in the items at worst.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ability is no finite number.</exception>
    public IrtItem? MostInformative(double ability, IReadOnlySet<string>? except = null)
    {
        Preconditions.InRange(ability, double.MinValue, double.MaxValue);
        if (Count == 0)
        {
            return null;
        }

        Span<InformativeItem> best = stackalloc InformativeItem[1];
        return Index.Find(ability, PlacesOf(except), best) == 0 ? null : items[best[0].Place];
    }

    /// <inheritdoc/>
    public bool Equals(ItemBank? other) => other is not null && items == other.items;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ItemBank);

    /// <inheritdoc/>
    public override int GetHashCode() => items.GetHashCode();

    /// <summary>Shows how many items there are.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Count} items");

    /// <inheritdoc/>
    public IEnumerator<IrtItem> GetEnumerator() => ((IEnumerable<IrtItem>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The items laid out for the search of the most informative; made when it is first asked for.</summary>
    internal InformationIndex Index => field ??= new InformationIndex([.. items.Select(item => item.Function)]);

    /// <summary>The place of an item; −1 when it is not in the bank.</summary>
    internal int PlaceOf(string item) => places.GetValueOrDefault(item, -1);

    /// <summary>The same items in the ordinal order of their names.</summary>
    internal ItemBank Sorted() => Of(items.OrderBy(item => item.Item, StringComparer.Ordinal));

    // One bit for each; nothing, and nothing allocated, without exceptions.
    private ulong[] PlacesOf(IReadOnlySet<string>? names)
    {
        if (names is null or { Count: 0 })
        {
            return [];
        }

        var bits = new ulong[(Count + 63) / 64];
        foreach (var place in names.Select(PlaceOf).Where(place => place >= 0))
        {
            bits[place >> 6] |= 1UL << place;
        }

        return bits;
    }
}
