using System.CommandLine;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import three-line</c>.</summary>
internal sealed class ThreeLineImport : ImportFormat
{
    private readonly Argument<string> file = new("file") { Description = "Three lines a learner: how many answers, their skills, and 0 or 1.", HelpName = "FILE" };
    private readonly Option<bool?> items = new("--items") { Description = "Whether a line of items stands before that of skills; the first learner tells when left out.", HelpName = "true|false" };
    private readonly Option<int?> first = CommonOptions.Number("--first-learner", 0, int.MaxValue, "The number of the first learner; learners are called learner-N. 1 by default.");

    public override string Name => "three-line";

    public override string Description =>
        "Answers in three lines a learner: journals.jsonl.\n\nExample:\n"
        + "  plearn import three-line builder_train.csv --out answers";

    public override void AddTo(Command command)
    {
        command.Arguments.Add(file);
        command.Options.Add(items);
        command.Options.Add(first);
    }

    public override Imported Read(ParseResult parsed, InterchangeContext context)
    {
        var options = new ThreeLineOptions { HasItems = parsed.GetValue(items), FirstLearner = parsed.GetValue(first) ?? 1, Report = context.Report };
        var (tally, answers) = (new EvidenceTally(), 0L);
        var learners = ThreeLineReader.ReadFile(parsed.GetValue(file)!, options, context.Options);
        return new Imported(
            [new NewFile("journals.jsonl", stream => JournalLines.Write(stream, learners.SelectMany(Counted).Select(tally.Add)))],
            () => [new("answers", answers), .. tally.Counts]);

        IEnumerable<Evidence.EvidenceRecord> Counted(ThreeLineLearner learner)
        {
            answers += learner.Answers.Count;
            return learner.Evidence;
        }
    }
}
