using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options by which <c>plearn feedback</c> is told on whom, for whom, since when and in which words.</summary>
internal sealed class FeedbackOptions
{
    // More recommendations than these are read where they are made.
    private const int Recommended = 3;

    private readonly Option<Audience?> audience = CommonOptions.OneOf<Audience>("--audience", "For whom it is written: each is addressed in words of their own.");
    private readonly Option<string?> learner = new("--learner", "-l") { Description = "The learner; may be left out when there is a journal of one only.", HelpName = "ID" };
    private readonly Option<string?> name = new("--name") { Description = "What the learner is called; the identifier when left out.", HelpName = "NAME" };
    private readonly Option<Instant?> since = CommonOptions.InstantOf("--since", "Tell what changed since then; since the last feedback in the journal when left out, else of all there is.");
    private readonly Option<string?> language = new("--language")
    {
        Description = $"The language: {string.Join(" (the default), ", FeedbackTexts.BuiltIn.Select(texts => texts.Language))}, or a file of texts (.resx or JSON).",
        HelpName = "en|de|FILE",
    };

    private readonly Option<string?> viewer = new("--viewer") { Description = "Who reads it; anybody in that role when left out.", HelpName = "PERSON" };
    private readonly Option<ConsentPurpose?> purpose = CommonOptions.OneOf<ConsentPurpose>("--purpose", "What for, which consent must cover: support for family when left out, else learning.");
    private readonly Option<string?> privacy = CommonOptions.Choice("--privacy", "Who sees what without consent: nobody anything (consent, the default), or educators what they teach by (school).", "consent", "school");
    private readonly Option<string?> program = new("--program") { Description = "The rules of the program (JSON): who decides what, and who sees what.", HelpName = "FILE" };
    private readonly Option<string?> catalog = new("--catalog", "-c") { Description = "The learning experiences on offer (JSON).", HelpName = "FILE" };
    private readonly GoalOptions goals;

    /// <summary>Adds the options to a command.</summary>
    public FeedbackOptions(Command command)
    {
        audience.Required = true;
        foreach (var option in (IEnumerable<Option>)[audience, learner, name, since, language, viewer, purpose, privacy, program, catalog])
        {
            command.Options.Add(option);
        }

        goals = new GoalOptions(command, isRequired: false);
    }

    /// <summary>Makes the feedback that is asked for, or refuses where nobody has consented to it.</summary>
    public MadeFeedback Read(ParseResult parsed, LearnerInput.Contents contents, PrecedesMeaning precedes)
    {
        var (texts, rules) = (TextsOf(parsed.GetValue(language)), RulesOf(parsed));
        var journal = contents.Evidence.Of(parsed.GetValue(learner));
        var reader = ReaderOf(parsed, journal.Learner);
        var feedback = journal.Fold(LearnerFeedback.Before(journal.Learner, new FeedbackRules { Privacy = rules.Privacy }), contents.AsOf);
        if (FeedbackReport.WhyNot(feedback.Consents, reader, contents.AsOf) is { } reason)
        {
            throw new UsageException($"{reason.Code}: {reason.Message}");
        }

        var graph = PrerequisiteGraph.Compile(contents.Framework, precedes);
        var offered = parsed.GetValue(catalog) is { } file ? CatalogIndex.For(InputFiles.Read(file, LearningJson.ReadCatalog), contents.Framework) : null;
        var inputs = new FeedbackInputs
        {
            Graph = graph, Policies = contents.Policies, Rule = contents.Rule, Rules = contents.Rules,
            Plans = new PlanRules { Agency = rules.Agency, Core = rules.Core, Framework = contents.Framework },
        };
        var now = FeedbackBasis.Of(inputs, journal, contents.AsOf);
        var from = SinceOf(parsed, feedback, reader, contents.AsOf);
        var sight = feedback.Consents.SightOf(reader, contents.AsOf);
        var report = FeedbackReport.Derive(
            sight, parsed.GetValue(audience)!.Value, now, from is { } last ? FeedbackBasis.Of(inputs, journal, last) : null,
            RecommendedFor(now, sight.Sees(DataScope.Goals), goals.Read(parsed, contents.Framework), offered, rules.Core));
        var names = new FeedbackNames { Framework = contents.Framework, Catalog = offered?.Catalog, Learner = parsed.GetValue(name) };
        return new MadeFeedback(report, texts, names, journal, feedback.Rules, [.. graph.CycleDiagnostics(), .. offered?.Diagnostics ?? []]);
    }

    // The goals that the learner aims at are those of the recommendations, unless others are named; what is recommended tells of them, so that it is not for whoever may not see goals.
    private static RecommendationSet RecommendedFor(FeedbackBasis now, bool isAimed, ValueList<PlanGoal> named, CatalogIndex? catalog, CoreRequirement? core)
    {
        var aimed = now.Goals!.Active.Where(goal => isAimed && now.Map.Framework.IndexOf(goal.Content.Competency) >= 0)
            .Select(goal => new PlanGoal(goal.Content.Competency) { Due = goal.Content.Due, Weight = goal.Content.Weight })
            .DistinctBy(goal => goal.Competency);
        var aims = new LearnerAims { Goals = named.Count > 0 ? named : aimed.ToValueList(), Core = core };
        return new Recommender(RecommenderOptions.Default with { StaleAfter = now.Map.Rule.Cadence.StaleAfter })
            .Recommend(new RecommendationRequest { Learner = LearnerState.From(now.Map, now.Graph!, aims), Catalog = catalog, Top = Recommended, Seed = 1 });
    }

    private static FeedbackTexts TextsOf(string? name)
    {
        if (FeedbackTexts.BuiltIn.FirstOrDefault(texts => texts.Language.Value == (name ?? "en")) is { } builtIn)
        {
            return builtIn;
        }

        var bytes = File.Exists(name)
            ? InputFiles.Read(name, stream => { using var copy = new MemoryStream(); stream.CopyTo(copy); return copy.ToArray(); })
            : throw new UsageException($"--language is '{name}'; expected one of {string.Join(", ", FeedbackTexts.BuiltIn.Select(texts => texts.Language))}, or a file of texts.");
        try
        {
            using var stream = new MemoryStream(bytes);
            return FeedbackTexts.Read(stream);
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"{name}: {problem.Message.Split(" (Parameter", 2)[0]}", problem);
        }
    }

    private ProgramRules RulesOf(ParseResult parsed)
    {
        var (file, word) = (parsed.GetValue(program), parsed.GetValue(privacy));
        if (file is not null && word is not null)
        {
            throw new UsageException("--privacy and --program are both there; expected one of them, as a program says who sees what.");
        }

        return file is not null ? InputFiles.Read(file, LearningJson.ReadProgramRules) : new ProgramRules { Privacy = word == "school" ? PrivacyRules.School : PrivacyRules.ByConsent };
    }

    private Viewer ReaderOf(ParseResult parsed, LearnerId ofWhom)
    {
        var forWhom = parsed.GetValue(audience)!.Value;
        var reason = parsed.GetValue(purpose) ?? (forWhom == Audience.Family ? ConsentPurpose.Support : ConsentPurpose.Learning);
        var person = parsed.GetValue(viewer) ?? (forWhom == Audience.Learner ? ofWhom.Value : null);
        try
        {
            return new Viewer(person is null ? default : PersonId.From(person), forWhom switch { Audience.Learner => PersonRole.Learner, Audience.Family => PersonRole.Family, _ => PersonRole.Educator }, reason);
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"--viewer: {problem.Message.Split(" (Parameter", 2)[0]}", problem);
        }
    }

    private Instant? SinceOf(ParseResult parsed, LearnerFeedback feedback, Viewer reader, Instant asOf)
    {
        var given = parsed.GetValue(since);
        if (given > asOf)
        {
            throw new UsageException($"--since is {given}; expected an instant that is not after {asOf}, as of which it is asked.");
        }

        // What was given as of the same instant is given once more.
        return given ?? feedback.Last(parsed.GetValue(audience)!.Value, reader.Person.Value.Length > 0 ? reader.Person : null, asOf)?.AsOf;
    }
}
