using System.Text.Json;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Alignments as an extension of an item, and back: CASE links to items by identifier and has no word for a standard known by its code only.</summary>
internal static class CaseAlignments
{
    private const string FrameworkName = "framework";
    private const string CodeName = "code";
    private const string StrengthName = "strength";

    /// <summary>The alignments of an item.</summary>
    public static ValueList<Alignment> Of(CaseItem item, DiagnosticLog diagnostics, string place)
    {
        if (item.Extensions.Count == 0 || item.Extensions.FirstOrDefault(member => member.Name == CaseTerms.Alignments) is not { } member)
        {
            return default;
        }

        try
        {
            using var value = JsonText.Parse(member.Json);
            return value.RootElement.EnumerateArray().Select(Of).ToValueList();
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            diagnostics.Add("unusable-value", DiagnosticSeverity.Warning, $"{place}.extensions", $"The alignments can't be read: {exception.Message.ReplaceLineEndings(" ")} They are in the package only.");
            return default;
        }
    }

    /// <summary>The extension that holds alignments.</summary>
    public static JsonMember MemberOf(ValueList<Alignment> alignments) => new(CaseTerms.Alignments, JsonText.Of(writer =>
    {
        writer.WriteStartArray();
        foreach (var alignment in alignments)
        {
            writer.WriteStartObject();
            writer.WriteString(FrameworkName, alignment.Framework);
            writer.WriteString(CodeName, alignment.Code);
            writer.WriteString(StrengthName, alignment.Strength == AlignmentStrength.Strong ? "strong" : "partial");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }));

    private static Alignment Of(JsonElement element) => new(
        element.GetProperty(FrameworkName).GetString() ?? string.Empty,
        element.GetProperty(CodeName).GetString() ?? string.Empty,
        element.GetProperty(StrengthName).GetString() == "strong" ? AlignmentStrength.Strong : AlignmentStrength.Partial);
}
