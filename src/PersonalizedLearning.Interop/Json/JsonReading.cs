using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>What is collected while one document is read: the problems, and the texts that recur.</summary>
/// <param name="format">The format and its version, as messages name it.</param>
internal sealed class JsonReading(string format)
{
    private const int RememberedNames = 32;

    private readonly string?[] names = new string?[RememberedNames];
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    /// <summary>The format and its version, as messages name it.</summary>
    public string Format => format;

    /// <summary>The last text that was found to be a valid point in time; times of change recur.</summary>
    public string? ValidTimestamp { get; set; }

    /// <summary>The problems found.</summary>
    public DiagnosticLog Diagnostics { get; } = new();

    /// <summary>Gives the same instance for equal texts: titles and identifiers recur in the links of a package.</summary>
    public string Shared(string text)
    {
        if (texts.TryGetValue(text, out var known))
        {
            return known;
        }

        texts.Add(text);
        return text;
    }

    /// <summary>The name of a member. The members of one object mostly bear the names of those of the one before, at the same positions: no text is made then.</summary>
    public string NameOf(JsonProperty property, int position)
    {
        if (position >= RememberedNames)
        {
            return property.Name;
        }

        if (names[position] is not { } known || !property.NameEquals(known))
        {
            known = Shared(property.Name);
            names[position] = known;
        }

        return known;
    }

    /// <summary>Reports that an element of a list is no object.</summary>
    public void ReportElement(string place, JsonElement element) =>
        Diagnostics.Add("unusable-element", DiagnosticSeverity.Warning, place, $"A {element.ValueKind} was left out; expected an object.");
}
