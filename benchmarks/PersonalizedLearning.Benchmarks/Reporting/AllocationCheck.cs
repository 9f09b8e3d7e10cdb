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
        var classes = benchmarks.Select(name => name.Split('.')[0]).Distinct();
        Type[] types = [.. classes.Select(name => Assembly.GetExecutingAssembly().GetTypes().Single(type => type.Name == name))];
        var measured = Measurement.Of(types.Select(type => BenchmarkRunner.Run(type, Config(benchmarks)))).ToLookup(item => item.Benchmark);
        var failures = benchmarks.Where(name => measured[name].All(item => item.Bytes > Noise)).ToList();
        foreach (var name in failures)
        {
            errors.WriteLine(measured[name].Any() ? FormattableString.Invariant($"{name} allocates {measured[name].Min(item => item.Bytes)} bytes; expected none.") : $"{name} could not be run.");
        }

        output.WriteLine(FormattableString.Invariant($"{benchmarks.Count - failures.Count} of {benchmarks.Count} hot paths allocate nothing."));
        return failures.Count == 0 ? 0 : 1;
    }

    // The runtime allocates now and then itself, so each is run three times over, as jobs of their own: what allocates does so every time.
    private static ManualConfig Config(IReadOnlyCollection<string> benchmarks)
    {
        var config = ManualConfig.CreateEmpty()
            .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"))
            .WithOptions(ConfigOptions.DisableOptimizationsValidator)
            .AddLogger(NullLogger.Instance)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddFilter(new SimpleFilter(item => benchmarks.Contains($"{item.Descriptor.Type.Name}.{item.Descriptor.WorkloadMethod.Name}") && IsSmallest(item)));
        foreach (var run in (ReadOnlySpan<string>)["first", "second", "third"])
        {
            config.AddJob(Job.Default.WithId(run).WithToolchain(InProcessEmitToolchain.Instance)
                .WithWarmupCount(1).WithIterationCount(1).WithInvocationCount(Invocations).WithUnrollFactor(1));
        }

        return config;
    }

    private static bool IsSmallest(BenchmarkCase item) => item.Parameters.Items.All(parameter =>
        item.Descriptor.Type.GetProperty(parameter.Name)?.GetCustomAttribute<ParamsAttribute>()?.Values.Min() is not { } least || Equals(least, parameter.Value));
}
