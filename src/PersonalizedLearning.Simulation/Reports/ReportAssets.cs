using System.Reflection;
using System.Text;

namespace PersonalizedLearning.Simulation;

/// <summary>What a report brings along: a charting library, what draws with it, and how it looks.</summary>
internal static class ReportAssets
{
    /// <summary>The name and version of the charting library.</summary>
    public const string Library = "uPlot 1.6.32";

    private static readonly string[] Scripts = ["before.js", "uPlot.iife.min.js", "report.js", "lines.js", "calibration.js", "heat.js", "exposure.js", "tables.js", "start.js"];

    /// <summary>Gets the script.</summary>
    public static string Script { get; } = "\n(() => {\n'use strict';\n" + string.Concat(Scripts.Select(name => Read(name) + "\n")) + "})();\n";

    /// <summary>Gets the style sheet, beyond what all pages share.</summary>
    public static string Style { get; } = "\n" + Read("uPlot.min.css") + "\n" + Read("report.css");

    /// <summary>Gets the licence of the charting library.</summary>
    public static string Licence { get; } = Read("uPlot.LICENSE.txt");

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Reports/{name}") ?? throw new InvalidOperationException($"The resource '{name}' is missing; expected it in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
