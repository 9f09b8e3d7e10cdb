using System.Diagnostics;
using System.Globalization;
using NodaTime;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary><c>grouping FILE… [--seconds S] [--out SOLUTION.json] [--seed N] [--groups N]</c>: groups the elements of published instances, beside the best known.</summary>
internal static class GroupingRunner
{
    private const double Seconds = 5;
    private const int Groups = 6;

    private static readonly Dictionary<string, double> BestKnown = new(StringComparer.Ordinal)
    {
        ["RanReal_n010_ss_01"] = 1427.85,
        ["RanReal_n012_ds_01"] = 1050.35,
        ["RanInt_n010_ss_01"] = 1292,
        ["RanReal_n060_ss_01"] = 18733.740,
        ["RanReal_n120_ss_01"] = 47351.974,
        ["Geo_n120_ss_01"] = 101576.824,
        ["RanInt_n120_ds_01"] = 51166,
        ["class30"] = 26.47387,
    };

    /// <summary>Runs.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        try
        {
            var options = Parse(args);
            var instances = options.Files.ConvertAll(file => (file, Read(file, options.Groups)));
            Console.WriteLine($"{"instance",-24} {"objective",12} {"best known",12} {"off by %",9} {"seconds",8}");
            foreach (var (file, instance) in instances)
            {
                Solve(file, instance, options);
            }

            return 0;
        }
        catch (Exception problem) when (problem is InvalidDataException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"grouping: {problem.Message}");
            return 2;
        }
    }

    private static void Solve(string file, GroupingInstance instance, Options options)
    {
        var watch = Stopwatch.StartNew();
        var limits = new SearchLimits(new GroupingOptions { WorkLimit = long.MaxValue, Deadline = Duration.FromSeconds(options.Seconds) }, default);
        var (groupOf, _, isProved) = GroupingSearch.Run(instance.Model(), options.Seed, options.Seed, limits);
        var seconds = watch.Elapsed.TotalSeconds;
        var objective = instance.ObjectiveOf(groupOf);
        var name = Path.GetFileNameWithoutExtension(file);
        var (known, distance) = ("-", "-");
        if (BestKnown.TryGetValue(name, out var best))
        {
            known = best.ToString("0.000", CultureInfo.InvariantCulture);
            distance = (100 * (instance.IsDistance ? objective - best : best - objective) / best).ToString("0.000", CultureInfo.InvariantCulture);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(name.Length > 24 ? name[..24] : name),-24} {objective,12:0.000} {known,12} {distance,9} {seconds,8:0.00}{(isProved ? " proved best" : string.Empty)}"));
        if (options.Out is { } path)
        {
            GroupingFile.Write(path, instance, groupOf, objective);
        }
    }

    private static GroupingInstance Read(string file, int groups)
    {
        try
        {
            return GroupingFile.Read(file, groups);
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"{file}: {problem.Message}", problem);
        }
    }

    private static Options Parse(ReadOnlySpan<string> args)
    {
        var options = new Options([], Seconds, null, 1, Groups);
        for (var rest = args; !rest.IsEmpty;)
        {
            if (!rest[0].StartsWith("--", StringComparison.Ordinal))
            {
                options.Files.Add(rest[0]);
                rest = rest[1..];
                continue;
            }

            options = rest switch
            {
                ["--seconds", var text, ..] when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e6 => options with { Seconds = number },
                ["--out", var path, ..] => options with { Out = path },
                ["--seed", var text, ..] when ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => options with { Seed = number },
                ["--groups", var text, ..] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => options with { Groups = number },
                _ => throw new ArgumentException(
                    $"got '{string.Join(' ', rest.ToArray())}'; expected --seconds and a number above 0, --out and a file, --seed and a whole number, or --groups and a whole number above 0."),
            };
            rest = rest[2..];
        }

        return options.Files.Count == 0 ? throw new ArgumentException("no file given; expected one or more instances.")
            : options.Files.Find(file => !File.Exists(file)) is { } missing ? throw new ArgumentException($"there is no file '{missing}'.")
            : options.Files.Count > 1 && options.Out is not null ? throw new ArgumentException($"--out is for one instance; there are {options.Files.Count}.")
            : options;
    }

    private sealed record Options(List<string> Files, double Seconds, string? Out, ulong Seed, int Groups);
}
