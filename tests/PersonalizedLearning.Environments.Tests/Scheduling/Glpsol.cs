using System.Diagnostics;
using System.Globalization;

namespace PersonalizedLearning.Environments.Tests.Scheduling;

/// <summary>An outside solver of linear and integer programs.</summary>
internal static class Glpsol
{
    public const string Program = "/usr/bin/glpsol";

    public static bool IsThere => File.Exists(Program);

    /// <summary>The optimum of a model in CPLEX-LP text.</summary>
    public static double Solve(string text)
    {
        var folder = Directory.CreateTempSubdirectory("glpsol");
        try
        {
            var (model, answer) = (Path.Combine(folder.FullName, "model.lp"), Path.Combine(folder.FullName, "answer.txt"));
            File.WriteAllText(model, text);
            var start = new ProcessStartInfo(Program, ["--lp", model, "--tmlim", "20", "-o", answer]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var line = File.ReadLines(answer).First(line => line.StartsWith("Objective:", StringComparison.Ordinal));
            return said.Contains("INTEGER OPTIMAL SOLUTION FOUND", StringComparison.Ordinal)
                ? double.Parse(line.Split('=')[1].Split('(')[0], CultureInfo.InvariantCulture)
                : throw new InvalidOperationException(said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
