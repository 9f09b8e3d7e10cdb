using NodaTime;

namespace PersonalizedLearning.Interop;

/// <summary>Checks what recurs in many parts of a credential: types, members that must be there, times, words, images, identifiers, alignments.</summary>
internal sealed class PartChecking(DiagnosticLog problems)
{
    /// <summary>Reports each member that is missing.</summary>
    public void Required(string place, params ReadOnlySpan<(string Name, bool IsMissing)> members)
    {
        foreach (var (name, isMissing) in members)
        {
            if (isMissing)
            {
                problems.Add("missing-member", DiagnosticSeverity.Error, $"{place}.{name}", $"Member '{name}' is absent or not usable; the standard requires it.");
            }
        }
    }

    /// <summary>Reports an object that is not of the type that its place asks for.</summary>
    public void Typed(BadgeEntity entity, string type, string place)
    {
        if (!entity.Type.Contains(type))
        {
            var found = entity.Type.Count == 0 ? "absent" : $"'{string.Join("', '", entity.Type)}'";
            problems.Add("unexpected-type", DiagnosticSeverity.Error, $"{place}.type", $"The type is {found}; expected '{type}'.");
        }
    }

    /// <summary>Reports a time that can't be read, and gives one that can.</summary>
    public Instant? Time(string? text, string place)
    {
        var time = BadgeTime.Parse(text);
        if (text is not null && time is null)
        {
            problems.Add("date-unreadable", DiagnosticSeverity.Error, place, $"'{JsonText.Short(text)}' can't be read; expected a date and time with a zone, such as 2024-05-31T12:00:00Z.");
        }

        return time;
    }

    /// <summary>Reports a word that is none of a vocabulary, nor an extension of it.</summary>
    public void Word(string? word, IReadOnlySet<string> known, string place)
    {
        if (word is not null && !known.Contains(word) && !word.StartsWith(BadgeTerms.ExtensionPrefix, StringComparison.Ordinal))
        {
            problems.Add("word-unknown", DiagnosticSeverity.Warning, place, $"'{JsonText.Short(word)}' is no word of the standard; expected one of {string.Join(", ", known)}, or one that begins with '{BadgeTerms.ExtensionPrefix}'.");
        }
    }

    /// <summary>Reports a text that should show a number and does not.</summary>
    public void Number(string? text, string place)
    {
        if (text is not null && BadgeNumber.Parse(text) is null)
        {
            problems.Add("number-unreadable", DiagnosticSeverity.Warning, place, $"'{JsonText.Short(text)}' shows no number; it is kept as a text.");
        }
    }

    public void Check(BadgeImage? image, string place)
    {
        // An image that is known by its address alone has no type.
        if (image is { Type.Count: > 0 } or { Caption: not null })
        {
            Required(place, ("id", image.Id is null));
            Typed(image, "Image", place);
        }
    }

    public void Check(BadgeIdentifier identifier, string place)
    {
        Typed(identifier, "IdentifierEntry", place);
        Required(place, ("identifier", identifier.Identifier is null), ("identifierType", identifier.IdentifierType is null));
    }

    public void Check(BadgeIdentity identity, string place)
    {
        Typed(identity, "IdentityObject", place);
        Required(place, ("hashed", identity.Hashed is null), ("identityHash", identity.IdentityHash is null), ("identityType", identity.IdentityType is null));
    }

    public void Check(ValueList<BadgeAlignment> alignments, string place)
    {
        for (var index = 0; index < alignments.Count; index++)
        {
            var alignment = alignments[index];
            var at = FormattableString.Invariant($"{place}.alignment[{index}]");
            Typed(alignment, "Alignment", at);
            Required(at, ("targetName", alignment.TargetName is null), ("targetUrl", alignment.TargetUrl is null));
            Word(alignment.TargetType, BadgeTerms.TargetTypes, $"{at}.targetType");
        }
    }
}
