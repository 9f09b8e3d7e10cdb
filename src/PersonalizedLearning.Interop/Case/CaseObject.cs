using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>One object of a CASE package, read leniently. What <see cref="CaseWriter"/> put aside in its extensions is first put back in its place.</summary>
internal sealed class CaseObject : JsonFields, ICaseMembers
{
    private List<JsonMember>? extensions;

    public CaseObject(JsonElement value, JsonReading reading, JsonFields? owner, string name, int index, bool hasExtensions = true)
        : base(value, reading, owner, name, index)
    {
        if (hasExtensions)
        {
            Restore();
            TakeExtensions();
        }
    }

    /// <summary>The members of the object's extensions, without what the writer put aside there.</summary>
    public ValueList<JsonMember> Extensions => extensions is null ? default : JsonText.Sorted(extensions);

    /// <summary>The objects of a list; elements that are no objects are left out.</summary>
    public ValueList<T> Objects<T>(string name, Func<CaseObject, T> read) => ObjectsOf(name, (element, index) => read(new CaseObject(element, Reading, this, name, index)));

    /// <summary>A point in time, kept as text.</summary>
    public string? Timestamp(string name)
    {
        var text = SharedText(name, isRequired: true);
        if (text is null || ReferenceEquals(text, Reading.ValidTimestamp))
        {
            return text;
        }

        if (CaseTime.IsStrictTimestamp(text))
        {
            Reading.ValidTimestamp = text;
        }
        else
        {
            var known = CaseTime.StrictTimestamp(text) is not null;
            ReportRepeated(
                known ? "timestamp-repaired" : "timestamp-unreadable", DiagnosticSeverity.Warning, name,
                $"'{JsonText.Short(text)}' {(known ? "is not a full ISO 8601 date and time with a zone; UTC is meant where it says nothing" : "can't be read")}; expected such as 2024-05-31T12:00:00Z.");
        }

        return text;
    }

    /// <summary>A reference; a text stands for its identifier if it is a UUID, else for its address.</summary>
    public CaseLink? Link(string name, bool isRequired = false)
    {
        var position = Find(name);
        if (position < 0)
        {
            ReportMissing(name, isRequired);
            return null;
        }

        var link = AsLink(ValueAt(position), name);
        if (link is null)
        {
            ReportUnusable(name, "a reference with title, identifier and uri");
            return null;
        }

        Take(position);
        return link;
    }

    /// <summary>References; a single one stands for a list of one.</summary>
    public ValueList<CaseLink> Links(string name)
    {
        var position = Find(name);
        if (position < 0)
        {
            return default;
        }

        var value = ValueAt(position);
        var links = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => AsLink(item, name))] : new List<CaseLink?> { AsLink(value, name) };
        if (links.Contains(null))
        {
            ReportUnusable(name, "a list of references");
            return default;
        }

        Take(position);
        return links.Select(link => link!).ToValueList();
    }

    private CaseLink? AsLink(JsonElement value, string name)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            return PlainLink(value) ?? new CaseObject(value, Reading, this, name, -1, hasExtensions: false).ToLink();
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var text = Reading.Shared(value.GetString()!);
        ReportRepeated("link-expected", DiagnosticSeverity.Info, name, "A text is read as the identifier or the address of a reference.");
        return CaseIdentifier.IsUuid(text) ? new CaseLink { Identifier = text } : new CaseLink { Uri = text };
    }

    // Most of a package is links, and nearly all of them are just this.
    private CaseLink? PlainLink(JsonElement value)
    {
        string? title = null;
        string? identifier = null;
        string? uri = null;
        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String)
            {
                return null;
            }

            if (title is null && property.NameEquals("title"u8))
            {
                title = Reading.Shared(property.Value.GetString()!);
            }
            else if (identifier is null && property.NameEquals("identifier"u8))
            {
                identifier = Reading.Shared(property.Value.GetString()!);
            }
            else if (uri is null && property.NameEquals("uri"u8))
            {
                uri = Reading.Shared(property.Value.GetString()!);
            }
            else
            {
                return null;
            }
        }

        return new CaseLink { Title = title, Identifier = identifier, Uri = uri };
    }

    private CaseLink ToLink() => new()
    {
        Title = SharedText("title"),
        Identifier = SharedText("identifier"),
        Uri = SharedText("uri"),
        TargetType = SharedText("targetType"),
        Other = Rest(),
    };

    private void Restore()
    {
        if (ExtensionsObject() is not { } written)
        {
            return;
        }

        if (written.TryGetProperty(CaseTerms.AddedKey, out var added) && added.ValueKind == JsonValueKind.Array)
        {
            var names = added.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()).ToList();
            Remove(names.Contains);
        }

        if (written.TryGetProperty(CaseTerms.SourceKey, out var source) && source.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in source.EnumerateObject())
            {
                Set(property.Name, property.Value);
            }
        }
    }

    private void TakeExtensions()
    {
        if (ExtensionsObject() is not { } own)
        {
            return;
        }

        Take(Find(CaseTerms.Extensions));
        extensions = [];
        foreach (var property in own.EnumerateObject().Where(property => property.Name is not (CaseTerms.AddedKey or CaseTerms.SourceKey)))
        {
            extensions.Add(new JsonMember(Reading.Shared(property.Name), Reading.Shared(JsonText.Of(property.Value))));
        }
    }

    // CASE wants a list of extension objects for levels of rubrics and one object elsewhere; some writers mix that up.
    private JsonElement? ExtensionsObject()
    {
        var position = Find(CaseTerms.Extensions);
        if (position < 0)
        {
            return null;
        }

        var value = ValueAt(position);
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 1)
        {
            value = value[0];
        }

        return value.ValueKind == JsonValueKind.Object ? value : null;
    }
}
