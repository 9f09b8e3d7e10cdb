using System.Text;
using System.Text.Json;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>Where a value stands in a text: as bytes, from its member's name on and from its own start, and as a JSON path.</summary>
/// <param name="Path">The path.</param>
/// <param name="Type">What it starts with.</param>
/// <param name="NameStart">Where the member's name starts; −1 for an element of an array and for a document.</param>
/// <param name="Start">Where the value starts.</param>
/// <param name="End">Where it ends, excluded.</param>
/// <param name="Line">The line on which it starts, from 1.</param>
public sealed record JsonPlace(string Path, JsonTokenType Type, int NameStart, int Start, int End, int Line)
{
    public bool IsMember => NameStart >= 0;

    public bool IsElement => NameStart < 0 && Path != "$";

    /// <summary>All values of a text of one document or several, containers before what they hold.</summary>
    public static IReadOnlyList<JsonPlace> Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true });
        var places = new List<JsonPlace>();
        while (reader.Read())
        {
            Add(ref reader, bytes, "$", -1, places);
        }

        return places;
    }

    /// <summary>The text with other bytes in the place of the value.</summary>
    public byte[] Replaced(string text, string by) => Spliced(text, Start, End, Encoding.UTF8.GetBytes(by));

    /// <summary>The text without the member or element, and without one comma that separated it.</summary>
    public byte[] Removed(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var (from, to) = (IsMember ? NameStart : Start, End);
        var next = to;
        while (bytes[next] is (byte)' ' or (byte)'\n')
        {
            next++;
        }

        if (bytes[next] == (byte)',')
        {
            return Spliced(text, from, next + 1, []);
        }

        while (bytes[from - 1] is (byte)' ' or (byte)'\n' or (byte)',')
        {
            from--;
        }

        return Spliced(text, from, to, []);
    }

    /// <summary>The text with bytes between two others replaced.</summary>
    public static byte[] Spliced(string text, int from, int to, ReadOnlySpan<byte> by)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(text);
        return [.. bytes[..from], .. by, .. bytes[to..]];
    }

    private static void Add(ref Utf8JsonReader reader, byte[] bytes, string path, int nameStart, List<JsonPlace> places)
    {
        var start = (int)reader.TokenStartIndex;
        var position = places.Count;
        places.Add(new JsonPlace(path, reader.TokenType, nameStart, start, 0, 1 + bytes.AsSpan(0, start).Count((byte)'\n')));
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var (name, member) = ((int)reader.TokenStartIndex, reader.GetString());
                reader.Read();
                Add(ref reader, bytes, $"{path}.{member}", name, places);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var element = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; element++)
            {
                Add(ref reader, bytes, FormattableString.Invariant($"{path}[{element}]"), -1, places);
            }
        }

        places[position] = places[position] with { End = (int)reader.BytesConsumed };
    }
}
