namespace PersonalizedLearning.Feedback;

/// <summary>Names a language in which feedback is written, such as <c>en</c> or <c>pt-BR</c>. No culture of the system is asked.</summary>
/// <remarks>Equality and order are ordinal on the text. <c>default</c> has an empty <see cref="Value"/> and names nothing. Thread safe.</remarks>
public readonly record struct FeedbackLanguage : IComparable<FeedbackLanguage>
{
    private const int Longest = 35;

    private readonly string? value;

    private FeedbackLanguage(string value) => this.value = value;

    /// <summary>Gets the text; empty for <c>default</c>.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>Makes the name of a language.</summary>
    /// <param name="value">A language tag: 2 to 35 letters, digits and single hyphens between them, beginning with a letter.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The text is no language tag.</exception>
    public static FeedbackLanguage From(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return IsTag(value)
            ? new(value)
            : throw new ArgumentException($"'{(value.Length > Longest ? value[..Longest] + "…" : value)}' can't be a language; expected a tag such as 'en' or 'pt-BR'.", nameof(value));
    }

    /// <inheritdoc/>
    public int CompareTo(FeedbackLanguage other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Shows the text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal static bool IsTag(string value) =>
        value.Length is >= 2 and <= Longest && char.IsAsciiLetter(value[0]) && value.Split('-').All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit));
}
