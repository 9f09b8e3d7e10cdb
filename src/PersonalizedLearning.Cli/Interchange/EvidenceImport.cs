using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import evidence</c>.</summary>
internal sealed class EvidenceImport : ImportFormat
{
    private readonly Argument<string[]> files = new("file") { Description = "Evidence as CSV, one observation in a row.", HelpName = "CSV", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> learner = new("--learner") { Description = "Whose evidence it is, where the table has no column of learners.", HelpName = "ID" };
    private readonly Option<string[]> columns = new("--column")
    {
        Description = "What a column is called in the table: competency=item_id, for example. One column may stand for several.",
        HelpName = "OURS=THEIRS",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    public override string Name => "evidence";

    public override string Description =>
        "Evidence as CSV: journals.jsonl. Bad rows are reported and left out.\n\nExamples:\n"
        + "  plearn import evidence answers.csv\n"
        + "  plearn import evidence reviews.csv --learner me --column competency=card --out reviews --report problems.csv";

    public override void AddTo(Command command)
    {
        command.Arguments.Add(files);
        command.Options.Add(learner);
        command.Options.Add(columns);
    }

    public override Imported Read(ParseResult parsed, InterchangeContext context)
    {
        var paths = parsed.GetValue(files)!;
        var options = new EvidenceCsvOptions
        {
            Learner = parsed.GetValue(learner) is { } id ? Identifiers.Of("--learner", id, LearnerId.From) : null,
            Columns = Named(parsed.GetValue(columns) ?? []),
        };
        var (tally, bad) = (new EvidenceTally(), 0L);
        var events = paths.SelectMany(path => Rows(path).Select(row => tally.Add(paths.Length > 1 ? CsvEvidence.Named(row, path).Record : row.Record)));
        return new Imported([new NewFile("journals.jsonl", stream => JournalLines.Write(stream, events))], () => [.. tally.Counts, new("badRows", bad)]);

        IEnumerable<EvidenceCsvRow> Rows(string path) => EvidenceCsvReader.ReadFile(
            path,
            options with
            {
                Report = problem =>
                {
                    bad += problem.Severity == DiagnosticSeverity.Error ? 1 : 0;
                    context.Report(problem with { Place = $"{path}, {problem.Place}" });
                },
            },
            context.Options);
    }

    private static Dictionary<string, string> Named(string[] columns)
    {
        var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
        {
            if (column.Split('=', 2) is not [{ Length: > 0 } ours, { Length: > 0 } theirs] || !named.TryAdd(ours, theirs))
            {
                throw new UsageException($"--column is '{column}'; expected OURS=THEIRS, each of ours once, such as competency=item_id.");
            }
        }

        return named;
    }
}
