using System.Text.Json;
using System.Text.Json.Serialization;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>What <c>plearn framework check</c> found. The names of the members are those of the JSON, which is a contract.</summary>
/// <param name="Title">The title of the framework.</param>
/// <param name="Competencies">How many competencies it has.</param>
/// <param name="Associations">How many associations the file has.</param>
/// <param name="AssociationTypes">How many of each type, as the file spells it.</param>
/// <param name="HierarchyLinks">How many usable child-of links, those to the document included.</param>
/// <param name="Prerequisites">How many distinct usable prerequisites between its competencies.</param>
/// <param name="RelatedLinks">How many links that say "is related to".</param>
/// <param name="ExternalReferences">How many associations have an end that is not in the file.</param>
/// <param name="Orphans">How many competencies have no parent, where there is a hierarchy.</param>
/// <param name="LongestPrerequisitePath">The length of the longest path of hard prerequisites, in links.</param>
/// <param name="Cycles">The cycles of hard prerequisites.</param>
/// <param name="Diagnostics">Every problem.</param>
internal sealed record FrameworkReport(
    string Title,
    int Competencies,
    int Associations,
    SortedDictionary<string, int> AssociationTypes,
    int HierarchyLinks,
    int Prerequisites,
    int RelatedLinks,
    int ExternalReferences,
    int Orphans,
    int LongestPrerequisitePath,
    string[][] Cycles,
    DiagnosticLine[] Diagnostics)
{
    /// <summary>Examines a framework.</summary>
    public static FrameworkReport Of(FrameworkFile file, PrecedesMeaning precedes)
    {
        var framework = file.Framework;
        var graph = PrerequisiteGraph.Compile(framework, precedes);
        var types = file.Case is { } package
            ? package.Associations.Select(link => link.AssociationType ?? "(none)")
            : framework.Associations.Concat(framework.ExternalReferences).Select(link => Words<AssociationType>.Of(link.Type));
        var byType = new SortedDictionary<string, int>(types.CountBy(type => type).ToDictionary(), StringComparer.Ordinal);
        Diagnostic[] diagnostics = [.. file.Diagnostics, .. graph.CycleDiagnostics()];
        return new FrameworkReport(
            framework.Title,
            framework.Count,
            byType.Values.Sum(),
            byType,
            framework.Associations.Count(link => link.Type == AssociationType.IsChildOf),
            graph.HardCount + graph.SoftCount,
            byType.GetValueOrDefault("isRelatedTo"),
            framework.ExternalReferences.Count,
            diagnostics.Count(item => item.Code == "orphan"),
            graph.LongestPath,
            [.. graph.Cycles.Select(cycle => cycle.Select(index => framework[index].Id.Value).ToArray())],
            [.. diagnostics.Select(item => new DiagnosticLine(item.Code, Words<DiagnosticSeverity>.Of(item.Severity), item.Place, item.Message))]);
    }

    /// <summary>Writes the report as JSON.</summary>
    public void WriteJson(Stream stream)
    {
        JsonSerializer.Serialize(stream, this, FrameworkReportContext.Default.FrameworkReport);
        stream.WriteByte((byte)'\n');
    }
}

/// <summary>A problem, as it stands in JSON.</summary>
internal sealed record DiagnosticLine(string Code, string Severity, string Place, string Message);

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FrameworkReport))]
internal sealed partial class FrameworkReportContext : JsonSerializerContext;
