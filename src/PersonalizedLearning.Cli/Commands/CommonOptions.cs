using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options that several commands share, each with one meaning everywhere.</summary>
internal static class CommonOptions
{
    private static readonly PersonRole[] Roles = [.. Enum.GetValues<PersonRole>().Where(role => role != PersonRole.Unspecified)];

    public static Option<string> Framework() => new("--framework", "-f")
    {
        Description = "The competency framework: CASE JSON, this library's JSON, edge CSV (prerequisite,competency), Ed-Fi assessments or standards (XML), Canvas outcomes (CSV), or a cmi5 course (XML). The file itself says which.",
        HelpName = "FILE",
        Required = true,
    };

    public static Option<string[]> Evidence() => new("--evidence", "-e")
    {
        Description = "Evidence as CSV: learner, competency, then correct, score and max, or rating; optional time, due, item, activity, source, purpose, id. Or Ed-Fi student assessments (XML), or a table of DataShop (TSV).",
        HelpName = "FILE",
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

    public static Option<Instant?> AsOf() => InstantOf("--as-of", "The instant as of which to answer, ISO 8601 in UTC; now by default.");

    /// <summary>The rules of the program.</summary>
    public static Option<string?> Program() => new("--program")
    {
        Description = "The rules of the program (JSON): who decides what, who sees what, and what is required of everybody. A partnership by default.",
        HelpName = "FILE",
    };

    /// <summary>A role in which a person acts or looks.</summary>
    public static Option<PersonRole?> Role(string description, bool isRequired) => new("--role")
    {
        Description = description,
        HelpName = string.Join('|', Roles.Select(Words<PersonRole>.Of)),
        Required = isRequired,
        CustomParser = result => Word(result, "--role", Roles),
    };

    /// <summary>A page to be written.</summary>
    public static Option<string?> Html(string what) => new("--html") { Description = $"Write {what} as a page too: one file that needs no network.", HelpName = "FILE" };

    /// <summary>Refuses a page that can't be written, before anything else is.</summary>
    public static void CheckHtml(string? file)
    {
        if (file is not null)
        {
            OutputFile.Check(file);
        }
    }

    /// <summary>Writes a page where one is asked for.</summary>
    public static void WriteHtml(Host host, string? file, Action<Stream> write)
    {
        if (file is not null)
        {
            OutputFile.Write(file, write);
            host.Error.WriteLine($"The page is in {file}.");
        }
    }

    /// <summary>An instant.</summary>
    public static Option<Instant?> InstantOf(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "INSTANT",
        CustomParser = result =>
        {
            var parsed = InstantPattern.ExtendedIso.Parse(result.Tokens[0].Value);
            if (!parsed.Success)
            {
                result.AddError($"{name} is '{result.Tokens[0].Value}'; expected an instant such as 2026-09-07T08:00:00Z.");
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
    public static Option<OutputFormat?> Format(params OutputFormat[] allowed) => Format(OutputFormat.Table, allowed);

    /// <summary>Null, when it is left out, stands for the standard.</summary>
    public static Option<OutputFormat?> Format(OutputFormat standard, OutputFormat[] allowed) => new("--format")
    {
        Description = $"How to write the result; {(standard == OutputFormat.Table ? "a table" : Words<OutputFormat>.Of(standard))} by default.",
        HelpName = string.Join('|', allowed.Select(Words<OutputFormat>.Of)),
        CustomParser = result => Word(result, "--format", allowed),
    };

    public static Option<int?> Minutes(string description) => Number("--minutes", 0, int.MaxValue, description, "-m");

    public static Option<int?> Threads() =>
        Number("--threads", 1, 1000, "How many threads work at once, as many as processors by default; results are the same bits for any number.");

    /// <summary>The one seed of everything that is drawn.</summary>
    public static Option<long?> Seed(string drawn) => new("--seed")
    {
        Description = $"The seed of {drawn}; 1 by default.",
        HelpName = "S",
        CustomParser = result =>
            long.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : Refused<long>(result, "--seed", "a whole number"),
    };

    /// <summary>A whole number within a range.</summary>
    public static Option<int?> Number(string name, int minimum, int maximum, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
            int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum
                ? value
                : Refused<int>(result, name, FormattableString.Invariant($"a whole number from {minimum} to {maximum}")),
    };

    /// <summary>A number within a range.</summary>
    public static Option<double?> Real(string name, double minimum, double maximum, string description) => new(name)
    {
        Description = description,
        HelpName = "X",
        CustomParser = result =>
            double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum
                ? value
                : Refused<double>(result, name, FormattableString.Invariant($"a number from {minimum} to {maximum}")),
    };

    /// <summary>One word of some, of an enumeration whose members are not shown in help.</summary>
    public static Option<TEnum?> OneOf<TEnum>(string name, string description)
        where TEnum : struct, Enum => new(name)
    {
        Description = description,
        HelpName = string.Join('|', Words<TEnum>.All),
        CustomParser = result => Word<TEnum>(result, name),
    };

    /// <summary>One word of some; the first when it is left out.</summary>
    public static Option<string?> Choice(string name, string description, params string[] words) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', words),
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (!words.Contains(word, StringComparer.Ordinal))
            {
                result.AddError($"{name} is '{word}'; expected one of {string.Join(", ", words)}.");
            }

            return word;
        },
    };

    private static T? Refused<T>(ArgumentResult result, string name, string expected)
        where T : struct
    {
        result.AddError($"{name} is '{result.Tokens[0].Value}'; expected {expected}.");
        return null;
    }

    private static TEnum? Word<TEnum>(ArgumentResult result, string option, params TEnum[] allowed)
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
