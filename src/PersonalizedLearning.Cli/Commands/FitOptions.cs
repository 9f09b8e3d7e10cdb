using System.CommandLine;
using System.CommandLine.Parsing;
using PersonalizedLearning.Calibration;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options that say how Bayesian knowledge tracing is fitted.</summary>
internal sealed class FitOptions
{
    private readonly Option<bool> forget = new("--forget") { Description = "Fit the probability of forgetting, too; it is 0 otherwise." };
    private readonly Option<int?> starts = Number("--starts", 1, $"From how many places to search; the likeliest end is kept; {BktFitOptions.Default.Starts} by default.");
    private readonly Option<long?> seed = new("--seed") { Description = "The seed of the starts that are drawn; 1 by default.", HelpName = "S" };
    private readonly Option<int?> threads = Number("--threads", 1, "How many threads work at once, as many as processors by default; results are the same bits for any number.");

    /// <summary>Adds the options to a command.</summary>
    public FitOptions(Command command)
    {
        seed.CustomParser = result => long.TryParse(result.Tokens[0].Value, out var value) ? value : Refused<long>(result, "--seed", "a whole number");
        foreach (var option in (IEnumerable<Option>)[forget, starts, seed, threads])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the user chose.</summary>
    public BktFitOptions Read(ParseResult parsed) => new()
    {
        Forgetting = parsed.GetValue(forget),
        Starts = parsed.GetValue(starts) ?? BktFitOptions.Default.Starts,
        Seed = parsed.GetValue(seed) ?? BktFitOptions.Default.Seed,
        Threads = parsed.GetValue(threads) ?? Environment.ProcessorCount,
    };

    /// <summary>An option that takes a whole number of at least a minimum, to a thousand.</summary>
    public static Option<int?> Number(string name, int minimum, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => int.TryParse(result.Tokens[0].Value, out var value) && value >= minimum && value <= 1000
            ? value
            : Refused<int>(result, name, FormattableString.Invariant($"a whole number from {minimum} to 1000")),
    };

    private static T? Refused<T>(ArgumentResult result, string name, string expected)
        where T : struct
    {
        result.AddError($"{name} is '{result.Tokens[0].Value}'; expected {expected}.");
        return null;
    }
}
