using System.Text;
using System.Text.Json;
using PersonalizedLearning.Interop.Tests.Case;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>CASE packages, damaged: every item and association is in the package, or reported.</summary>
internal static class CaseFuzz
{
    public static FuzzedReader Reader { get; } = new("case", () => [Encoding.UTF8.GetBytes(CaseFixture.Lenient)], Read)
    {
        Tokens = ["\"extensions\":{\"personalizedlearning:source\":{\"x\":[]}},", "\"CFItems\":[{}],", "\"CFAssociations\":{},"],
    };

    private static string? Read(byte[] input)
    {
        var result = CaseReader.Read(input);
        using var document = JsonDocument.Parse(input.AsMemory(input is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
        foreach (var (name, kept) in (ReadOnlySpan<(string, int)>)[("CFItems", result.Package.Items.Count), ("CFAssociations", result.Package.Associations.Count)])
        {
            var written = document.RootElement.EnumerateObject().Where(member => member.Name == name && member.Value.ValueKind == JsonValueKind.Array).Sum(member => member.Value.GetArrayLength());
            var left = result.Diagnostics.Count(item => item.Code == "unusable-element" && item.Place.StartsWith(name + "[", StringComparison.Ordinal) && item.Place.EndsWith(']'));
            if (kept + left != written)
            {
                return FormattableString.Invariant($"{written} {name}, of which {kept} are kept and {left} reported");
            }
        }

        return null;
    }
}
