using System.CommandLine;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn export edges</c>.</summary>
internal sealed class EdgesExport : ExportFormat
{
    private readonly Option<string> framework = CommonOptions.Framework();
    private readonly Option<PrecedesMeaning?> precedes = CommonOptions.Precedes();
    private readonly Option<FormulaText?> formulas = FormulaOption.Create();

    public override string Name => "edges";

    public override string Description =>
        "The prerequisites of a framework as a list of edges in CSV.\n\nExample:\n"
        + "  plearn export edges --framework math.case.json --precedes soft --out edges.csv";

    public override void AddTo(Command command)
    {
        command.Options.Add(framework);
        command.Options.Add(precedes);
        command.Options.Add(formulas);
    }

    public override IReadOnlyList<NewFile> Files(ParseResult parsed, InterchangeContext context)
    {
        var file = FrameworkFile.Read(parsed.GetValue(framework)!);
        context.Report(file.Diagnostics);
        return
        [
            new NewFile("edges", stream => EdgeCsvWriter.Write(stream, file.Framework, parsed.GetValue(precedes) ?? PrecedesMeaning.Hard, parsed.GetValue(formulas) ?? FormulaText.Refuse)),
        ];
    }
}
