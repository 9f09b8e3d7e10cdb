using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace PersonalizedLearning.Benchmarks.Reporting;

/// <summary>Runs benchmarks shortly under the memory diagnoser and names each that allocated.</summary>
internal static class AllocationCheck
{
    private const int Invocations = 1024;

    // The smallest object takes 24 bytes, and one operation may be half of what is invoked. What is less comes of the runtime itself, which hands out memory
    // by some 8 KB at a time.
    private const long Noise = 11;

    // The runtime allocates now and then itself, so what seems to allocate is run again: what does so does it every time.
    private const int MostRuns = 3;

    /// <summary>Runs all hot paths at their smallest size.</summary>
    /// <returns>0, or 1 when one allocated or could not be run.</returns>
    public static int Run() => Run(HotPaths.All, Console.Out, Console.Error);

    /// <summary>Runs benchmarks at their smallest size.</summary>
    /// <param name="benchmarks">Class and method of each.</param>
    /// <param name="output">Where to write how many leave nothing.</param>
    /// <param name="errors">Where to name those that allocate, with the bytes of one operation.</param>
    /// <returns>0, or 1 when one allocated or could not be run.</returns>
    public static int Run(IReadOnlyCollection<string> benchmarks, TextWriter output, TextWriter errors)
    {
        var left = benchmarks;
        ILookup<string, Measurement> measured = Array.Empty<Measurement>().ToLookup(item => item.Benchmark);
        for (var run = 0; run < MostRuns && left.Count > 0; run++)
        {
            var types = left.Select(name => name.Split('.')[0]).Distinct().Select(name => Assembly.GetExecutingAssembly().GetTypes().Single(type => type.Name == name));
            var config = Config(left);
            measured = Measurement.Of([.. types.Select(type => BenchmarkRunner.Run(type, config))]).Concat(measured.SelectMany(items => items)).ToLookup(item => item.Benchmark);
            left = [.. left.Where(name => measured[name].All(item => item.Bytes > Noise))];
        }

        foreach (var name in left)
        {
            errors.WriteLine(measured[name].Any() ? FormattableString.Invariant($"{name} allocates {measured[name].Min(item => item.Bytes)} bytes; expected none.") : $"{name} could not be run.");
        }

        output.WriteLine(FormattableString.Invariant($"{benchmarks.Count - left.Count} of {benchmarks.Count} hot paths allocate nothing."));
        return left.Count == 0 ? 0 : 1;
    }

    private static ManualConfig Config(IReadOnlyCollection<string> benchmarks) => ManualConfig.CreateEmpty()
            .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"))
            .WithOptions(ConfigOptions.DisableOptimizationsValidator)
            .AddLogger(NullLogger.Instance)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddFilter(new SimpleFilter(item => benchmarks.Contains($"{item.Descriptor.Type.Name}.{item.Descriptor.WorkloadMethod.Name}") && IsSmallest(item)))
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(1).WithIterationCount(1).WithInvocationCount(Invocations).WithUnrollFactor(1));

    private static bool IsSmallest(BenchmarkCase item) => item.Parameters.Items.All(parameter =>
        item.Descriptor.Type.GetProperty(parameter.Name)?.GetCustomAttribute<ParamsAttribute>()?.Values.Min() is not { } least || Equals(least, parameter.Value));
}
