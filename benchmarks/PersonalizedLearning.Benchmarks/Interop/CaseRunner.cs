using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Benchmarks.Interop;

/// <summary><c>case [FILE] [--items N] [--associations N]</c>: what reading a CASE package takes in a fresh process, beside parsing it as JSON only.</summary>
/// <remarks>Without a file one is made up. The two ways take turns, each time in a process of its own, compiled as the command line is.</remarks>
internal static class CaseRunner
{
    private const int Turns = 5;

    private static readonly (string Name, string What)[] Ways = [("read", "CaseReader.ReadFile"), ("parse", "JsonDocument.Parse (baseline)")];

    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is ["--once", var way, var input])
        {
            return Once(way, input);
        }

        var (file, items, associations) = ((string?)null, 30_000, 60_000);
        for (var rest = args; !rest.IsEmpty;)
        {
            if (rest is ["--items", var itemText, ..] && int.TryParse(itemText, NumberStyles.None, CultureInfo.InvariantCulture, out items) && items >= 10)
            {
                rest = rest[2..];
            }
            else if (rest is ["--associations", var linkText, ..] && int.TryParse(linkText, NumberStyles.None, CultureInfo.InvariantCulture, out associations))
            {
                rest = rest[2..];
            }
            else if (file is null && File.Exists(rest[0]))
            {
                file = rest[0];
                rest = rest[1..];
            }
            else
            {
                Console.Error.WriteLine($"case: '{string.Join(' ', rest.ToArray())}'; expected a file, --items and a number from 10, or --associations and a number.");
                return 2;
            }
        }

        return file is null ? OfMadeUp(items, Math.Max(items, associations)) : Measure(file);
    }

    private static int OfMadeUp(int items, int associations)
    {
        var file = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"personalizedlearning-{Environment.ProcessId}.case.json"));
        try
        {
            using (var stream = File.Create(file))
            {
                new SyntheticCasePackage(items, associations).Write(stream);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{items:N0} items, {associations:N0} associations, {new FileInfo(file).Length / 1e6:0.0} MB"));
            return Measure(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static int Measure(string file)
    {
        var results = new Dictionary<string, List<double[]>>();
        for (var turn = 0; turn < Turns; turn++)
        {
            foreach (var (name, _) in Ways)
            {
                if (!results.TryGetValue(name, out var list))
                {
                    results.Add(name, list = []);
                }

                list.Add(InProcess(name, file));
            }
        }

        Console.WriteLine("| way | seconds, median | least | whole process, median | peak MB | allocated MB |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var (name, what) in Ways)
        {
            var list = results[name];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {what} | {Median(list, 0):0.00} | {list.Min(item => item[0]):0.00} | {Median(list, 1):0.00} | {list.Max(item => item[2]):0} | {Median(list, 3):0} |"));
        }

        return 0;
    }

    private static double Median(List<double[]> results, int column) => results.Select(item => item[column]).Order().ElementAt(results.Count / 2);

    private static double[] InProcess(string way, string file)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? [typeof(CaseRunner).Assembly.Location] : (string[])[], "case", "--once", way, file])
        {
            RedirectStandardOutput = true,
        };

        // As the project of the command line says; the delay is in hexadecimal digits.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "A";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. output.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"{way} ended with {process.ExitCode}.");
    }

    /// <summary>Seconds, seconds since the process began, peak of its memory and bytes allocated, both in MB.</summary>
    private static int Once(string way, string file)
    {
        var watch = Stopwatch.StartNew();
        object kept;
        if (way == "read")
        {
            kept = CaseReader.ReadFile(file);
        }
        else
        {
            using var stream = File.OpenRead(file);
            kept = JsonDocument.Parse(stream);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        var whole = (DateTime.UtcNow - process.StartTime.ToUniversalTime()).TotalSeconds;
        Console.Write(string.Create(
            CultureInfo.InvariantCulture, $"{seconds:0.0000} {whole:0.0000} {process.PeakWorkingSet64 / 1e6:0.0} {GC.GetTotalAllocatedBytes() / 1e6:0.0}"));
        GC.KeepAlive(kept);
        return 0;
    }
}
