namespace PersonalizedLearning;

/// <summary>A list that may be made only when it is asked for. Equality is that of its elements, in order, and makes it; <c>default</c> is the empty list. Thread safe.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal readonly struct LateList<T> : IEquatable<LateList<T>>
{
    private readonly ValueList<T> items;
    private readonly IListSource<T>? source;

    private LateList(ValueList<T> items) => this.items = items;

    private LateList(IListSource<T> source) => this.source = source;

    public ValueList<T> Items => source?.Items ?? items;

    public static implicit operator LateList<T>(ValueList<T> items) => new(items);

    public static LateList<T> Of(IListSource<T> source) => new(source);

    public bool Equals(LateList<T> other) => (source is not null && ReferenceEquals(source, other.source)) || Items.Equals(other.Items);

    public override bool Equals(object? obj) => obj is LateList<T> other && Equals(other);

    public override int GetHashCode() => Items.GetHashCode();
}
