using System.Text;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Cli.Reports;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The chart of <c>plearn trace</c>: how policies react to the same evidence.</summary>
internal static class TraceChart
{
    /// <summary>Draws the estimates of policies, named or in files, over the evidence.</summary>
    public static void Write(string file, IReadOnlyList<string> policies, IReadOnlyList<ObservedRow> rows)
    {
        if (!file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"--chart is '{file}'; expected the path of an SVG file, which ends in .svg.");
        }

        var columns = EvidenceAxis.Of(rows);
        if (columns.Count is 0 or > PolicyChart.MostColumns)
        {
            throw new UsageException(
                $"The evidence is on {NumberText.Count(columns.Count, "pair")} of a learner and a competency; expected 1 to {PolicyChart.MostColumns}, as many as a chart has columns.");
        }

        var svg = PolicyChart.Draw([.. policies.Select(policy => (NameOf(policy), PolicyInput.Read(policy)))], columns);
        OutputFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(svg)));
    }

    // A file goes by its own name, so that two variants of one policy can be told apart.
    private static string NameOf(string policy) => Path.GetFileNameWithoutExtension(policy);
}
