using System.Globalization;

namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>What the command line asks for.</summary>
internal sealed record ActivityOptions
{
    /// <summary>Gets the files and folders.</summary>
    public required string[] Paths { get; init; }

    /// <summary>Gets the seconds for each instance.</summary>
    public required double Seconds { get; init; }

    /// <summary>Gets where the solution goes; null for nowhere.</summary>
    public string? Out { get; init; }

    /// <summary>Gets the seed.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets how often each instance is solved; the last is reported.</summary>
    public int Repeat { get; init; } = 1;

    /// <summary>Gets how many instances of each shape are made up instead of read.</summary>
    public int Made { get; init; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It is not as expected.</exception>
    public static ActivityOptions Parse(ReadOnlySpan<string> args, double seconds)
    {
        var options = new ActivityOptions { Paths = [], Seconds = seconds };
        for (var rest = args; !rest.IsEmpty;)
        {
            if (!rest[0].StartsWith("--", StringComparison.Ordinal))
            {
                options = options with { Paths = [.. options.Paths, rest[0]] };
                rest = rest[1..];
                continue;
            }

            options = rest switch
            {
                ["--seconds", var text, ..] when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e6 => options with { Seconds = number },
                ["--out", var path, ..] => options with { Out = path },
                ["--seed", var text, ..] when ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => options with { Seed = number },
                ["--repeat", var text, ..] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => options with { Repeat = number },
                ["--made", var text, ..] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => options with { Made = number },
                _ => throw new ArgumentException($"got '{string.Join(' ', rest.ToArray())}'; expected --seconds and a number above 0, --out and a file, --seed and a whole number, --repeat or --made and a whole number above 0."),
            };
            rest = rest[2..];
        }

        return options;
    }

    /// <summary>Lists the files.</summary>
    /// <exception cref="ArgumentException">There are none, or several and one place for the solution.</exception>
    public IReadOnlyList<string> Files()
    {
        var files = Paths.SelectMany(path => Directory.Exists(path) ? Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal) : Enumerable.Repeat(path, 1)).ToList();
        return files.Count == 0 && Made == 0 ? throw new ArgumentException("no file given; expected one or more instances, or a folder of them.")
            : files.Find(file => !File.Exists(file)) is { } missing ? throw new ArgumentException($"there is no file '{missing}'.")
            : files.Count + Made > 1 && Out is not null ? throw new ArgumentException("--out is for one instance; there are several.")
            : files;
    }
}
