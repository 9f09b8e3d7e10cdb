using System.CommandLine;
using System.Text;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import xapi</c>.</summary>
internal sealed class XapiImport : ImportFormat
{
    private readonly Argument<string[]> files = new("file")
    {
        Description = "Statements: a JSON list, JSON Lines, or an answer of a record store. The same statement in several files counts once.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> profile = new("--profile") { Description = "Which verbs bear evidence, on which competencies, of which learners (JSON); the standard verbs and no competencies by default.", HelpName = "FILE" };
    private readonly Option<string?> framework = new("--framework", "-f") { Description = "The framework to which competencies have to belong, by identifier or code.", HelpName = "FILE" };

    public override string Name => "xapi";

    public override string Description =>
        "Statements of xAPI 1.0.3 or 2.0, as evidence by a profile: journals.jsonl. They are read and written one by one.\n\nExamples:\n"
        + "  plearn import xapi statements.json --profile profile.json\n"
        + "  plearn import xapi monday.jsonl tuesday.jsonl --profile profile.json --framework framework.json --out week --report problems.csv";

    public override void AddTo(Command command)
    {
        command.Arguments.Add(files);
        command.Options.Add(profile);
        command.Options.Add(framework);
    }

    public override Imported Read(ParseResult parsed, InterchangeContext context)
    {
        var chosen = parsed.GetValue(profile) is { } path ? InputFiles.Read(path, XapiProfile.Read) : null;
        var known = parsed.GetValue(framework) is { } file ? FrameworkFile.Read(file) : null;
        context.Report(known?.Diagnostics ?? []);
        var mapping = new XapiEvidenceMapping(chosen, known?.Framework);
        var counts = new Counts();
        var names = parsed.GetValue(files)!;
        return new Imported(
            [new NewFile("journals.jsonl", stream => Write(stream, mapping.Events(names.SelectMany(name => Named(name, names.Length > 1, context))), counts, () => context.Report(mapping.Diagnostics)))],
            () =>
            [
                new("statements", mapping.StatementCount),
                new("evidence", counts.Evidence),
                new("voidings", counts.Voidings),
                new("otherEvents", counts.Others),
                new("learners", counts.Learners.Count),
            ]);
    }

    private static IEnumerable<XapiStatementRead> Named(string file, bool isOneOfMany, InterchangeContext context)
    {
        var reads = XapiReader.ReadFile(file, context.Options);
        return isOneOfMany ? reads.Select(item => item with { Place = $"{file} {item.Place}", Diagnostics = item.Diagnostics.Select(problem => problem with { Place = $"{file} {problem.Place}" }).ToValueList() }) : reads;
    }

    private static void Write(Stream stream, IEnumerable<JournalEvent> events, Counts counts, Action atEnd)
    {
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" })
        {
            foreach (var item in events)
            {
                counts.Take(item);
                writer.WriteLine(LearningJson.WriteEvent(item));
            }
        }

        atEnd();
    }

    private sealed class Counts
    {
        public long Evidence { get; private set; }

        public long Voidings { get; private set; }

        public long Others { get; private set; }

        public HashSet<LearnerId> Learners { get; } = [];

        public void Take(JournalEvent item)
        {
            Learners.Add(item.Learner);
            Evidence += item is EvidenceRecord ? 1 : 0;
            Voidings += item is EvidenceVoided ? 1 : 0;
            Others += item is EvidenceRecord or EvidenceVoided ? 0 : 1;
        }
    }
}
