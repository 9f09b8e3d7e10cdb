using System.Text.Json;
using System.Text.Json.Serialization;

namespace PersonalizedLearning.Serialization;

/// <summary>Reads and writes a value as a JSON string; what can't be parsed becomes an error with the path.</summary>
internal abstract class TextConverter<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"A {reader.TokenType} was found; expected a string.");
        }

        try
        {
            return Parse(reader.GetString()!);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new JsonException(problem.Message, problem);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Format(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(Format(value));

    protected abstract T Parse(string text);

    protected abstract string Format(T value);
}
