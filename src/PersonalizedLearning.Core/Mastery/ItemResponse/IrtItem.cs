namespace PersonalizedLearning.Mastery;

/// <summary>An item of a bank: its name and its response function.</summary>
public sealed record IrtItem
{
    /// <summary>Makes an item.</summary>
    /// <param name="item">The item, as <see cref="Observation.Item"/> names it.</param>
    /// <param name="function">Its response function.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public IrtItem(string item, ItemResponseFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        Item = Preconditions.Id(item);
        Function = function;
    }

    /// <summary>Gets the item, as <see cref="Observation.Item"/> names it.</summary>
    public string Item { get; }

    /// <summary>Gets its response function.</summary>
    public ItemResponseFunction Function { get; }
}
