using System.Diagnostics;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>
/// <c>block|day FILE… [--seconds S] [--out SOLUTION.json] [--seed N] [--repeat N] [--made N]</c>: solves instances of hourly learning activity planning, checks the solutions
/// and says how near to the best they are.
/// </summary>
internal static class ActivityRunner
{
    private const double BlockSeconds = 5;
    private const double DaySeconds = 10;

    /// <summary>Runs.</summary>
    /// <param name="args">The name of the command, files and options.</param>
    /// <param name="isDay">Whether instances are of a whole day.</param>
    /// <returns>0; 1 where a solution breaks a rule; 2 where the input is not as expected.</returns>
    public static int Run(string[] args, bool isDay) => Run(args, isDay, Console.Out, Console.Error);

    /// <summary>Runs, writing somewhere else.</summary>
    public static int Run(string[] args, bool isDay, TextWriter output, TextWriter error)
    {
        try
        {
            var options = ActivityOptions.Parse(args.AsSpan(1), isDay ? DaySeconds : BlockSeconds);
            var instances = options.Files().Select(file => Read(file, isDay)).Concat(Made(options, isDay)).ToList();
            ActivityTable.WriteHead(output);
            var areValid = instances.Select(one => Solve(one, options, output, error)).ToList();
            ActivityTable.WriteFoot(output, isDay);
            return areValid.TrueForAll(isValid => isValid) ? 0 : 1;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or UnauthorizedAccessException or ArgumentException { ParamName: null })
        {
            error.WriteLine($"{args[0]}: {problem.Message}");
            return 2;
        }
    }

    private static Source Read(string file, bool isDay)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            return new Source(Path.GetFileNameWithoutExtension(file), ActivityFile.Read(file, isDay), watch.Elapsed);
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"{file}: {problem.Message}", problem);
        }
    }

    private static IEnumerable<Source> Made(ActivityOptions options, bool isDay)
    {
        var shapes = isDay ? ActivityShape.WholeDay : ActivityShape.OneBlock;
        for (var shape = 0; shape < shapes.Count; shape++)
        {
            for (var number = 0; number < options.Made; number++)
            {
                yield return new Source(FormattableString.Invariant($"made {shape + 1}.{number + 1}"), ActivityGenerator.Make(shapes[shape], options.Seed + (ulong)(1000 * shape) + (ulong)number), TimeSpan.Zero);
            }
        }
    }

    private static bool Solve(Source source, ActivityOptions options, TextWriter output, TextWriter error)
    {
        var (model, solution, result) = Run(source, options);
        for (var turn = 1; turn < options.Repeat; turn++)
        {
            (model, solution, result) = Run(source with { Reading = TimeSpan.Zero }, options);
        }

        var places = model.Places(solution);
        var (objective, problems) = ActivityCheck.Check(source.Instance, places);
        foreach (var problem in problems.Take(5))
        {
            error.WriteLine($"{source.Name}: {problem}");
        }

        ActivityTable.WriteRow(output, source.Name, objective, solution.Bound.Value, result);
        if (problems.Count == 0 && options.Out is { } path)
        {
            ActivityFile.Write(path, places, objective, solution.Bound.Value);
        }

        return problems.Count == 0;
    }

    // The time allowed is from the start of reading.
    private static (ActivityModel Model, PlacementSolution Solution, ActivityTimes Times) Run(Source source, ActivityOptions options)
    {
        var (watch, first) = (Stopwatch.StartNew(), double.NaN);
        var model = new ActivityModel(source.Instance);
        var left = TimeSpan.FromSeconds(options.Seconds) - source.Reading - watch.Elapsed;
        var solution = PlacementSolver.Solve(model.Model, new PlacementOptions
        {
            Seed = options.Seed,
            Deadline = left > TimeSpan.Zero ? left : TimeSpan.Zero,
            Progress = _ => first = double.IsNaN(first) ? (source.Reading + watch.Elapsed).TotalSeconds : first,
        });
        return (model, solution, new ActivityTimes((source.Reading + watch.Elapsed).TotalSeconds, first));
    }

    private sealed record Source(string Name, ActivityInstance Instance, TimeSpan Reading);
}
