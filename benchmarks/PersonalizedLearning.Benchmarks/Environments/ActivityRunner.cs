using System.Diagnostics;
using System.Globalization;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary><c>block|day FILE… [--seconds S] [--out SOLUTION.json] [--seed N] [--repeat N]</c>: solves instances of hourly learning activity planning and checks the solutions.</summary>
internal static class ActivityRunner
{
    private const double BlockSeconds = 5;
    private const double DaySeconds = 10;
    private const double Margin = 0.1;

    /// <summary>Runs.</summary>
    public static int Run(string[] args, bool isDay)
    {
        var name = isDay ? "day" : "block";
        try
        {
            var options = ActivityOptions.Parse(args.AsSpan(1), isDay ? DaySeconds : BlockSeconds);
            var files = options.Files();
            var instances = files.Select(file => Read(file, isDay)).ToList();
            ActivityTable.WriteHead();
            var isValid = true;
            for (var number = 0; number < files.Count; number++)
            {
                isValid &= Solve(files[number], instances[number], options, number == 0);
            }

            ActivityTable.WriteFoot(isDay);
            return isValid ? 0 : 1;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{name}: {problem.Message}");
            return 2;
        }
    }

    private static ActivityInstance Read(string file, bool isDay)
    {
        try
        {
            return ActivityFile.Read(file, isDay);
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"{file}: {problem.Message}", problem);
        }
    }

    private static bool Solve(string file, ActivityInstance instance, ActivityOptions options, bool isFirst)
    {
        PlacementSolution solution = null!;
        ActivityModel model = null!;
        var (first, seconds) = (double.NaN, 0.0);
        for (var turn = 0; turn < options.Repeat; turn++)
        {
            // The first solve is in the time of the process from its start on.
            var spent = isFirst && turn == 0 ? (DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalSeconds : 0;
            _ = spent;
            first = double.NaN;
            var watch = Stopwatch.StartNew();
            model = new ActivityModel(instance);
            var left = Math.Max(0.001, options.Seconds - watch.Elapsed.TotalSeconds);
            solution = PlacementSolver.Solve(model.Model, new PlacementOptions
            {
                Seed = options.Seed,
                Deadline = TimeSpan.FromSeconds(left),
                Progress = _ => first = double.IsNaN(first) ? watch.Elapsed.TotalSeconds : first,
            });
            seconds = watch.Elapsed.TotalSeconds;
        }

        var places = model.Places(solution);
        var (objective, problems) = ActivityCheck.Check(instance, places);
        foreach (var problem in problems.Take(5))
        {
            Console.Error.WriteLine($"{file}: {problem}");
        }

        ActivityTable.WriteRow(Path.GetFileNameWithoutExtension(file), objective, solution.Bound.Value, seconds, first);
        if (problems.Count == 0 && options.Out is { } path)
        {
            ActivityFile.Write(path, places, objective, solution.Bound.Value);
        }

        _ = Margin;
        return problems.Count == 0;
    }
}
