using System.Text;
using PersonalizedLearning.Interop.Tests.Cmi5;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>Course structures, damaged: every assignable unit of the document is in the course, and in the framework or reported.</summary>
internal static class Cmi5Fuzz
{
    public static FuzzedReader Reader { get; } = new("cmi5", () => [Encoding.UTF8.GetBytes(Cmi5Fixture.Course)], Read)
    {
        Tokens = ["<block id=\"b\">", "</block>", "<au id=\"x\" moveOn=\"Never\"/>", "masteryScore=\"2\"", "<objectives/>"],
    };

    private static string? Read(byte[] input)
    {
        using var stream = new MemoryStream(input);
        var result = Cmi5Reader.Read(stream);
        var written = Units(result.Course.Source!);
        var units = result.Course.Units.ToList();
        if (written != units.Count)
        {
            return FormattableString.Invariant($"{written} units, of which {units.Count} are kept");
        }

        var absent = units.Count(unit => !result.Framework.Competencies.Any(item => item.Id.Value == unit.Id));
        return absent > 0 && !result.Diagnostics.Any(item => item.Code is "unusable-identifier") ? FormattableString.Invariant($"{absent} units of the framework") : null;
    }

    // Where cmi5 has none, an element of that name is one of a vendor.
    private static int Units(XmlFragment element) => element.Children.Sum(child => child.Name == "au" ? 1 : child.Name == "block" ? Units(child) : 0);
}
