using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options that several commands share, each with one meaning everywhere.</summary>
internal static class CommonOptions
{
    public static Option<string> Framework() => new("--framework", "-f")
    {
        Description = "The competency framework: CASE JSON, this library's JSON, or edge CSV (prerequisite,competency).",
        HelpName = "FILE",
        Required = true,
    };

    public static Option<string[]> Evidence() => new("--evidence", "-e")
    {
        Description = "Evidence as CSV: learner, competency, then correct, score and max, or rating; optional time, due, item, activity, source, purpose, id.",
        HelpName = "CSV",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string[]> Journal() => new("--journal", "-j")
    {
        Description = "Learner journals as JSON Lines: a file, or a folder whose .jsonl files are read.",
        HelpName = "FILE|FOLDER",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string> Policy() => new("--policy", "-p")
    {
        Description = $"The mastery policy: a name ({string.Join(", ", MasteryPolicyRegistry.Standard.Names)}) or a policy file (JSON).",
        HelpName = "NAME|FILE",
        DefaultValueFactory = _ => "bkt",
    };

    /// <summary>One policy, or several to compare.</summary>
    public static Option<string[]> Policies()
    {
        var one = Policy();
        return new(one.Name, [.. one.Aliases])
        {
            Description = $"{one.Description} With --chart it may be several, each of which is drawn.",
            HelpName = one.HelpName,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => ["bkt"],
        };
    }

    public static Option<Instant?> AsOf() => new("--as-of")
    {
        Description = "The instant as of which to answer, ISO 8601 in UTC; now by default.",
        HelpName = "INSTANT",
        CustomParser = result =>
        {
            var parsed = InstantPattern.ExtendedIso.Parse(result.Tokens[0].Value);
            if (!parsed.Success)
            {
                result.AddError($"--as-of is '{result.Tokens[0].Value}'; expected an instant such as 2026-09-07T08:00:00Z.");
            }

            return parsed.Success ? parsed.Value : null;
        },
    };

    /// <summary>Hard when it is left out. Null stands for that, so that help shows words and not names of members.</summary>
    public static Option<PrecedesMeaning?> Precedes() => new("--precedes")
    {
        Description = "What a CASE 'precedes' link means: hard (it gates; the default), soft (it helps) or ignore.",
        HelpName = "hard|soft|ignore",
        CustomParser = result => Word<PrecedesMeaning>(result, "--precedes"),
    };

    /// <summary>A table when it is left out.</summary>
    public static Option<OutputFormat?> Format(params OutputFormat[] allowed) => new("--format")
    {
        Description = "How to write the result; a table by default.",
        HelpName = string.Join('|', allowed.Select(Words<OutputFormat>.Of)),
        CustomParser = result => Word(result, "--format", allowed),
    };

    private static TEnum? Word<TEnum>(System.CommandLine.Parsing.ArgumentResult result, string option, params TEnum[] allowed)
        where TEnum : struct, Enum
    {
        var word = result.Tokens[0].Value;
        if (!Words<TEnum>.TryParse(word, out var value) || (allowed.Length > 0 && !allowed.Contains(value)))
        {
            var expected = allowed.Length > 0 ? allowed.Select(Words<TEnum>.Of) : Words<TEnum>.All;
            result.AddError($"{option} is '{word}'; expected one of {string.Join(", ", expected)}.");
        }

        return value;
    }
}
