using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Pieces of JSON in one form, without white space between tokens, so that equal pieces are equal texts.</summary>
internal static class CaseJson
{
    /// <summary>The member in which CASE 1.1 lets a source add what is its own.</summary>
    public const string Extensions = "extensions";

    /// <summary>The member of <c>extensions</c> that holds what strict CASE 1.1 can't: members of the object as the source had them.</summary>
    public const string SourceKey = "personalizedlearning:source";

    /// <summary>The member of <c>extensions</c> that names the members which the source lacked and CASE 1.1 requires.</summary>
    public const string AddedKey = "personalizedlearning:added";

    /// <summary>Leaves letters of every script as they are. JSON is safe by it, HTML is not: who shows a text escapes it.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

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
    public static JsonDocument Parse(string json) => JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = CaseReadOptions.GreatestMaxDepth });

    /// <summary>Sorts members by name; of those with one name the last stays.</summary>
    public static ValueList<CaseMember> Sorted(List<CaseMember> members)
    {
        if (members.Count == 0)
        {
            return default;
        }

        var byName = new SortedDictionary<string, CaseMember>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            byName[member.Name] = member;
        }

        return byName.Values.ToValueList();
    }
}
