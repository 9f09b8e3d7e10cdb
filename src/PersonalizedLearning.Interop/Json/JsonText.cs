using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Pieces of JSON in one form, without white space between tokens, so that equal pieces are equal texts.</summary>
internal static class JsonText
{
    /// <summary>Leaves letters of every script as they are. JSON is safe by it, HTML is not: who shows a text escapes it.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>A text as it is shown in a message.</summary>
    public static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    /// <summary>The text of a value.</summary>
    /// <exception cref="InvalidOperationException">A text in it holds half of a surrogate pair.</exception>
    public static string Of(JsonElement value) => Of(value.WriteTo);

    /// <summary>The text of what an action writes.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Encoder }))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>The text of a string value.</summary>
    public static string Of(string value) => Of(writer => writer.WriteStringValue(value));

    /// <summary>Parses a piece, however deep a reader was allowed to go.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonDocument Parse(string json) => JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = InteropReadOptions.GreatestMaxDepth });

    /// <summary>Sorts members by name; of those with one name the last stays.</summary>
    public static ValueList<JsonMember> Sorted(List<JsonMember> members)
    {
        if (members.Count == 0)
        {
            return default;
        }

        var byName = new SortedDictionary<string, JsonMember>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            byName[member.Name] = member;
        }

        return byName.Values.ToValueList();
    }
}
