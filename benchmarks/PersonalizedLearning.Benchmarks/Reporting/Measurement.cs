using BenchmarkDotNet.Reports;

namespace PersonalizedLearning.Benchmarks.Reporting;

/// <summary>What one benchmark took.</summary>
/// <param name="Benchmark">Class and method.</param>
/// <param name="Count">How many there were of what grows, competencies mostly; null where nothing does.</param>
/// <param name="IsBaseline">Whether others are compared with it.</param>
/// <param name="Nanoseconds">The mean time of one operation.</param>
/// <param name="Fastest">The time of one operation in the fastest iteration, which other work on the machine disturbed least.</param>
/// <param name="Bytes">The bytes that one operation allocated.</param>
internal sealed record Measurement(string Benchmark, int? Count, bool IsBaseline, double Nanoseconds, double Fastest, long Bytes)
{
    /// <summary>The class of the benchmark.</summary>
    public string Group => Benchmark.Split('.')[0];

    /// <summary>Reads all results of a run.</summary>
    public static IReadOnlyList<Measurement> Of(IEnumerable<Summary> summaries) =>
    [
        .. from summary in summaries
           from report in summary.Reports
           let item = report.BenchmarkCase
           let statistics = report.ResultStatistics
           where statistics is not null
           select new Measurement(
               $"{item.Descriptor.Type.Name}.{item.Descriptor.WorkloadMethod.Name}",
               item.Parameters.Items.Select(parameter => parameter.Value as int?).FirstOrDefault(count => count is not null),
               item.Descriptor.Baseline,
               statistics.Mean,
               statistics.Min,
               report.GcStats.GetBytesAllocatedPerOperation(item) ?? 0),
    ];
}
