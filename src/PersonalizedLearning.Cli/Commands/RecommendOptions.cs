using System.CommandLine;
using System.Globalization;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options by which <c>plearn recommend</c> is told for whom, out of what and how to choose.</summary>
internal sealed class RecommendOptions
{
    private readonly Option<string?> learner = new("--learner", "-l") { Description = "The learner; may be left out when there is evidence of one only.", HelpName = "ID" };
    private readonly GoalOptions goals;
    private readonly Option<string?> core = new("--core") { Description = "The core requirement, which is on the way beside the goals (JSON).", HelpName = "FILE" };

    private readonly Option<string[]> interests = new("--interest")
    {
        Description = "What the learner says to be interested in: a tag of the catalog, or TAG=X with X from 0 to 1.",
        HelpName = "TAG",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> catalog = new("--catalog", "-c") { Description = "The learning experiences on offer (JSON).", HelpName = "FILE" };
    private readonly Option<int?> minutes = CommonOptions.Minutes("The minutes that there are now; nothing longer is recommended.");

    private readonly Option<string?> options = new("--options")
    {
        Description = "What the recommender weighs, and how; which constraints there are and how it chooses (JSON).",
        HelpName = "FILE",
    };

    private readonly Option<string?> selector = new("--selector")
    {
        Description = $"Another way to choose: a name ({string.Join(", ", SelectorRegistry.Standard.Names)}) or a selector file (JSON).",
        HelpName = "NAME|FILE",
    };

    private readonly Option<int?> top = CommonOptions.Number("--top", 1, int.MaxValue, "How many to recommend at the most; 5 by default.", "-k");
    private readonly Option<long?> seed = CommonOptions.Seed("all chance");

    /// <summary>Adds the options to a command.</summary>
    public RecommendOptions(Command command)
    {
        command.Options.Add(learner);
        goals = new GoalOptions(command, isRequired: false);
        foreach (var option in (IEnumerable<Option>)[core, interests, catalog, minutes, options, selector, top, seed])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The selector: one that is named, else the recommender with the options given. What options say goes before the rule of the policy file.</summary>
    public ISelector SelectorOf(ParseResult parsed, AssessmentCadence cadence)
    {
        var (name, file) = (parsed.GetValue(selector), parsed.GetValue(options));
        if (name is not null && file is not null)
        {
            throw new UsageException("--selector and --options are both there; expected one of them, as a selector file holds its own parameters.");
        }

        return name is null ? RecommenderOf(file, cadence) : SelectorOf(name);
    }

    /// <summary>Tells whether a learner is named.</summary>
    public bool NamesLearner(ParseResult parsed) => parsed.GetValue(learner) is not null;

    /// <summary>What is asked for, for the learner that is named, or the only one.</summary>
    public RecommendationRequest Read(ParseResult parsed, LearnerInput.Contents contents, PrerequisiteGraph graph) =>
        Read(parsed, contents, graph, [contents.Evidence.Of(parsed.GetValue(learner))]).Single();

    /// <summary>What is asked for, for each of some learners, as they are asked for; what all share is read and compiled once.</summary>
    public IEnumerable<RecommendationRequest> Read(ParseResult parsed, LearnerInput.Contents contents, PrerequisiteGraph graph, IReadOnlyList<LearnerJournal> journals)
    {
        var aims = AimsOf(parsed, contents.Framework);
        var file = parsed.GetValue(catalog);
        var offers = file is null ? null : CatalogIndex.For(InputFiles.Read(file, LearningJson.ReadCatalog), contents.Framework);
        return journals.Select(journal => new RecommendationRequest
        {
            Learner = LearnerState.From(contents.MapOf(journal), graph, aims),
            Catalog = offers,
            Top = parsed.GetValue(top) ?? 5,
            Minutes = parsed.GetValue(minutes),
            Seed = unchecked((ulong)(parsed.GetValue(seed) ?? 1)),
        });
    }

    private LearnerAims AimsOf(ParseResult parsed, CompetencyFramework framework)
    {
        var file = parsed.GetValue(core);
        var requirement = file is null ? null : InputFiles.Read(file, LearningJson.ReadCoreRequirement);
        _ = NamedCompetencies.Of($"{file}: competencies", requirement?.Competencies.Select(item => item.Value) ?? [], framework);
        return new LearnerAims { Goals = goals.Read(parsed, framework), Core = requirement, Interests = (parsed.GetValue(interests) ?? []).Select(InterestOf).DistinctBy(item => item.Key).ToDictionary() };
    }

    private static KeyValuePair<string, double> InterestOf(string text)
    {
        var at = text.LastIndexOf('=');
        return at < 0 ? KeyValuePair.Create(text, 1.0)
            : double.TryParse(text[(at + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var strength) && strength is >= 0 and <= 1
            ? KeyValuePair.Create(text[..at], strength)
            : throw new UsageException($"--interest is '{text}'; expected a tag, or a tag, '=' and a number from 0 to 1.");
    }

    private static Recommender RecommenderOf(string? file, AssessmentCadence cadence)
    {
        try
        {
            return new Recommender(file is null ? RecommenderOptions.Default with { StaleAfter = cadence.StaleAfter } : InputFiles.Read(file, LearningJson.ReadRecommenderOptions));
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"{file}: {problem.Message.Split(" (Parameter", 2)[0]}", problem);
        }
    }

    private static ISelector SelectorOf(string name)
    {
        if (SelectorRegistry.Standard.Names.Contains(name, StringComparer.Ordinal))
        {
            try
            {
                return SelectorRegistry.Standard.Create(name);
            }
            catch (ArgumentException problem)
            {
                throw new UsageException($"--selector: {problem.Message.Split(" (Parameter", 2)[0]}", problem);
            }
        }

        return File.Exists(name)
            ? InputFiles.Read(name, stream => LearningJson.ReadSelector(stream))
            : throw new UsageException($"--selector is '{name}'; expected one of {string.Join(", ", SelectorRegistry.Standard.Names)}, or a selector file.");
    }
}
