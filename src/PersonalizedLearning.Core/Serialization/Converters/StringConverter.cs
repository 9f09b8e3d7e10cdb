namespace PersonalizedLearning.Serialization;

/// <summary>Texts as they are; half a surrogate pair is refused, where the serializer would write another character in its stead.</summary>
internal sealed class StringConverter : TextConverter<string>
{
    protected override string Parse(string text) => text;

    protected override string Format(string value) => Preconditions.IsWellFormed(value)
        ? value
        : throw new ArgumentException($"The text '{value}' can't be written; expected one without half a surrogate pair.");
}
