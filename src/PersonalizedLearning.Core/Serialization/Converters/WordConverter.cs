namespace PersonalizedLearning.Serialization;

/// <summary>Members of an enumeration as words in camel case; the word must be written exactly so.</summary>
internal sealed class WordConverter<TEnum> : TextConverter<TEnum>
    where TEnum : struct, Enum
{
    protected override TEnum Parse(string text) => Words<TEnum>.TryParse(text, out var value)
        ? value
        : throw new ArgumentException($"'{text}' is not known here; expected one of {string.Join(", ", Words<TEnum>.All)}.", nameof(text));

    protected override string Format(TEnum value) => Words<TEnum>.Of(value);
}
