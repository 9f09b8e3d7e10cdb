using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using PersonalizedLearning.Benchmarks.Paths;

namespace PersonalizedLearning.Benchmarks.Reporting;

/// <summary>Runs the benchmarks that have targets and writes <c>docs/performance.md</c>.</summary>
internal sealed class PerformanceReport(IReadOnlyList<Measurement> measurements)
{
    private const string Command = "dotnet run -c Release --project benchmarks/PersonalizedLearning.Benchmarks -- report";
    private const string Picture = "images/performance-growth.svg";
    private const double MustBytes = 200e3;
    private const double StretchBytes = 100e3;

    /// <summary>Runs and writes.</summary>
    /// <param name="options"><c>--date TEXT</c> to say when, <c>--job dry</c> for a trial, <c>--output FILE</c> to write elsewhere, the picture of growth beside it.</param>
    /// <returns>0, or 1 when a benchmark failed, or 2 when an option is unknown.</returns>
    public static int Run(string[] options)
    {
        if (options.Length % 2 != 0 || options.Where((_, position) => position % 2 == 0).Except(["--date", "--job", "--output"]).Any())
        {
            Console.Error.WriteLine($"report: '{string.Join(' ', options)}'; expected pairs of --date TEXT, --job short|dry, --output FILE.");
            return 2;
        }

        var given = options.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        var job = given.GetValueOrDefault("--job") == "dry" ? Job.Dry : Job.ShortRun;
        var names = SpeedTarget.All.Select(target => target.Benchmark).Concat(GrowthAxis.All.SelectMany(axis => axis.Series.Select(series => series.Benchmark)));
        Type[] types = [.. names.Select(name => name.Split('.')[0]).Distinct().Select(name => typeof(PerformanceReport).Assembly.GetTypes().Single(type => type.Name == name))];
        var summaries = BenchmarkRunner.Run(types, BenchmarkSetup.Config().AddJob(job));
        var report = new PerformanceReport(Measurement.Of(summaries));
        var output = Path.GetFullPath(given.GetValueOrDefault("--output") ?? Path.Combine(RepositoryRoot(), "docs", "performance.md"));
        var picture = Path.Combine(Path.GetDirectoryName(output)!, Picture);
        Directory.CreateDirectory(Path.GetDirectoryName(picture)!);
        File.WriteAllText(output, report.Text(given.GetValueOrDefault("--date")));
        File.WriteAllText(picture, GrowthChart.Draw(GrowthAxis.All, (benchmark, count) => report.Find(benchmark, count)?.Nanoseconds));
        return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    }

    private string Text(string? date)
    {
        var text = new StringBuilder();
        text.AppendLine("# Performance").AppendLine();
        text.AppendLine("Every figure on this page is measured by one command, which writes the page:").AppendLine();
        text.AppendLine("```sh").AppendLine(Command).AppendLine("```").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Measured{(date is null ? "" : $" on {date},")} at commit {Commit()}. One thread, on:").AppendLine();
        text.AppendLine("```text").AppendLine(string.Join('\n', HostEnvironmentInfo.GetCurrent().ToFormattedString().Select(line => line.TrimEnd())));
        text.AppendLine(RuntimeInformation.FrameworkDescription).AppendLine("```").AppendLine();
        text.AppendLine("""
            Means of short runs on a machine that others use too: two runs differ by a fifth or more in time, and by nothing in bytes. Graphs, learners and catalogs
            are made up from seeds (`Generators/`); a learner has mastered a fifth of the framework, and the order in which a framework lists its competencies is
            random. A baseline does the same work in the straightforward way (`Baselines/`), in the same run, with results checked to be the same.
            """.ReplaceLineEndings("\n")).AppendLine();
        text.AppendLine("## Against the targets").AppendLine();
        text.AppendLine("| what | must | stretch | ours | fastest | baseline | ratio | allocated | met |");
        text.AppendLine("|---|---:|---:|---:|---:|---:|---:|---:|---|");
        foreach (var target in SpeedTarget.All)
        {
            text.AppendLine(Row(target));
        }

        text.AppendLine(MemoryRow());
        text.AppendLine().AppendLine("*Ours* is the mean and decides what is met; *fastest* is the best of the iterations. *Ratio* is the time of the baseline over ours; for memory, its bytes over ours.").AppendLine();
        text.AppendLine("## Growth").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"![Times against what grows, both scales logarithmic]({Picture})");
        foreach (var axis in GrowthAxis.All)
        {
            AppendGrowth(text, axis);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private void AppendGrowth(StringBuilder text, GrowthAxis axis)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"| {axis.What} | {string.Join(" | ", axis.Counts.Select(count => count.ToString("#,0", CultureInfo.InvariantCulture)))} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"|---|{string.Concat(axis.Counts.Select(_ => "---:|"))}");
        foreach (var series in axis.Series)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {series.What} | {string.Join(" | ", axis.Counts.Select(count => Quantity.OfTime(Find(series.Benchmark, count)?.Nanoseconds)))} |");
        }

        if (axis == GrowthAxis.Competencies)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| Memory of a live learner | {string.Join(" | ", axis.Counts.Select(count => Quantity.OfBytes(LiveLearnerMemory.OfState(count))))} |");
        }
    }

    private string Row(SpeedTarget target)
    {
        var ours = Find(target.Benchmark, target.Count);
        var baseline = measurements.FirstOrDefault(item => item.IsBaseline && item.Group == ours?.Group && item.Count == target.Count);
        var ratio = baseline?.Nanoseconds / ours?.Nanoseconds;
        return $"| {target.What} | {Quantity.OfTime(target.Must)} | {Quantity.OfTime(target.Stretch)} | {Quantity.OfTime(ours?.Nanoseconds)} | "
            + $"{Quantity.OfTime(ours?.Fastest)} | {Quantity.OfTime(baseline?.Nanoseconds)} | {Quantity.OfRatio(ratio)} | {Quantity.OfBytes(ours?.Bytes)} | {Met(ours?.Nanoseconds, target.Must, target.Stretch)} |";
    }

    private static string MemoryRow()
    {
        var ours = LiveLearnerMemory.OfState(10_000);
        var baseline = LiveLearnerMemory.OfNaiveState(10_000);
        return $"| Memory of a live learner, 10,000 competencies, beside the mastery map | {Quantity.OfBytes(MustBytes)} | {Quantity.OfBytes(StretchBytes)} | {Quantity.OfBytes(ours)} |  | "
            + $"{Quantity.OfBytes(baseline)} | {Quantity.OfRatio(baseline / ours)} |  | {Met(ours, MustBytes, StretchBytes)} |";
    }

    private static string Met(double? value, double? must, double? stretch) =>
        value is null || must is null ? "" : value <= stretch ? "stretch" : value <= must ? "yes" : "**no**";

    private Measurement? Find(string benchmark, int? count) => measurements.FirstOrDefault(item => item.Benchmark == benchmark && item.Count == count);

    private static string Commit() =>
        typeof(PerformanceReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+') is [_, var commit]
            ? commit[..Math.Min(commit.Length, 10)]
            : "unknown";

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PersonalizedLearning.Core.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? Environment.CurrentDirectory;
    }
}
