using System.Text.Json;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Writes one object member by member as strict CASE 1.1, and puts aside what that can't hold.</summary>
internal sealed class StrictObject(Utf8JsonWriter json, StrictContext context, string place)
{
    private const string Version = "1.1";

    private readonly List<JsonMember> source = [];
    private readonly List<string> added = [];

    /// <summary>The JSON path of the object.</summary>
    public string Place => place;

    /// <summary>Begins an object with the members that all have.</summary>
    public static StrictObject Begin(Utf8JsonWriter json, StrictContext context, string place, CaseEntity entity)
    {
        json.WriteStartObject();
        var value = new StrictObject(json, context, place);
        var identifier = CaseIdentifier.Strict(CaseIdentifier.OrPlace(entity.Identifier, context.Document, place));
        value.Write("identifier", entity.Identifier, identifier);
        value.Write("uri", entity.Uri, entity.Uri ?? "urn:uuid:" + identifier);
        value.Write("lastChangeDateTime", entity.LastChangeDateTime, CaseTime.StrictTimestamp(entity.LastChangeDateTime) ?? context.LastChange);
        return value;
    }

    /// <summary>Ends the object, with its extensions.</summary>
    public void End(CaseEntity entity, bool extensionsAsList = false)
    {
        WriteExtensions(entity.Extensions, entity.Other, extensionsAsList);
        json.WriteEndObject();
    }

    public void Text(string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    public void Required(string name, string? text, string substitute) => Write(name, text, text ?? substitute);

    public void Date(string name, string? text) => Nearest(name, text, CaseTime.StrictDate(text));

    public void Uuid(string name, string? text) => Nearest(name, text, text is null ? null : CaseIdentifier.Strict(text));

    public void CaseVersion(string? text) => Write("caseVersion", text, Version);

    public void AssociationType(string? text)
    {
        var strict = text is null || CaseTerms.TypeOf(text) is not { } type ? CaseTerms.Extension(text ?? string.Empty) : CaseTerms.NameOf(type);
        Write("associationType", text, strict);
    }

    public void Integer(string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    public void Real(string name, double? number)
    {
        if (number is { } value)
        {
            RoundTripNumber.Write(json, name, value);
        }
    }

    public void Texts(string name, ValueList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public void Link(string name, CaseLink? link)
    {
        if (link is null)
        {
            return;
        }

        json.WritePropertyName(name);
        var strict = Strict(link, name);
        WriteLink(strict);
        KeepIfOther(name, link, strict);
    }

    public void Links(string name, ValueList<CaseLink> links)
    {
        if (links.Count == 0)
        {
            return;
        }

        var strict = links.Select((link, index) => Strict(link, FormattableString.Invariant($"{name}[{index}]"))).ToValueList();
        json.WriteStartArray(name);
        foreach (var link in strict)
        {
            WriteLink(link);
        }

        json.WriteEndArray();
        if (strict != links)
        {
            source.Add(new JsonMember(name, JsonText.Of(writer =>
            {
                writer.WriteStartArray();
                foreach (var link in links)
                {
                    WriteAsIs(writer, link);
                }

                writer.WriteEndArray();
            })));
        }
    }

    /// <summary>Writes an end of an association, which may be outside CASE.</summary>
    public void End(string name, CaseLink? link)
    {
        var key = CaseIdentifier.KeyOf(link);
        var identifier = key is null ? CaseIdentifier.Strict(CaseIdentifier.OrPlace(null, context.Document, $"{place}.{name}")) : context.EndOf(link!.Identifier is { Length: > 0 } own && !string.IsNullOrWhiteSpace(own) ? own : key);
        var strict = new CaseLink
        {
            Title = link?.Title ?? string.Empty,
            Identifier = identifier,
            Uri = link?.Uri ?? (CaseIdentifier.IsUuid(identifier) ? "urn:uuid:" + identifier : identifier),
            TargetType = link?.TargetType is { } type && type != "CASE" ? CaseTerms.Extension(type) : link?.TargetType,
        };
        json.WritePropertyName(name);
        WriteLink(strict);
        if (link is null)
        {
            added.Add(name);
        }
        else
        {
            KeepIfOther(name, link, strict);
        }
    }

    /// <summary>Writes the object's own extensions and what was put aside.</summary>
    public void WriteExtensions(ValueList<JsonMember> extensions, ValueList<JsonMember> other, bool asList = false)
    {
        if (extensions.Count == 0 && other.Count == 0 && source.Count == 0 && added.Count == 0)
        {
            return;
        }

        json.WritePropertyName(CaseTerms.Extensions);
        if (asList)
        {
            json.WriteStartArray();
        }

        json.WriteStartObject();
        WriteMembers(json, extensions);
        source.AddRange(other);
        if (source.Count > 0)
        {
            json.WriteStartObject(CaseTerms.SourceKey);
            WriteMembers(json, source);
            json.WriteEndObject();
        }

        WriteAdded();
        json.WriteEndObject();
        if (asList)
        {
            json.WriteEndArray();
        }
    }

    private void WriteAdded()
    {
        if (added.Count == 0)
        {
            return;
        }

        json.WriteStartArray(CaseTerms.AddedKey);
        foreach (var name in added)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private void Write(string name, string? original, string strict)
    {
        json.WriteString(name, strict);
        if (original is null)
        {
            added.Add(name);
        }
        else if (!string.Equals(original, strict, StringComparison.Ordinal))
        {
            source.Add(new JsonMember(name, JsonText.Of(original)));
        }
    }

    private void Nearest(string name, string? original, string? strict)
    {
        if (strict is not null)
        {
            Write(name, original, strict);
        }
        else if (original is not null)
        {
            source.Add(new JsonMember(name, JsonText.Of(original)));
        }
    }

    private CaseLink Strict(CaseLink link, string name)
    {
        var identifier = CaseIdentifier.Strict(CaseIdentifier.KeyOf(link) ?? CaseIdentifier.OrPlace(null, context.Document, $"{place}.{name}"));
        return new CaseLink { Title = link.Title ?? string.Empty, Identifier = identifier, Uri = link.Uri ?? "urn:uuid:" + identifier };
    }

    private void WriteLink(CaseLink link)
    {
        json.WriteStartObject();
        WriteLinkMembers(json, link);
        json.WriteEndObject();
    }

    private void KeepIfOther(string name, CaseLink link, CaseLink strict)
    {
        if (link != strict)
        {
            source.Add(new JsonMember(name, JsonText.Of(writer => WriteAsIs(writer, link))));
        }
    }

    private static void WriteAsIs(Utf8JsonWriter writer, CaseLink link)
    {
        writer.WriteStartObject();
        WriteLinkMembers(writer, link);
        WriteMembers(writer, link.Other);
        writer.WriteEndObject();
    }

    private static void WriteLinkMembers(Utf8JsonWriter writer, CaseLink link)
    {
        foreach (var (name, text) in (ReadOnlySpan<(string, string?)>)[("title", link.Title), ("identifier", link.Identifier), ("uri", link.Uri), ("targetType", link.TargetType)])
        {
            if (text is not null)
            {
                writer.WriteString(name, text);
            }
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, IEnumerable<JsonMember> members)
    {
        foreach (var member in members)
        {
            writer.WritePropertyName(member.Name);
            try
            {
                using var value = JsonText.Parse(member.Json);
                value.RootElement.WriteTo(writer);
            }
            catch (JsonException exception)
            {
                throw new ArgumentException($"Member '{member.Name}' holds no JSON: {JsonText.Short(member.Json)}", nameof(members), exception);
            }
        }
    }
}
