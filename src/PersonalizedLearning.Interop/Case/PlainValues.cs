using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Makes the values of members that are as CASE wants them; of equal bytes one object is made.</summary>
internal sealed class PlainValues
{
    private const int LinkMembers = 4;

    private readonly Utf8Table<string> texts = new();
    private readonly Utf8Table<object> nested = new();
    private readonly Utf8Table<string> pieces = new();
    private string? validTimestamp;

    /// <summary>The value on which a reader stands; null when it is not what the member should be.</summary>
    public object? ValueOf(ref Utf8JsonReader reader, PlainKind kind) => (reader.TokenType, kind) switch
    {
        (JsonTokenType.String, PlainKind.Text) => reader.GetString(),
        (JsonTokenType.String, PlainKind.SharedText) => SharedText(ref reader),
        (JsonTokenType.String, PlainKind.Timestamp) => Timestamp(ref reader),
        (JsonTokenType.Number, PlainKind.Integer) => reader.TryGetInt32(out var number) ? number : null,
        _ => null,
    };

    /// <summary>The text on which a reader stands, made once of equal bytes.</summary>
    public string SharedText(ref Utf8JsonReader reader)
    {
        var text = texts.Find(reader.ValueSpan);
        if (text is null)
        {
            text = reader.GetString()!;
            texts.Add(reader.ValueSpan, text);
        }

        return text;
    }

    /// <summary>The value of an object or an array; null when it is not what the member should be.</summary>
    public object? NestedOf(ReadOnlySpan<byte> json, PlainKind kind)
    {
        if (kind is not (PlainKind.Link or PlainKind.Links or PlainKind.Texts))
        {
            return null;
        }

        var value = nested.Find(json);
        if (value is null)
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            value = (reader.TokenType, kind) switch
            {
                (JsonTokenType.StartObject, PlainKind.Link) => LinkOf(ref reader),
                (JsonTokenType.StartArray, PlainKind.Links) => LinksOf(ref reader),
                (JsonTokenType.StartArray, PlainKind.Texts) => TextsOf(ref reader),
                _ => (object?)null,
            };
            if (value is not null)
            {
                nested.Add(json, value);
            }
        }

        return IsOf(value, kind) ? value : null;
    }

    /// <summary>A piece of JSON in the one form that all have.</summary>
    public string JsonOf(ReadOnlySpan<byte> json)
    {
        var text = pieces.Find(json);
        if (text is null)
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = InteropReadOptions.GreatestMaxDepth });
            using var document = JsonDocument.ParseValue(ref reader);
            text = JsonText.Of(document.RootElement);
            pieces.Add(json, text);
        }

        return text;
    }

    // An empty array is both a list of texts and one of references.
    private static bool IsOf(object? value, PlainKind kind) => kind switch
    {
        PlainKind.Link => value is CaseLink,
        PlainKind.Links => value is ValueList<CaseLink>,
        _ => value is ValueList<string>,
    };

    private string? Timestamp(ref Utf8JsonReader reader)
    {
        var text = SharedText(ref reader);
        if (!ReferenceEquals(text, validTimestamp))
        {
            if (!CaseTime.IsStrictTimestamp(text))
            {
                return null;
            }

            validTimestamp = text;
        }

        return text;
    }

    private CaseLink? LinkOf(ref Utf8JsonReader reader)
    {
        var members = new string?[LinkMembers];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = MemberOf(ref reader);
            reader.Read();
            if (member < 0 || members[member] is not null || reader.TokenType != JsonTokenType.String)
            {
                return null;
            }

            members[member] = SharedText(ref reader);
        }

        return new CaseLink { Title = members[0], Identifier = members[1], Uri = members[2], TargetType = members[3] };
    }

    private static int MemberOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("title"u8) ? 0
        : reader.ValueTextEquals("identifier"u8) ? 1
        : reader.ValueTextEquals("uri"u8) ? 2
        : reader.ValueTextEquals("targetType"u8) ? 3
        : -1;

    private ValueList<CaseLink>? LinksOf(ref Utf8JsonReader reader)
    {
        var links = new List<CaseLink>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject || LinkOf(ref reader) is not { } link)
            {
                return null;
            }

            links.Add(link);
        }

        return links.ToValueList();
    }

    private ValueList<string>? TextsOf(ref Utf8JsonReader reader)
    {
        var found = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                return null;
            }

            found.Add(SharedText(ref reader));
        }

        return found.ToValueList();
    }
}
