using System.Text;
using System.Text.Json;
using PersonalizedLearning.Interop.Tests.OaTutor;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>The files of an OATutor, damaged: every member is in the content, or reported; what is written says the same.</summary>
internal static class OaTutorFuzz
{
    public static FuzzedReader Reader { get; } = new("oatutor", () => [.. new[] { OaTutorFixture.SkillModel, OaTutorFixture.CoursePlans, OaTutorFixture.Parameters }.Select(Encoding.UTF8.GetBytes)], Read)
    {
        Tokens = ["\"learningObjectives\":{\"x\":\"y\"},", "\"slope\":[],", "\"probGuess\":1e999", "\"lessons\":7,", "0.85000000000000000001"],
    };

    private static string? Read(byte[] input)
    {
        var start = Encoding.UTF8.GetString(input.AsSpan(0, Math.Min(input.Length, 60))).TrimStart('\uFEFF', ' ', '\n');
        var file = start.StartsWith('[') ? 1 : start.Contains("prob", StringComparison.Ordinal) ? 2 : 0;
        using var stream = new MemoryStream(input);
        var result = OaTutorReader.Read(file == 0 ? stream : null, file == 1 ? stream : null, file == 2 ? stream : null);
        using var document = JsonDocument.Parse(input.AsMemory(input is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
        var (content, root) = (result.Content, document.RootElement);
        var (written, kept) = file == 1
            ? (root.GetArrayLength(), content.Courses.Count + result.Diagnostics.Count(item => item.Code == "unusable-element" && item.Place.StartsWith("courses[", StringComparison.Ordinal) && !item.Place.Contains('.', StringComparison.Ordinal)))
            : (root.EnumerateObject().Count(), content.Steps.Count + content.OtherSteps.Count + content.Skills.Count + content.OtherSkills.Count + result.Diagnostics.Count(IsRepeated));
        if (written != kept)
        {
            return FormattableString.Invariant($"{written} members, of which {kept} are kept or reported");
        }

        return OaTutorFixture.Reread(content).Content == content ? null : "what was written says something else";

        bool IsRepeated(Diagnostic item) => item.Code == "duplicate-member" && root.TryGetProperty(item.Place, out _) && item.Message.Contains($"'{Short(item.Place)}'", StringComparison.Ordinal);
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
