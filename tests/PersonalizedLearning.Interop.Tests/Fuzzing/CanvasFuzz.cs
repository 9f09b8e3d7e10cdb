using System.Text;
using PersonalizedLearning.Interop.Tests.Canvas;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>Tables of Canvas outcomes, damaged: every row is in the table, and in the framework or reported; what the writer keeps is read again.</summary>
internal static class CanvasFuzz
{
    public static FuzzedReader Reader { get; } = new("canvas", () => [Encoding.UTF8.GetBytes(CanvasFixture.Outcomes), Semicolons()], Read)
    {
        Tokens = ["decaying_average", "group", ",,,,,,", "\"3,5\"", "ratings", "algebra lines", "deleted"],
    };

    private static byte[] Semicolons() => Encoding.UTF8.GetBytes(CanvasFixture.Outcomes.Replace(';', ' ').Replace(',', ';').Replace(".0;", ",0;", StringComparison.Ordinal));

    private static string? Read(byte[] input)
    {
        var result = CanvasReader.Read(new MemoryStream(input));
        var repeated = result.Diagnostics.Count(item => item.Code is "unknown-object-type" or "missing-identifier" or "unusable-identifier" or "repeated-identifier");
        var silent = result.Outcomes.Rows.Count - result.Framework.Count - repeated;
        if (silent > 0 && !result.Diagnostics.Any(item => item.Code is "deleted-left-out" or "empty-group"))
        {
            return FormattableString.Invariant($"{silent} of {result.Outcomes.Rows.Count} rows are not in the framework");
        }

        var written = CanvasFixture.Write(result.Outcomes, out var left);
        var again = CanvasReader.Read(new MemoryStream(written)).Outcomes;
        return left.Count > 0 || again == result.Outcomes ? null : "the table that was written says something else";
    }
}
