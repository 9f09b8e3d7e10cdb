namespace PersonalizedLearning;

/// <summary>What makes a list when it is asked for: the same each time, on any thread.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal interface IListSource<T>
{
    /// <summary>The list.</summary>
    ValueList<T> Items { get; }
}
