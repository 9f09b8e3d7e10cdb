using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>What every refusal of a text keeps: one short line for people, with the place, and nothing of how reading is programmed.</summary>
public static class Refusal
{
    private static readonly string[] Internals =
    [
        "PersonalizedLearning.", "System.", "Json.", "JsonTokenType", "StartObject", "StartArray", ".NET", "Document'", "BytePositionInLine", "LineNumber", "Parameter '",
        "Int32", "Int64", "Double", "nullability", "constructor", "eserializ", "Utf8Json", "UTF-16",
    ];

    public static void Check(LearningJsonException refusal, string what)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Assert.True(refusal.Message.Length is > 0 and < 1500, $"{what}: {refusal.Message.Length} characters");
        Assert.False(refusal.Message.Any(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029'), $"{what}: not one line: {refusal.Message}");
        Assert.All(Internals, word => Assert.False(refusal.Message.Contains(word, StringComparison.Ordinal), $"{what}: '{word}' in {refusal.Message}"));
        Assert.True(refusal.Path is null || refusal.Path.StartsWith('$'), $"{what}: path {refusal.Path}");
        Assert.True(refusal.Line is null or > 0, $"{what}: line {refusal.Line}");
        Assert.False(refusal.Line is null && refusal.Path is null, $"{what}: no place in {refusal.Message}");
        Assert.EndsWith(refusal.Problem, refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.Path is null || refusal.Message.Contains(refusal.Path, StringComparison.Ordinal), $"{what}: no path in {refusal.Message}");
        Assert.True(refusal.Line is null || refusal.Message.StartsWith($"line {refusal.Line}", StringComparison.Ordinal), $"{what}: no line in {refusal.Message}");
    }
}
