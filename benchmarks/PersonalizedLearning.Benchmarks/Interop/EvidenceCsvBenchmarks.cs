using System.Text;
using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Benchmarks.Interop;

/// <summary>Evidence in CSV from bytes in memory, row by row: learners, competencies, outcomes, times and items; the baseline splits lines and parses what they hold.</summary>
[MemoryDiagnoser]
public class EvidenceCsvBenchmarks
{
    private byte[] table = [];

    [Params(1_000_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true))
        {
            SyntheticEvidence.Write(writer, Count, isFull: false);
        }

        table = stream.ToArray();
        Agreement.Same("rows", [NaiveRows()], [Rows()]);
    }

    [Benchmark(Baseline = true)]
    public long NaiveRows() => NaiveEvidenceCsv.Sum(new MemoryStream(table));

    [Benchmark]
    public long Rows()
    {
        var sum = 0L;
        foreach (var row in EvidenceCsvReader.Read(new MemoryStream(table)))
        {
            sum += row.Learner.Value.Length + row.Record.Occurred!.Value.ToUnixTimeMilliseconds();
        }

        return sum;
    }
}
