using System.Globalization;
using System.Text.Json.Nodes;

namespace PersonalizedLearning.Serialization;

/// <summary>Goes through all strings in the JSON of a document.</summary>
internal static class DocumentStrings
{
    /// <summary>Looks at each string.</summary>
    public static void Look(string json, DocumentShape shape, Action<DocumentString> look) => Replace(json, shape, item =>
    {
        look(item);
        return item.Text;
    });

    /// <summary>Replaces strings.</summary>
    /// <param name="json">The document.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="replacement">What stands in place of a string; null leaves its member out where that may lack.</param>
    /// <returns>The document; the same text where nothing was replaced.</returns>
    public static string Replace(string json, DocumentShape shape, Func<DocumentString, string?> replacement)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        return ReplaceIn(root, shape, replacement) ? root.ToJsonString() : json;
    }

    private static bool ReplaceIn(JsonNode node, DocumentShape shape, Func<DocumentString, string?> replacement) => node switch
    {
        JsonObject map when shape.KeyMeaning is { } meaning => ReplaceBehindKeys(map, meaning, shape.Element!, replacement),
        JsonObject item when shape.Discriminator is { } discriminator => ReplaceInMembers(item, shape.OfKind(item[discriminator]!.GetValue<string>()), replacement, discriminator),
        JsonObject item => ReplaceInMembers(item, shape, replacement, null),
        JsonArray list => ReplaceInList(list, shape.Element ?? shape, replacement),
        _ => false,
    };

    private static bool ReplaceInMembers(JsonObject item, DocumentShape shape, Func<DocumentString, string?> replacement, string? passedOver)
    {
        var changed = false;
        foreach (var (name, value) in item.ToList())
        {
            if (name == passedOver || value is null)
            {
                continue;
            }

            var (member, mayLack) = shape.Member(name);
            if (TextOf(value) is not { } text)
            {
                changed |= ReplaceIn(value, member, replacement);
            }
            else if (replacement(new(member.Meaning, text, mayLack)) is not { } replaced)
            {
                changed |= item.Remove(name);
            }
            else if (replaced != text)
            {
                item[name] = replaced;
                changed = true;
            }
        }

        return changed;
    }

    private static bool ReplaceInList(JsonArray list, DocumentShape shape, Func<DocumentString, string?> replacement)
    {
        var changed = false;
        for (var position = 0; position < list.Count; position++)
        {
            if (list[position] is not { } value)
            {
                continue;
            }

            if (TextOf(value) is not { } text)
            {
                changed |= ReplaceIn(value, shape, replacement);
            }
            else if (replacement(new(shape.Meaning, text, MayLack: false)) is { } replaced && replaced != text)
            {
                list[position] = replaced;
                changed = true;
            }
        }

        return changed;
    }

    // Keys that become alike are told apart by a number.
    private static bool ReplaceBehindKeys(JsonObject map, StringMeaning meaning, DocumentShape shape, Func<DocumentString, string?> replacement)
    {
        var changed = false;
        foreach (var (key, value) in map.ToList())
        {
            var replaced = replacement(new(meaning, key, MayLack: false)) ?? key;
            var text = TextOf(value);
            var behind = text is null ? null : replacement(new(shape.Meaning, text, MayLack: false));
            changed |= replaced != key || behind != text || (value is not null && text is null && ReplaceIn(value, shape, replacement));
            map.Remove(key);
            map.Add(Free(map, replaced), behind is null || behind == text ? value : behind);
        }

        return changed;
    }

    private static string Free(JsonObject map, string key)
    {
        var free = key;
        for (var number = 2; map.ContainsKey(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{key} {number}");
        }

        return free;
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
