using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Benchmarks.Studies;

/// <summary><c>study [--learners N] [--steps N] [--threads N]</c>: how long a study takes, of learners of knowledge tracing led by the shipped recommender on 40 competencies, as JSON.</summary>
internal static class StudySpeedRunner
{
    private static readonly Dictionary<string, long> Defaults = new() { ["--learners"] = 1_000_000, ["--steps"] = 50, ["--threads"] = 4 };

    private static readonly JsonWriterOptions Layout = new() { Indented = true };

    public static int Run(ReadOnlySpan<string> args)
    {
        var options = new Dictionary<string, long>(Defaults);
        for (var place = 0; place < args.Length; place += 2)
        {
            if (!Defaults.ContainsKey(args[place]) || place + 1 == args.Length
                || !int.TryParse(args[place + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < 1)
            {
                Console.Error.WriteLine($"study: got '{string.Join(' ', args.ToArray())}'; expected any of {string.Join(", ", Defaults.Keys)}, each with a whole number from 1.");
                return 2;
            }

            options[args[place]] = value;
        }

        Run(options["--learners"], (int)options["--steps"], (int)options["--threads"]);
        return 0;
    }

    private static void Run(long learners, int steps, int threads)
    {
        var options = new StudyRunOptions { Threads = threads };
        StudyRunner.Run(SyntheticStudy.Of(Math.Min(learners, 2000), steps), options);
        var study = SyntheticStudy.Of(learners, steps);
        var (bytes, collections, processor) = (GC.GetTotalAllocatedBytes(precise: true), GC.CollectionCount(0), Environment.CpuUsage.TotalTime);
        var watch = Stopwatch.StartNew();
        var result = StudyRunner.Run(study, options);
        var seconds = watch.Elapsed.TotalSeconds;
        var taken = (double)result.Conditions[0].Exposure.Sum();
        using var writer = new Utf8JsonWriter(Console.OpenStandardOutput(), Layout);
        writer.WriteStartObject();
        writer.WriteNumber("learners", learners);
        writer.WriteNumber("budget", steps);
        writer.WriteNumber("competencies", study.Graph.Count);
        writer.WriteNumber("links", study.Graph.HardCount);
        writer.WriteNumber("threads", threads);
        writer.WriteNumber("processors", Environment.ProcessorCount);
        writer.WriteNumber("seconds", Math.Round(seconds, 3));
        writer.WriteNumber("processorSeconds", Math.Round((Environment.CpuUsage.TotalTime - processor).TotalSeconds, 3));
        writer.WriteNumber("steps", taken);
        writer.WriteNumber("stepsPerSecond", Math.Round(taken / seconds));
        writer.WriteNumber("bytesPerStep", Math.Round((GC.GetTotalAllocatedBytes(precise: true) - bytes) / taken, 1));
        writer.WriteNumber("collections", GC.CollectionCount(0) - collections);
        writer.WriteNumber("peakMebibytes", Process.GetCurrentProcess().PeakWorkingSet64 >> 20);
        writer.WriteNumber("gain", result.Conditions[0].Measures.First(measure => measure.Measure == StudyMeasures.Gain.Name).Mean);
        writer.WriteEndObject();
    }
}
