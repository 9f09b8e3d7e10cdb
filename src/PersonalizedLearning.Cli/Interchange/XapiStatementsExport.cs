using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn export xapi</c>.</summary>
internal sealed class XapiStatementsExport : ExportFormat
{
    private const string First = "1.0.3";
    private const string Second = "2.0";

    private readonly Option<string[]> journal = CommonOptions.Journal();
    private readonly Option<string?> framework = new("--framework", "-f") { Description = "The framework from which competencies have their names; required with --policy.", HelpName = "FILE" };
    private readonly Option<string?> policy = new("--policy", "-p") { Description = "A mastery policy: competencies that it calls mastered are written as mastered, too.", HelpName = "NAME|FILE" };
    private readonly Option<Instant?> asOf = CommonOptions.AsOf();
    private readonly Option<string?> version = CommonOptions.Choice("--xapi-version", $"The version of xAPI; {First} by default.", First, Second);
    private readonly Option<string?> home = new("--home-page") { Description = "The home page of the accounts that name persons, such as https://school.example.org; one of this library by default.", HelpName = "IRI" };
    private readonly Option<bool> lines = new("--lines") { Description = "Write JSON Lines instead of a list." };

    public override string Name => "xapi";

    public override string Description =>
        "Evidence, voidings and credit awards of journals as statements of xAPI, and with --policy what is mastered.\n\nExamples:\n"
        + "  plearn export xapi --journal journals.jsonl --out statements.json\n"
        + "  plearn export xapi --journal week --framework framework.json --policy policy.json --xapi-version 2.0 --out statements.json";

    public override void AddTo(Command command)
    {
        journal.Required = true;
        foreach (var option in (IEnumerable<Option>)[journal, framework, policy, asOf, version, home, lines])
        {
            command.Options.Add(option);
        }
    }

    public override IReadOnlyList<NewFile> Files(ParseResult parsed, InterchangeContext context)
    {
        var input = EvidenceInput.ReadMerged(parsed.GetValue(journal)!);
        context.Report(input.Diagnostics);
        var known = parsed.GetValue(framework) is { } path ? FrameworkFile.Read(path) : null;
        context.Report(known?.Diagnostics ?? []);
        var export = new XapiExport(Options(parsed, known));
        var statements = input.Journals.SelectMany(item => Events(item, export, context));
        if (parsed.GetValue(policy) is { } chosen)
        {
            var named = known ?? throw new UsageException("--policy needs --framework; expected both.");
            var at = parsed.GetValue(asOf) ?? context.Host.Clock.GetCurrentInstant();
            statements = statements.Concat(input.Journals.SelectMany(item => Decisions(item, named, PolicyInput.Read(chosen, named.Framework), at, export)));
        }

        var options = new XapiWriteOptions
        {
            Version = parsed.GetValue(version) == Second ? XapiVersion.Second : XapiVersion.First,
            Layout = parsed.GetValue(lines) ? XapiLayout.Lines : XapiLayout.List,
        };
        return [new NewFile("statements", stream => XapiWriter.Write(stream, statements, options))];
    }

    private XapiExportOptions Options(ParseResult parsed, FrameworkFile? known)
    {
        var options = new XapiExportOptions { Framework = known?.Framework };
        if (parsed.GetValue(home) is not { } page)
        {
            return options;
        }

        try
        {
            return options with { HomePage = page };
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"--home-page is '{page}'; expected an IRI such as https://school.example.org.", problem);
        }
    }

    private static IEnumerable<XapiStatement> Events(LearnerJournal journal, XapiExport export, InterchangeContext context)
    {
        var left = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in journal.Events)
        {
            if (export.Statement(item) is { } statement)
            {
                yield return statement;
            }
            else
            {
                var kind = item.GetType().Name;
                left[kind] = left.GetValueOrDefault(kind) + 1;
            }
        }

        context.Report(left.Select(item => new Diagnostic(
            "event-not-in-xapi", DiagnosticSeverity.Info, journal.Learner.Value, FormattableString.Invariant($"{item.Value} events of kind {item.Key} have no statement of xAPI; they were left out."))));
    }

    private static IEnumerable<XapiStatement> Decisions(LearnerJournal journal, FrameworkFile known, Serialization.PolicyFile policies, Instant at, XapiExport export)
    {
        var rule = policies.Rule ?? MasteryRule.For(policies.Policies, known.Framework);
        var map = MasteryMap.Derive(known.Framework, EvidenceLedger.From(journal, at), policies.Policies, rule);
        return map.Decisions.Select(decision => export.Statement(journal.Learner, decision)).OfType<XapiStatement>();
    }
}
