using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import badges</c>.</summary>
internal sealed class BadgesImport : ImportFormat
{
    private readonly Argument<string[]> files = new("file")
    {
        Description = "Credentials of Open Badges 3.0 or records of CLR 2.0: JSON, a signed token (.jwt), or baked into a PNG or SVG.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> framework = CommonOptions.Framework();
    private readonly Option<string?> learner = new("--learner") { Description = "Whose they are; each credential must say it plainly where it is left out.", HelpName = "ID" };
    private readonly Option<string[]> names = new("--framework-name") { Description = "Another name under which credentials know the framework; codes count only within it.", HelpName = "NAME" };
    private readonly Option<string[]> own = new("--own-issuer") { Description = "An issuer whose awards of credit are taken as awards, after you have verified them.", HelpName = "ID" };
    private readonly Option<string?> awarded = new("--awarded-as")
    {
        Description = "What an award shows where no result says more: 'correct', or SCALE:LEVEL; nothing when it is left out.",
        HelpName = "correct|SCALE:LEVEL",
    };

    private readonly Option<Instant?> asOf = CommonOptions.InstantOf("--as-of", "Take only what is valid at this instant, ISO 8601 in UTC; whatever its time when it is left out.");

    public override string Name => "badges";

    public override string Description =>
        "Credentials as evidence of prior learning: journals.jsonl. Signatures are not verified.\n\nExamples:\n"
        + "  plearn import badges badge.json --framework framework.json\n"
        + "  plearn import badges badge.png record.jwt -f math.case.json --learner ana --awarded-as correct --out prior";

    public override void AddTo(Command command)
    {
        command.Arguments.Add(files);
        foreach (var option in (IEnumerable<Option>)[framework, learner, names, own, awarded, asOf])
        {
            command.Options.Add(option);
        }
    }

    public override Imported Read(ParseResult parsed, InterchangeContext context)
    {
        var file = FrameworkFile.Read(parsed.GetValue(framework)!);
        context.Report(file.Diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error));
        var paths = parsed.GetValue(files)!;
        var credentials = paths.Select(path => ReadFile(path, context)).ToList();
        var result = CredentialImport.Map(credentials, file.Framework, OptionsOf(parsed, file));
        context.Report(result.Diagnostics);
        var events = result.Journals.SelectMany(journal => journal.Events).ToList();
        return new Imported([new NewFile("journals.jsonl", stream => Write(stream, result.Journals))], () =>
        [
            new("files", paths.Length),
            new("credentials", credentials.Sum(CountOf)),
            new("evidence", events.OfType<EvidenceRecord>().Count()),
            new("awards", events.OfType<CreditAward>().Count()),
            new("learners", result.Journals.Count),
        ]);
    }

    private CredentialImportOptions OptionsOf(ParseResult parsed, FrameworkFile file) => new()
    {
        Learner = parsed.GetValue(learner) is { } id ? Identifiers.Of("--learner", id, LearnerId.From) : null,
        FrameworkNames = (parsed.GetValue(names) ?? []).ToValueList(),
        OwnIssuers = (parsed.GetValue(own) ?? []).ToValueList(),
        AwardedOutcome = OutcomeOf(parsed.GetValue(awarded), file),
        AddressOf = ItemAddresses.Of(file),
        AsOf = parsed.GetValue(asOf),
    };

    private static Outcome? OutcomeOf(string? word, FrameworkFile file)
    {
        if (word is null or "correct")
        {
            return word is null ? null : Outcome.Correct(true);
        }

        foreach (var scale in file.Framework.Scales.Where(scale => word.StartsWith(scale.Id + ":", StringComparison.Ordinal) && scale.PositionOf(word[(scale.Id.Length + 1)..]) >= 0))
        {
            return Outcome.Judged(scale.Id, word[(scale.Id.Length + 1)..]);
        }

        var known = file.Framework.Scales.SelectMany(scale => scale.Levels.Select(level => $"{scale.Id}:{level.Name}")).ToList();
        throw new UsageException($"--awarded-as is '{word}'; expected correct{(known.Count == 0 ? ", as the framework has no scales" : $", or one of {string.Join(", ", known)}")}.");
    }

    private static BadgeCredential ReadFile(string path, InterchangeContext context)
    {
        var result = CredentialReader.ReadFile(path, context.Options);
        context.Report(result.Diagnostics.Select(item => item with { Place = $"{path}, {item.Place}" }));
        return result.Credential;
    }

    private static long CountOf(BadgeCredential credential) =>
        credential.Kind == CredentialKind.Clr ? credential.Subjects.SelectMany(subject => subject.Credentials).Sum(CountOf) : 1;

    private static void Write(Stream stream, IReadOnlyList<LearnerJournal> journals)
    {
        foreach (var journal in journals)
        {
            LearningJson.WriteJournal(stream, journal);
        }
    }
}
