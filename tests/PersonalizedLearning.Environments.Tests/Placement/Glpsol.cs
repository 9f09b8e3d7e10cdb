using System.Diagnostics;
using System.Globalization;

namespace PersonalizedLearning.Environments.Tests.Placement;

/// <summary>Debian's solver of integer programs, as an oracle.</summary>
internal static class Glpsol
{
    private const string Executable = "/usr/bin/glpsol";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static string? WhyMissing { get; } = File.Exists(Executable) ? null : $"Absent: {Executable}. Install the package glpk-utils to compare with an outside solver.";

    /// <summary>Solves a model in CPLEX-LP format to the optimum.</summary>
    public static double Optimum(string model)
    {
        var folder = Directory.CreateTempSubdirectory("plearn-glpsol-").FullName;
        try
        {
            var (problem, solution) = (Path.Combine(folder, "model.lp"), Path.Combine(folder, "solution.txt"));
            File.WriteAllText(problem, model);
            using var process = Process.Start(new ProcessStartInfo(Executable, ["--lp", problem, "--write", solution]) { RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{Executable} did not end within {Patience}.");
            }

            // The line of a mixed-integer solution: s mip rows columns o(ptimal) value.
            return File.Exists(solution) && File.ReadLines(solution).FirstOrDefault(line => line.StartsWith("s mip", StringComparison.Ordinal))?.Split(' ') is [_, _, _, _, "o", var value]
                ? double.Parse(value, CultureInfo.InvariantCulture)
                : throw new InvalidOperationException(output.GetAwaiter().GetResult());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
