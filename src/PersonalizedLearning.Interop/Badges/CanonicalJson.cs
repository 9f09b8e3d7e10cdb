using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>JSON in the one form that RFC 8785 gives it: members sorted, no white space, numbers and texts in one way. Equal documents have equal bytes.</summary>
internal static class CanonicalJson
{
    private const string Place = "$";

    /// <summary>The canonical bytes of a document.</summary>
    /// <exception cref="InteropFormatException">It is no JSON, a member stands twice in an object, a number is too great, or a text holds half of a surrogate pair.</exception>
    public static byte[] Of(ReadOnlyMemory<byte> json)
    {
        var text = json.Span is [0xEF, 0xBB, 0xBF, ..] ? json[3..] : json;
        if (!System.Text.Unicode.Utf8.IsValid(text.Span))
        {
            throw new InteropFormatException(Place, "the document is not valid UTF-8", "a document encoded in UTF-8");
        }

        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = InteropReadOptions.GreatestMaxDepth + 100 });
            var bytes = new ArrayBufferWriter<byte>(text.Length + 16);
            Write(bytes, document.RootElement);
            return bytes.WrittenSpan.ToArray();
        }
        catch (JsonException exception)
        {
            throw new InteropFormatException(Place, $"the document can't be made canonical: {exception.Message}", "JSON of which each object has each member once", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new InteropFormatException(Place, "a text holds half of a surrogate pair", "whole Unicode characters", exception);
        }
    }

    private static void Write(ArrayBufferWriter<byte> bytes, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(bytes, value);
                break;
            case JsonValueKind.Array:
                WriteArray(bytes, value);
                break;
            case JsonValueKind.String:
                WriteText(bytes, value.GetString()!);
                break;
            case JsonValueKind.Number:
                bytes.Write(Encoding.ASCII.GetBytes(NumberOf(value)));
                break;
            default:
                bytes.Write(Encoding.ASCII.GetBytes(value.GetRawText()));
                break;
        }
    }

    private static void WriteObject(ArrayBufferWriter<byte> bytes, JsonElement value)
    {
        bytes.Write("{"u8);
        var isFirst = true;

        // By UTF-16 code units, which is the ordinal order of .NET (RFC 8785, section 3.2.3).
        foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            bytes.Write(isFirst ? ""u8 : ","u8);
            isFirst = false;
            WriteText(bytes, member.Name);
            bytes.Write(":"u8);
            Write(bytes, member.Value);
        }

        bytes.Write("}"u8);
    }

    private static void WriteArray(ArrayBufferWriter<byte> bytes, JsonElement value)
    {
        bytes.Write("["u8);
        var isFirst = true;
        foreach (var item in value.EnumerateArray())
        {
            bytes.Write(isFirst ? ""u8 : ","u8);
            isFirst = false;
            Write(bytes, item);
        }

        bytes.Write("]"u8);
    }

    private static string NumberOf(JsonElement value) => value.TryGetDouble(out var number) && double.IsFinite(number)
        ? CanonicalNumber.Of(number)
        : throw new InteropFormatException(Place, $"number {JsonText.Short(value.GetRawText())} is too great", "a number of double precision");

    // Section 3.2.2.2: two-letter escapes where there are some, \u00xx for the other control characters, all else as it is.
    private static void WriteText(ArrayBufferWriter<byte> bytes, string text)
    {
        var escaped = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\b' => escaped.Append("\\b"),
                '\f' => escaped.Append("\\f"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                < ' ' => escaped.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => escaped.Append(letter),
            };
        }

        bytes.Write(Encoding.UTF8.GetBytes(escaped.Append('"').ToString()));
    }
}
