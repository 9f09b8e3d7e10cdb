using PersonalizedLearning.Competencies;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Input;

/// <summary>A framework read from a file of any format that is known.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Diagnostics">The problems found in it.</param>
/// <param name="Case">The CASE package it came from; null for other formats.</param>
internal sealed record FrameworkFile(CompetencyFramework Framework, IReadOnlyList<Diagnostic> Diagnostics, CasePackage? Case = null)
{
    /// <summary>Reads a file: edge CSV by its name, else JSON of ours or CASE by its content.</summary>
    public static FrameworkFile Read(string path)
    {
        if (Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase))
        {
            var edges = EdgeCsvReader.ReadFile(path);
            return new FrameworkFile(edges.Framework, edges.Diagnostics);
        }

        if (InputFiles.IsOurs(path))
        {
            var build = InputFiles.Read(path, LearningJson.ReadFramework);
            return new FrameworkFile(build.Framework, build.Diagnostics);
        }

        var result = CaseReader.ReadFile(path);
        return new FrameworkFile(result.Framework, result.Diagnostics, result.Package);
    }
}
