using BenchmarkDotNet.Running;
using PersonalizedLearning.Benchmarks;
using PersonalizedLearning.Benchmarks.Environments;
using PersonalizedLearning.Benchmarks.Interop;
using PersonalizedLearning.Benchmarks.Quality;
using PersonalizedLearning.Benchmarks.Reporting;
using PersonalizedLearning.Benchmarks.Simulation;
using PersonalizedLearning.Benchmarks.Studies;

switch (args)
{
    case ["allocations"]:
        return AllocationCheck.Run();
    case ["block", ..]:
        return ActivityRunner.Run(args, isDay: false);
    case ["case", ..]:
        return CaseRunner.Run(args.AsSpan(1));
    case ["class", ..]:
        return ClassRunner.Run(args.AsSpan(1));
    case ["day", ..]:
        return ActivityRunner.Run(args, isDay: true);
    case ["evidence", ..]:
        return EvidenceRunner.Run(args.AsSpan(1));
    case ["fit", ..]:
        return FitRunner.Run(args.AsSpan(1));
    case ["grouping", ..]:
        return GroupingRunner.Run(args.AsSpan(1));
    case ["kss", ..]:
        return KssRunner.Run(args.AsSpan(1));
    case ["kss-tune", ..]:
        return KssTuning.Run(args.AsSpan(1));
    case ["kt6kc", ..]:
        return KtChainRunner.Run(args.AsSpan(1));
    case ["plan", ..]:
        return PlanRunner.Run(args.AsSpan(1));
    case ["quality", ..]:
        return QualityRunner.Run(args.AsSpan(1));
    case ["report", .. var options]:
        return PerformanceReport.Run(options);
    case ["reviews", ..]:
        return ReviewRunner.Run(args.AsSpan(1));
    case ["study", ..]:
        return StudySpeedRunner.Run(args.AsSpan(1));
    case ["updates", ..]:
        return UpdatesRunner.Run(args.AsSpan(1));
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, BenchmarkSetup.Config());

// BenchmarkDotNet ends with 0 even when a benchmark could not be built or threw.
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
