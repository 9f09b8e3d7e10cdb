using System.Text.Json;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Writes one object of a credential member by member, each in the form that the object says it stood in.</summary>
internal readonly struct BadgeJson
{
    private readonly Utf8JsonWriter json;
    private readonly BadgeEntity entity;

    /// <summary>Begins an object.</summary>
    public BadgeJson(Utf8JsonWriter json, BadgeEntity entity, bool hasSingleType = false, ValueList<string> contexts = default)
    {
        this.json = json;
        this.entity = entity;
        json.WriteStartObject();
        Contexts(contexts);
        Text("id", entity.Id);
        Texts("type", entity.Type, hasSingleType);
    }

    public void Text(string name, string? text)
    {
        if (text is null)
        {
            return;
        }

        if (IsOther(name))
        {
            Raw(name, text);
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    public void Texts(string name, ValueList<string> texts, bool single = false)
    {
        if (texts.Count == 0)
        {
            return;
        }

        if (texts.Count == 1 && single != IsOther(name))
        {
            json.WriteString(name, texts[0]);
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public void Number(string name, double? number)
    {
        if (number is not { } value)
        {
            return;
        }

        if (IsOther(name))
        {
            json.WriteString(name, RoundTripNumber.Format(value));
        }
        else
        {
            RoundTripNumber.Write(json, name, value);
        }
    }

    public void Truth(string name, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(name, known);
        }
    }

    public void One<T>(string name, T? item, Action<T> write)
        where T : BadgeEntity
    {
        if (item is null)
        {
            return;
        }

        json.WritePropertyName(name);
        if (IsOther(name) && IsAddress(item))
        {
            json.WriteStringValue(item.Id);
        }
        else
        {
            write(item);
        }
    }

    public void Many<T>(string name, ValueList<T> items, Action<T> write, bool single = false)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WritePropertyName(name);
        if (items.Count == 1 && single != IsOther(name))
        {
            write(items[0]);
            return;
        }

        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>Ends the object with what this library has no property for.</summary>
    public void End()
    {
        foreach (var member in entity.Other)
        {
            Raw(member.Name, member.Json);
        }

        json.WriteEndObject();
    }

    private void Contexts(ValueList<string> contexts)
    {
        if (contexts.Count == 0)
        {
            return;
        }

        json.WritePropertyName("@context");
        var isSingle = contexts.Count == 1 && IsOther("@context");
        if (!isSingle)
        {
            json.WriteStartArray();
        }

        foreach (var context in contexts)
        {
            if (context.StartsWith('{'))
            {
                RawValue("@context", context);
            }
            else
            {
                json.WriteStringValue(context);
            }
        }

        if (!isSingle)
        {
            json.WriteEndArray();
        }
    }

    // An object that is known by its address alone says nothing else.
    private static bool IsAddress(BadgeEntity item) =>
        item.Id is not null && (item with { Id = null }).Equals(item switch
        {
            BadgeProfile => new BadgeProfile(),
            BadgeImage => new BadgeImage(),
            BadgeCriteria => new BadgeCriteria(),
            _ => null,
        });

    private bool IsOther(string name) => entity.OtherForms.Count > 0 && entity.OtherForms.Contains(name);

    private void Raw(string name, string text)
    {
        json.WritePropertyName(name);
        RawValue(name, text);
    }

    private void RawValue(string name, string text)
    {
        try
        {
            using var value = JsonText.Parse(text);
            value.RootElement.WriteTo(json);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"Member '{name}' holds no JSON: {JsonText.Short(text)}; expected a JSON value.", nameof(text), exception);
        }
    }
}
