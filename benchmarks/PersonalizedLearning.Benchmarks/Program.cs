using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using PersonalizedLearning.Benchmarks;

if (args is ["fit", ..])
{
    return FitRunner.Run(args.AsSpan(1));
}

var config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);

// BenchmarkDotNet ends with 0 even when a benchmark could not be built or threw.
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
