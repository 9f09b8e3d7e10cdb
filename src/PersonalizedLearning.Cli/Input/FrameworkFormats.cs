using PersonalizedLearning.Interop;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Input;

/// <summary>The formats of frameworks: one line each. The first that knows a file by its name and beginning reads it; the last reads what nobody knows.</summary>
internal static class FrameworkFormats
{
    public static IReadOnlyList<FrameworkFormat> All { get; } =
    [
        new("Canvas outcomes", start => start.IsNamed(".csv") && start.Holds("vendor_guid"), ReadCanvas),
        new("edge CSV", start => start.IsNamed(".csv"), ReadEdges),
        new("ours", start => start.Holds("\"personalized-learning/"), ReadOurs),
        new("Ed-Fi", start => start.XmlRoot()?.StartsWith("Interchange", StringComparison.Ordinal) == true, ReadEdFi),
        new("cmi5", start => start.XmlRoot() == "courseStructure", ReadCmi5),
        new("CASE", _ => true, ReadCase),
    ];

    private static FrameworkFile ReadCanvas(string path)
    {
        var result = CanvasReader.ReadFile(path);
        return new FrameworkFile(result.Framework, result.Diagnostics);
    }

    private static FrameworkFile ReadCmi5(string path)
    {
        var result = Cmi5Reader.ReadFile(path);
        return new FrameworkFile(result.Framework, result.Diagnostics);
    }

    private static FrameworkFile ReadEdges(string path)
    {
        var edges = EdgeCsvReader.ReadFile(path);
        return new FrameworkFile(edges.Framework, edges.Diagnostics);
    }

    private static FrameworkFile ReadOurs(string path)
    {
        var build = InputFiles.Read(path, LearningJson.ReadFramework);
        return new FrameworkFile(build.Framework, build.Diagnostics);
    }

    private static FrameworkFile ReadEdFi(string path)
    {
        var result = EdFiFrameworkReader.ReadFiles([path]);
        return result.Framework.Count > 0
            ? new FrameworkFile(result.Framework, result.Diagnostics) { EdFi = result.Metadata }
            : throw new UsageException($"'{path}' describes no objective and no learning standard; expected an Ed-Fi interchange that does: InterchangeAssessmentMetadata or InterchangeStandards.");
    }

    private static FrameworkFile ReadCase(string path)
    {
        var result = CaseReader.ReadFile(path);
        return new FrameworkFile(result.Framework, result.Diagnostics) { Case = result.Package };
    }
}
