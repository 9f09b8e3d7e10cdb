using System.Text;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>A valid text after a few random edits: of single bytes, of tokens, of whole values.</summary>
public sealed class TextMutation
{
    private static readonly string[] Tokens =
    [
        "null", "true", "false", "[", "]", "{", "}", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\u0000", "\\n", "1e999", "-1e999", "-0.0", "-", "NaN", "0.1e-400", "99999999999999999999",
        "\"\"", "{}", "[]", "[null]", "[[[[[[[[", "\"kind\":\"evidence\",", "\"type\":\"score\",", "\"$type\":\"x\",", "\"$id\":\"1\",", "\"$ref\":1,", "\"$values\":[],", "\"unheard\":1,",
        "\"2026-02-30T00:00:00Z\"", "\"9999-12-31T23:59:59.999999999Z\"", "\"-9998-01-01T00:00:00Z\"", "\"24:00:00\"", "\"-1:00:00\"", "\ufeff", "\u2028", "\0", "//", "/*", "'", "\n", "😀",
    ];

    private readonly List<byte> bytes;

    private TextMutation(string text) => bytes = [.. Encoding.UTF8.GetBytes(text)];

    public static TextMutation Of(string text, Random random)
    {
        var mutation = new TextMutation(random.Next(3) == 0 ? OfValues(text, random) : text);
        for (var edits = random.Next(0, 4); edits > 0; edits--)
        {
            mutation.Edit(random);
        }

        return mutation;
    }

    public byte[] Bytes() => [.. bytes];

    /// <summary>The text as characters, half surrogate pairs among them.</summary>
    public string Characters() => Encoding.UTF8.GetString(Bytes()).Replace("\\ud83d", "\ud83d", StringComparison.Ordinal);

    private void Edit(Random random)
    {
        var place = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 60), bytes.Count - place);
        switch (random.Next(8))
        {
            case 0 when length > 0:
                bytes[place] = (byte)random.Next(256);
                break;
            case 1 when length > 0:
                bytes[place] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(place, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(place, length));
                break;
            case 4 when random.Next(4) == 0:
                bytes.RemoveRange(place, bytes.Count - place);
                break;
            case 5:
                bytes.Insert(place, (byte)random.Next(256));
                break;
            default:
                bytes.InsertRange(place, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                break;
        }
    }

    // The text stays JSON, so that what is behind the first check gets tried too.
    private static string OfValues(string text, Random random)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var places = JsonPlace.Of(text);
            var place = places[random.Next(places.Count)];
            var other = places[random.Next(places.Count)];
            var all = Encoding.UTF8.GetBytes(text);
            text = Encoding.UTF8.GetString(random.Next(4) switch
            {
                0 => JsonPlace.Spliced(text, place.Start, place.End, all.AsSpan(other.Start, other.End - other.Start)),
                1 when place.IsMember && other.IsMember => JsonPlace.Spliced(text, place.NameStart, place.End, all.AsSpan(other.NameStart, other.End - other.NameStart)),
                2 when place.Path != "$" => place.Removed(text),
                _ => place.Replaced(text, Value(random)),
            });
        }

        return text;
    }

    private static string Value(Random random) => random.Next(8) switch
    {
        0 => "null",
        1 => "[null]",
        2 => "{\"half\":{}}",
        3 => "[]",
        4 => FormattableString.Invariant($"{random.Next(-3, 5)}"),
        5 => FormattableString.Invariant($"{(random.NextDouble() * 3) - 1:R}"),
        6 => "\"half\"",
        _ => "\"\\u2028\\\\\\\"\\ud83d\\ude00\"",
    };
}
