using System.Text.Json;
using System.Text.Json.Serialization;

namespace PersonalizedLearning.Serialization;

/// <summary>Reads and writes a value as a JSON string; what can't be parsed becomes an error with the path.</summary>
internal abstract class TextConverter<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.String
        ? Parsed(ref reader)
        : throw new JsonException($"{Found(reader.TokenType)} was found; expected a string.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Format(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parsed(ref reader);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(Format(value));

    /// <summary>Makes the value of a text; an <see cref="ArgumentException"/> says that it has none.</summary>
    protected abstract T Parse(string text);

    protected abstract string Format(T value);

    private T Parsed(ref Utf8JsonReader reader)
    {
        try
        {
            return Parse(reader.GetString()!);
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            throw new JsonException(problem.Message, problem);
        }
    }

    private static string Found(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "An object",
        JsonTokenType.StartArray => "An array",
        JsonTokenType.Number => "A number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };
}
