using System.Globalization;
using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>
/// One JSON object of a package, read leniently member by member: what has the wrong kind but one meaning is repaired and reported, what has no
/// meaning stays among the others.
/// </summary>
/// <param name="value">The object.</param>
/// <param name="reading">What is collected while a package is read.</param>
/// <param name="owner">The object in which it stands; null at the top.</param>
/// <param name="name">The member that holds it.</param>
/// <param name="index">The position in the array; −1 when it is in none.</param>
/// <param name="hasExtensions">Whether CASE foresees extensions there.</param>
internal sealed class CaseObject(JsonElement value, CaseReading reading, CaseMembers? owner, string name, int index, bool hasExtensions = true)
    : CaseMembers(value, reading, owner, name, index, hasExtensions)
{
    /// <summary>A text; a number or a truth value is taken by its text.</summary>
    public string? Text(string name, bool isRequired = false)
    {
        var position = Find(name);
        if (position < 0)
        {
            ReportMissing(name, isRequired);
            return null;
        }

        var text = AsText(ValueAt(position), name);
        if (text is null)
        {
            ReportUnusable(name, "a text");
            return null;
        }

        Take(position);
        return text;
    }

    /// <summary>A text that recurs in many objects and is kept in memory once.</summary>
    public string? SharedText(string name, bool isRequired = false) => Text(name, isRequired) is { } text ? Reading.Shared(text) : null;

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
                $"'{Short(text)}' {(known ? "is not a full ISO 8601 date and time with a zone; UTC is meant where it says nothing" : "can't be read")}; expected such as 2024-05-31T12:00:00Z.");
        }

        return text;
    }

    /// <summary>Texts; a single one stands for a list of one.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="oldName">An earlier spelling, looked at where the list is empty. It may hold several texts in one, separated by commas.</param>
    public ValueList<string> Texts(string name, string? oldName = null)
    {
        var list = TextsOf(name, splits: oldName is not null, out var isUnusable);
        if (list.Count > 0 || isUnusable || oldName is null || Find(oldName) < 0)
        {
            return list.ToValueList();
        }

        ReportRepeated("old-spelling", DiagnosticSeverity.Info, oldName, $"Member '{oldName}' is read as '{name}', as CASE 1.0 and 1.1 spell it.");
        return TextsOf(oldName, splits: true, out _).ToValueList();
    }

    /// <summary>A whole number; a text that is one is taken too.</summary>
    public int? Integer(string name) => Number(name, "a whole number", element => element.TryGetInt32(out var value) ? value : null, ParseInteger);

    /// <summary>A finite number; a text that is one is taken too.</summary>
    public double? Real(string name) => Number(name, "a finite number", FiniteOf, ParseReal);

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

    /// <summary>The objects of a list; elements that are no objects are left out.</summary>
    public ValueList<T> Objects<T>(string name, Func<CaseObject, T> read)
    {
        var position = Find(name);
        if (position < 0)
        {
            return default;
        }

        var value = ValueAt(position);
        if (value.ValueKind != JsonValueKind.Array)
        {
            ReportUnusable(name, "a list of objects");
            return default;
        }

        Take(position);
        var found = new List<T>(value.GetArrayLength());
        var number = 0;
        foreach (var element in value.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                found.Add(read(new CaseObject(element, Reading, this, name, number)));
            }
            else
            {
                Reading.ReportElement(FormattableString.Invariant($"{PlaceOf(name)}[{number}]"), element);
            }

            number++;
        }

        return found.ToValueList();
    }

    private string? AsText(JsonElement value, string name)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                ReportRepeated("text-expected", DiagnosticSeverity.Info, name, $"A {value.ValueKind} is read as its text.");
                return value.GetRawText();
            default:
                return null;
        }
    }

    private List<string> TextsOf(string name, bool splits, out bool isUnusable)
    {
        isUnusable = false;
        var position = Find(name);
        if (position < 0)
        {
            return [];
        }

        var value = ValueAt(position);
        var found = new List<string>();
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in value.EnumerateArray().Where(element => element.ValueKind != JsonValueKind.Null))
            {
                var text = AsText(element, name);
                isUnusable |= text is null;
                found.Add(Reading.Shared(text ?? string.Empty));
            }
        }
        else if (AsText(value, name) is { } single)
        {
            ReportRepeated("list-expected", DiagnosticSeverity.Info, name, $"A single text is read as a list{(splits ? ", cut at its commas" : "")}.");
            found.AddRange(splits ? single.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [single]);
        }
        else
        {
            isUnusable = true;
        }

        if (isUnusable)
        {
            ReportUnusable(name, "a list of texts");
            return [];
        }

        Take(position);
        return found;
    }

    private T? Number<T>(string name, string expected, Func<JsonElement, T?> number, Func<string, T?> parse)
        where T : struct
    {
        var position = Find(name);
        if (position < 0)
        {
            return null;
        }

        var element = ValueAt(position);
        var isText = element.ValueKind == JsonValueKind.String;
        var value = isText ? parse(element.GetString()!) : element.ValueKind == JsonValueKind.Number ? number(element) : null;
        if (value is null)
        {
            ReportUnusable(name, expected);
            return null;
        }

        if (isText)
        {
            ReportRepeated("number-expected", DiagnosticSeverity.Info, name, "A text is read as the number that it shows.");
        }

        Take(position);
        return value;
    }

    private static double? FiniteOf(JsonElement element) => element.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;

    private static int? ParseInteger(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double? ParseReal(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

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

    private void ReportMissing(string name, bool isRequired)
    {
        if (isRequired)
        {
            ReportRepeated("missing-member", DiagnosticSeverity.Info, name, $"Member '{name}' is absent; CASE requires it.");
        }
    }

    private void ReportUnusable(string name, string expected)
    {
        var value = ValueAt(Find(name));
        Report("unusable-value", DiagnosticSeverity.Warning, name, $"A {value.ValueKind} can't be used: {Short(CaseJson.Of(value))}; expected {expected}. It is kept as it is.");
    }
}
