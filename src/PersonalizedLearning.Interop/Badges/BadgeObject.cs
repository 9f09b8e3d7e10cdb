using System.Runtime.CompilerServices;
using System.Text.Json;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>One object of a credential, read so that it can be written as it was: the form in which a member stood is noted, what can't be used is kept as it is.</summary>
internal sealed class BadgeObject : JsonFields
{
    // Of the standard, of tokens or of this library, without a property: kept without a word.
    private static readonly string[] KnownAside =
    [
        "address", "familyName", "givenName", "additionalName", "patronymicName", "honorificPrefix", "honorificSuffix", "familyNamePrefix", "dateOfBirth", "challenge", "domain", "nonce", "@language",
        "iss", "jti", "sub", "nbf", "exp", "iat", "aud",
        BadgeTerms.Award, BadgeTerms.Count, BadgeTerms.Event, BadgeTerms.MasteryStatus, CaseTerms.Alignments,
    ];

    private readonly SortedSet<string> otherForms = new(StringComparer.Ordinal);
    private readonly JsonElement value;

    /// <exception cref="InsufficientExecutionStackException">It stands in too many others.</exception>
    public BadgeObject(JsonElement value, JsonReading reading, JsonFields? owner, string name, int index)
        : base(value, reading, owner, name, index)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        this.value = value;
    }

    /// <summary>In how many signed tokens it stands, one in the other.</summary>
    public int Tokens { get; init; }

    /// <summary>The names of the members that stood in another form than by default, noted so far.</summary>
    public ValueList<string> OtherForms => otherForms.Count == 0 ? default : otherForms.ToValueList();

    /// <summary>What was not taken, and the members that are null.</summary>
    public ValueList<JsonMember> Kept()
    {
        var known = KnownAside.Select(name => (Name: name, Json: Json(name))).Where(item => item.Json is not null).Select(item => new JsonMember(item.Name, Reading.Shared(item.Json!))).ToList();
        var rest = Rest().Concat(known).ToList();
        var nulls = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            nulls[property.Name] = property.Value.ValueKind == JsonValueKind.Null;
        }

        rest.AddRange(nulls.Where(item => item.Value).Select(item => new JsonMember(Reading.Shared(item.Key), "null")));
        return JsonText.Sorted(rest);
    }

    /// <summary>A text; a number or a truth value is taken by its text.</summary>
    public string? Plain(string name)
    {
        var position = Find(name);
        if (position < 0)
        {
            return null;
        }

        var member = ValueAt(position);
        if (AsText(member, name) is not { } text)
        {
            ReportUnusable(name, "a text");
            return null;
        }

        if (member.ValueKind != JsonValueKind.String)
        {
            otherForms.Add(name);
        }

        Take(position);
        return Reading.Shared(text);
    }

    /// <summary>Texts; a single one stands for a list of one.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="single">Whether a single one is the usual form.</param>
    public ValueList<string> Plains(string name, bool single = false)
    {
        var position = Find(name);
        if (position < 0)
        {
            return default;
        }

        var member = ValueAt(position);
        if (member.ValueKind == JsonValueKind.String)
        {
            Noted(name, single);
            Take(position);
            return [Reading.Shared(member.GetString()!)];
        }

        if (member.ValueKind != JsonValueKind.Array || member.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            ReportUnusable(name, "a list of texts");
            return default;
        }

        return Taken(position, name, single, member.EnumerateArray().Select(item => Reading.Shared(item.GetString()!)).ToValueList());
    }

    /// <summary>The contexts: addresses, or objects as their JSON texts.</summary>
    public ValueList<string> Contexts()
    {
        const string Name = "@context";
        var position = Find(Name);
        if (position < 0)
        {
            return default;
        }

        var member = ValueAt(position);
        var isList = member.ValueKind == JsonValueKind.Array;
        var items = isList ? [.. member.EnumerateArray()] : new List<JsonElement> { member };
        if (items.Exists(item => item.ValueKind is not (JsonValueKind.String or JsonValueKind.Object)))
        {
            ReportUnusable(Name, "a list of addresses and objects");
            return default;
        }

        // An object is told from an address by its first letter.
        var texts = items.Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : JsonText.Of(item)).ToValueList();
        if (items.Exists(item => item.ValueKind == JsonValueKind.String && item.GetString()!.StartsWith('{')))
        {
            ReportUnusable(Name, "a list of addresses and objects");
            return default;
        }

        if (isList)
        {
            return Taken(position, Name, single: false, texts);
        }

        otherForms.Add(Name);
        Take(position);
        return texts;
    }

    /// <summary>A finite number; a text that shows one in the same way as it is written is taken too.</summary>
    public double? Finite(string name)
    {
        var position = Find(name);
        if (position < 0)
        {
            return null;
        }

        var member = ValueAt(position);
        double? number = member.ValueKind switch
        {
            JsonValueKind.Number when member.TryGetDouble(out var value) && double.IsFinite(value) && IsExact(member, value) => value,
            JsonValueKind.String when BadgeNumber.Parse(member.GetString()) is { } value && RoundTripNumber.Format(value) == member.GetString() => value,
            _ => null,
        };
        if (number is null)
        {
            ReportUnusable(name, "a number of double precision");
            return null;
        }

        if (member.ValueKind == JsonValueKind.String)
        {
            ReportRepeated("number-expected", DiagnosticSeverity.Info, name, "A text is read as the number that it shows.");
            otherForms.Add(name);
        }

        Take(position);
        return number;
    }

    /// <summary>A truth value.</summary>
    public bool? Truth(string name)
    {
        var position = Find(name);
        if (position < 0)
        {
            return null;
        }

        var member = ValueAt(position);
        if (member.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            ReportUnusable(name, "true or false");
            return null;
        }

        Take(position);
        return member.GetBoolean();
    }

    /// <summary>An object; where it can be made of its address, a text.</summary>
    public T? One<T>(string name, Func<BadgeObject, T> read, Func<string, T>? fromText = null)
        where T : class
    {
        var position = Find(name);
        if (position < 0)
        {
            return null;
        }

        var member = ValueAt(position);
        if (member.ValueKind == JsonValueKind.Object)
        {
            Take(position);
            return read(Inner(member, name, -1));
        }

        if (member.ValueKind != JsonValueKind.String || fromText is null)
        {
            ReportUnusable(name, "an object");
            return null;
        }

        otherForms.Add(name);
        Take(position);
        return fromText(Reading.Shared(member.GetString()!));
    }

    /// <summary>Objects; a single one stands for a list of one. Where something else is among them, all are kept as they are.</summary>
    public ValueList<T> Many<T>(string name, Func<BadgeObject, T> read, bool single = false, Func<BadgeObject, JsonElement, int, T?>? fromOther = null)
        where T : class
    {
        var position = Find(name);
        if (position < 0)
        {
            return default;
        }

        var member = ValueAt(position);
        var isList = member.ValueKind == JsonValueKind.Array;
        var found = new List<T>();
        var number = 0;
        foreach (var item in isList ? [.. member.EnumerateArray()] : new List<JsonElement> { member })
        {
            var at = isList ? number++ : -1;
            var one = item.ValueKind == JsonValueKind.Object ? read(Inner(item, name, at)) : fromOther?.Invoke(this, item, at);
            if (one is null)
            {
                ReportUnusable(name, "a list of objects");
                return default;
            }

            found.Add(one);
        }

        if (isList)
        {
            return Taken(position, name, single, found.ToValueList());
        }

        Noted(name, single);
        Take(position);
        return found.ToValueList();
    }

    /// <summary>What is collected while the document is read.</summary>
    public JsonReading Collected => Reading;

    // A number with more digits than one of double precision has stays as it is.
    private static bool IsExact(JsonElement member, double value)
    {
        using var shown = JsonText.Parse(RoundTripNumber.Format(value));
        return JsonElement.DeepEquals(member, shown.RootElement);
    }

    private BadgeObject Inner(JsonElement item, string name, int at) => new(item, Reading, this, name, at) { Tokens = Tokens };

    // A list of none has no form but its own: it stays among the others.
    private ValueList<T> Taken<T>(int position, string name, bool single, ValueList<T> items)
    {
        if (items.Count == 0)
        {
            return default;
        }

        if (single && items.Count == 1)
        {
            otherForms.Add(name);
        }

        Take(position);
        return items;
    }

    private void Noted(string name, bool single)
    {
        if (!single)
        {
            otherForms.Add(name);
        }
    }
}
