using System.Collections.Frozen;

namespace PersonalizedLearning.Interop;

/// <summary>Checks that every kind of object of a statement shares.</summary>
internal static class XapiMembers
{
    /// <summary>Reports the members that were kept aside: those that xAPI does not know, and those whose values are not of their kind.</summary>
    public static void Check(ValueList<JsonMember> other, FrozenSet<string> known, XapiPlace place)
    {
        foreach (var member in other)
        {
            if (!known.Contains(member.Name))
            {
                place.Error("unknown-member", member.Name, $"xAPI knows no member '{JsonText.Short(member.Name)}' there; expected none but those of the specification, and own ones in extensions.");
            }
            else if (member.Json == "null")
            {
                place.Error("null-member", member.Name, $"Member '{member.Name}' is null; expected a value, or that it is left out.");
            }
            else if (member.Json is not ("[]" or "{}"))
            {
                place.Error("wrong-type", member.Name, $"Member '{member.Name}' is {JsonText.Short(member.Json)}; expected a value of the kind that xAPI says.");
            }
        }
    }

    /// <summary>Reports that a required member is absent, unless it is among what was kept aside and reported there.</summary>
    public static void Required(bool isThere, ValueList<JsonMember> other, string name, XapiPlace place)
    {
        if (!isThere && !other.Any(member => member.Name == name && member.Json is not ("[]" or "{}")))
        {
            place.Error("missing-member", name, $"Member '{name}' is absent or empty; xAPI requires it.");
        }
    }

    public static void Iri(string? value, string name, XapiPlace place)
    {
        if (value is not null && !XapiFormats.IsIri(value))
        {
            place.Error("iri-expected", name, $"'{JsonText.Short(value)}' is not an IRI with a scheme; expected such as https://example.org/x.");
        }
    }

    public static void Uuid(string? value, string name, XapiPlace place)
    {
        if (value is not null && !XapiFormats.IsUuid(value))
        {
            place.Error("uuid-expected", name, $"'{JsonText.Short(value)}' is not a UUID; expected 8-4-4-4-12 hexadecimal digits.");
        }
    }

    public static void ObjectType(string? value, string expected, XapiPlace place)
    {
        if (value is not null && value != expected)
        {
            place.Error("object-type", "objectType", $"The object type is '{JsonText.Short(value)}'; expected '{expected}'.");
        }
    }

    public static void Texts(ValueList<XapiText> texts, string name, XapiPlace place)
    {
        foreach (var text in texts)
        {
            LanguageTag(text.Language, name, place);
        }
    }

    public static void LanguageTag(string? tag, string name, XapiPlace place)
    {
        if (tag is not null && !XapiFormats.IsLanguageTag(tag))
        {
            place.Error("language-tag", name, $"'{JsonText.Short(tag)}' is no tag of a language; expected one of RFC 5646, such as en-US.");
        }
    }

    public static void Extensions(ValueList<JsonMember> extensions, XapiPlace place)
    {
        foreach (var extension in extensions)
        {
            Iri(extension.Name, "extensions", place);
        }
    }

    public static void Time(string? text, string name, bool isStrict, XapiPlace place)
    {
        if (text is null)
        {
            return;
        }

        var time = XapiTime.Parse(text);
        if (time is null)
        {
            place.Error("timestamp-format", name, $"'{JsonText.Short(text)}' is not a date and time of ISO 8601; expected such as 2024-05-31T12:00:00Z.");
        }
        else if (isStrict && !time.IsStrict)
        {
            place.Error("timestamp-format", name, $"'{JsonText.Short(text)}' is not of the form of RFC 3339; xAPI 2.0 expects such as 2024-05-31T12:00:00Z, with a zone.");
        }
        else if (time.Offset is null)
        {
            place.Report(
                "timestamp-without-zone", DiagnosticSeverity.Info, name, $"'{JsonText.Short(text)}' has no zone, which xAPI 1.0.3 allows; no instant follows from it unless a zone is given.");
        }
    }
}
