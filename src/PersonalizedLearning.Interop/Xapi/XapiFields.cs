using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>One object of a statement: a member is taken only where all of it is of its kind; what is not stays as it is.</summary>
internal sealed class XapiFields
{
    private readonly List<(string Name, JsonElement Value)> members;

    public XapiFields(JsonElement value, XapiPlace place)
    {
        Place = place;
        members = new List<(string Name, JsonElement Value)>(value.GetPropertyCount());
        foreach (var property in value.EnumerateObject())
        {
            var name = property.Name;
            if (Find(name) is var position and >= 0)
            {
                place.Error("duplicate-member", name, $"Member '{JsonText.Short(name)}' stands there more than once, expected once; the last is kept.");
                members[position] = (name, property.Value);
            }
            else
            {
                members.Add((name, property.Value));
            }
        }
    }

    /// <summary>Where the object stands.</summary>
    public XapiPlace Place { get; }

    public string? Text(string name) => Take(name, JsonValueKind.String, out var value) ? value.GetString() : null;

    public bool? Flag(string name) => Take(name, JsonValueKind.True, out _) ? true : Take(name, JsonValueKind.False, out _) ? false : null;

    public double? Number(string name) =>
        Find(name) is var position and >= 0 && members[position].Value is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) && double.IsFinite(number)
            && Take(name, JsonValueKind.Number, out _)
            ? number
            : null;

    public long? Integer(string name) =>
        Find(name) is var position and >= 0 && members[position].Value is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) && Take(name, JsonValueKind.Number, out _)
            ? number
            : null;

    public T? Object<T>(string name, Func<XapiFields, T> read)
        where T : class => Take(name, JsonValueKind.Object, out var value) ? read(new XapiFields(value, Place.In(name))) : null;

    /// <summary>The objects of a list that is not empty and holds nothing else.</summary>
    public ValueList<T> Objects<T>(string name, Func<XapiFields, T> read)
    {
        if (!TakeList(name, JsonValueKind.Object, out var list))
        {
            return default;
        }

        var found = new List<T>(list.GetArrayLength());
        foreach (var element in list.EnumerateArray())
        {
            found.Add(read(new XapiFields(element, Place.In(name, found.Count))));
        }

        return found.ToValueList();
    }

    /// <summary>The objects of a list; a single one stands for a list of one.</summary>
    public ValueList<T> ObjectOrObjects<T>(string name, Func<XapiFields, T> read)
    {
        if (!Take(name, JsonValueKind.Object, out var single))
        {
            return Objects(name, read);
        }

        Place.Report("list-expected", DiagnosticSeverity.Info, name, $"'{name}' is one object; it is read, and written, as a list of one.");
        return [read(new XapiFields(single, Place.In(name, 0)))];
    }

    public ValueList<string> Texts(string name) => TakeList(name, JsonValueKind.String, out var list) ? list.EnumerateArray().Select(element => element.GetString()!).ToValueList() : default;

    /// <summary>A language map, sorted by language.</summary>
    public ValueList<XapiText> LanguageMap(string name)
    {
        if (Find(name) is not (var position and >= 0) || members[position].Value is not { ValueKind: JsonValueKind.Object } map
            || map.GetPropertyCount() == 0 || map.EnumerateObject().Any(property => property.Value.ValueKind != JsonValueKind.String))
        {
            return default;
        }

        members.RemoveAt(position);
        return Members(map, name).Select(property => new XapiText(property.Name, property.Value.GetString()!)).OrderBy(text => text.Language, StringComparer.Ordinal).ToValueList();
    }

    /// <summary>The members of an object in which anything may stand, sorted by name.</summary>
    public ValueList<JsonMember> Extensions()
    {
        const string Name = "extensions";
        return Find(Name) is var position and >= 0 && members[position].Value is { ValueKind: JsonValueKind.Object } map && map.GetPropertyCount() > 0 && Take(Name, JsonValueKind.Object, out _)
            ? JsonText.Sorted([.. Members(map, Name).Select(property => new JsonMember(property.Name, JsonText.Of(property.Value)))])
            : default;
    }

    /// <summary>What was not taken, sorted by name.</summary>
    public ValueList<JsonMember> Rest() => members.Count == 0 ? default : JsonText.Sorted([.. members.Select(member => new JsonMember(member.Name, JsonText.Of(member.Value)))]);

    private List<(string Name, JsonElement Value)> Members(JsonElement map, string name) => new XapiFields(map, Place.In(name)).members;

    private int Find(string name) => members.FindIndex(member => string.Equals(member.Name, name, StringComparison.Ordinal));

    private bool Take(string name, JsonValueKind kind, out JsonElement value)
    {
        var position = Find(name);
        if (position < 0 || members[position].Value.ValueKind != kind)
        {
            value = default;
            return false;
        }

        value = members[position].Value;
        members.RemoveAt(position);
        return true;
    }

    private bool TakeList(string name, JsonValueKind kind, out JsonElement list)
    {
        list = default;
        return Find(name) is var position and >= 0 && members[position].Value is { ValueKind: JsonValueKind.Array } value && value.GetArrayLength() > 0
            && value.EnumerateArray().All(element => element.ValueKind == kind) && Take(name, JsonValueKind.Array, out list);
    }
}
