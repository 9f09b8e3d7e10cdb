using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>What is collected while one package is read: the problems, and the texts that recur.</summary>
internal sealed class CaseReading
{
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    /// <summary>The problems found.</summary>
    public CaseDiagnostics Diagnostics { get; } = new();

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

    /// <summary>Reports that an element of a list is no object.</summary>
    public void ReportElement(string place, JsonElement element) =>
        Diagnostics.Add("unusable-element", DiagnosticSeverity.Warning, place, $"A {element.ValueKind} was left out; expected an object.");
}
