using PersonalizedLearning.Competencies;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Input;

/// <summary>A framework read from a file of any format that is known.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Diagnostics">The problems found in it.</param>
internal sealed record FrameworkFile(CompetencyFramework Framework, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Gets the CASE package it came from; null for other formats.</summary>
    public CasePackage? Case { get; init; }

    /// <summary>Gets the Ed-Fi metadata it came from, by which results of students are read; null for other formats.</summary>
    public EdFiMetadata? EdFi { get; init; }

    /// <summary>Reads a file: its format is known by its name, else by how it begins.</summary>
    public static FrameworkFile Read(string path)
    {
        var start = FileStart.OfIfFile(path);
        return FrameworkFormats.All.First(format => format.IsOf(start)).Read(path);
    }
}
