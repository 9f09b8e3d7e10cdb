using System.Text;
using System.Text.Json;
using PersonalizedLearning.Interop.Tests.Case;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>CASE packages, damaged: every item and association is in the package, or reported, and what was read is written and read again without a loss.</summary>
internal static class CaseFuzz
{
    private const string Id = "0f1a2b3c-0000-4000-8000-00000000000";

    // What goes through the reader of objects that are as CASE wants them; the other sample does not.
    private static readonly string Plain = CaseFixture.Package(
        $"{CaseFixture.Item(Id + "1", "\"humanCodingScheme\":\"A.1\",\"educationLevel\":[\"01\",\"02\"],\"CFDocumentURI\":{\"title\":\"é \\u00e9\"}")},{CaseFixture.Item(Id + "2")}",
        $"{CaseFixture.Link("isChildOf", Id + "1", Id + "2", "\"sequenceNumber\":1")},{CaseFixture.Link("precedes", Id + "1", Id + "2", "\"lastChangeDateTime\":\"2024-05-31T12:00:00Z\"")}");

    public static FuzzedReader Reader { get; } = new("case", () => [Encoding.UTF8.GetBytes(CaseFixture.Lenient), Encoding.UTF8.GetBytes(Plain)], Read)
    {
        Tokens = ["\"extensions\":{\"personalizedlearning:source\":{\"x\":[]}},", "\"CFItems\":[{}],", "\"CFAssociations\":{},"],
    };

    private static InteropReadOptions Deeper { get; } = new() { MaxDepth = InteropReadOptions.DefaultMaxDepth + 3 };

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

        // Writing takes longer than reading, so that not all are written.
        return input.Length % 8 > 0 || result.Package == CaseReader.Read(CaseFixture.Write(result.Package), Deeper).Package ? null : "what was written is not what was read";
    }
}
