using BenchmarkDotNet.Running;
using PersonalizedLearning.Benchmarks;
using PersonalizedLearning.Benchmarks.Reporting;

if (args is ["fit", ..])
{
    return FitRunner.Run(args.AsSpan(1));
}

if (args is ["plan", ..])
{
    return PlanRunner.Run(args.AsSpan(1));
}

if (args is ["report", .. var options])
{
    return PerformanceReport.Run(options);
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, BenchmarkSetup.Config());

// BenchmarkDotNet ends with 0 even when a benchmark could not be built or threw.
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
