using System.CommandLine;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn export three-line</c>.</summary>
internal sealed class ThreeLineExport : ExportFormat
{
    private readonly JournalInput input = new();
    private readonly Option<bool> items = new("--items") { Description = "Write a line of items before that of skills: four lines a learner." };

    public override string Name => "three-line";

    public override string Description =>
        "Answers that are right or wrong in three lines a learner: how many, their skills, and 0 or 1.\n\nExample:\n"
        + "  plearn export three-line --journal journals --out answers.txt";

    public override void AddTo(Command command)
    {
        input.AddTo(command);
        command.Options.Add(items);
    }

    public override IReadOnlyList<NewFile> Files(ParseResult parsed, InterchangeContext context)
    {
        var journals = input.Read(parsed, context);
        return [new NewFile("answers", stream => context.Report(ThreeLineWriter.Write(stream, journals, parsed.GetValue(items))))];
    }
}
