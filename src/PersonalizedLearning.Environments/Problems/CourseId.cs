namespace PersonalizedLearning.Environments;

/// <summary>Names a course.</summary>
/// <remarks>Equality and order are ordinal on the text. <c>default</c> has an empty <see cref="Value"/> and names nothing. Thread safe.</remarks>
public readonly record struct CourseId : IComparable<CourseId>
{
    private readonly string? value;

    private CourseId(string value) => this.value = value;

    /// <summary>Gets the text of the identifier; empty for <c>default</c>.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>Makes an identifier of a text, kept as it is.</summary>
    /// <param name="value">The text: 1 to 1024 characters, not all white space, none of them a control character or half a surrogate pair.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentException">The text can't be an identifier.</exception>
    public static CourseId From(string value) => new(Preconditions.Id(value));

    /// <inheritdoc/>
    public int CompareTo(CourseId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Shows the text of the identifier.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
