using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PersonalizedLearning.Calibration;

namespace PersonalizedLearning.Cli.Fitting;

/// <summary>The option <c>--bounds NAME=LOW..HIGH…</c>: between which values parameters of knowledge tracing are looked for.</summary>
internal static class BktBoundsOption
{
    private const string Name = "--bounds";
    private const string Expected = "NAME=LOW..HIGH with a NAME of prior, learn, forget, guess, slip and numbers from 0 to 1, LOW at most HIGH";

    public static Option<BktBounds?> Create() => new(Name)
    {
        Description = "Between which values to look for parameters (prior, learn, forget, guess, slip); 0..1 by default.",
        HelpName = "NAME=LOW..HIGH",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        CustomParser = Read,
    };

    private static BktBounds? Read(ArgumentResult result)
    {
        var bounds = new BktBounds();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            var parts = text.Split('=', 2);
            if (parts is not [var name, var ends] || RangeOf(ends) is not { } range || With(bounds, name, range) is not { } changed)
            {
                result.AddError($"{Name} is '{text}'; expected {Expected}.");
                return null;
            }

            if (!named.Add(name))
            {
                result.AddError($"{Name} says '{name}' twice; expected each parameter once.");
                return null;
            }

            bounds = changed;
        }

        return bounds;
    }

    private static BktBounds? With(BktBounds bounds, string name, ParameterRange range) => name switch
    {
        "prior" => bounds with { Prior = range },
        "learn" => bounds with { Learn = range },
        "forget" => bounds with { Forget = range },
        "guess" => bounds with { Guess = range },
        "slip" => bounds with { Slip = range },
        _ => null,
    };

    private static ParameterRange? RangeOf(string text) =>
        text.Split("..", 2) is [var low, var high] && Number(low) is { } minimum && Number(high) is { } maximum && minimum <= maximum
            ? ParameterRange.Between(minimum, maximum)
            : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1 ? value : null;
}
