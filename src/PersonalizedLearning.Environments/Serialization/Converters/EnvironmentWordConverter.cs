using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <summary>Members of an enumeration as words in kebab case; the word must be written exactly so.</summary>
internal sealed class EnvironmentWordConverter<TEnum> : TextConverter<TEnum>
    where TEnum : struct, Enum
{
    protected override TEnum Parse(string text) => EnvironmentWords<TEnum>.TryParse(text, out var value)
        ? value
        : throw new ArgumentException($"'{text}' is not known here; expected one of {string.Join(", ", EnvironmentWords<TEnum>.All)}.", nameof(text));

    protected override string Format(TEnum value) => EnvironmentWords<TEnum>.Of(value);
}
