using System.Text.Json;
using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Benchmarks.Interop;

/// <summary>From the bytes of a CASE package to its framework, beside parsing them as JSON only; both once the code is compiled.</summary>
[MemoryDiagnoser]
public class CaseReadBenchmarks
{
    private const int Items = 3_000;
    private const int Associations = 6_000;

    private byte[] json = null!;

    [GlobalSetup]
    public void Setup()
    {
        json = new SyntheticCasePackage(Items, Associations).ToBytes();
        var result = CaseReader.Read(json);
        Agreement.Near("items", Items, result.Framework.Count, 0);
        Agreement.Near("associations", Associations, result.Package.Associations.Count, 0);
    }

    [Benchmark(Baseline = true)]
    public int Parse()
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetPropertyCount();
    }

    [Benchmark]
    public CaseReadResult Read() => CaseReader.Read(json);
}
