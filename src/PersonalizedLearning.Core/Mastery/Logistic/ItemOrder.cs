namespace PersonalizedLearning.Mastery;

/// <summary>Parameters by item, in an order that does not depend on how they were given.</summary>
internal static class ItemOrder
{
    /// <summary>Sorts by name, and refuses an item that is there twice.</summary>
    internal static ValueList<TItem> Sorted<TItem>(ValueList<TItem> items, Func<TItem, string> nameOf, string parameter)
    {
        var sorted = items.OrderBy(nameOf, StringComparer.Ordinal).ToValueList();
        for (var index = 1; index < sorted.Count; index++)
        {
            if (nameOf(sorted[index]) == nameOf(sorted[index - 1]))
            {
                throw new ArgumentException($"Item '{nameOf(sorted[index])}' is there twice; expected once.", parameter);
            }
        }

        return sorted;
    }
}
