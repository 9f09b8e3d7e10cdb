using System.CommandLine;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn export evidence</c>.</summary>
internal sealed class EvidenceExport : ExportFormat
{
    private readonly JournalInput input = new();
    private readonly Option<FormulaText?> formulas = FormulaOption.Create();

    public override string Name => "evidence";

    public override string Description =>
        "The evidence of journals as CSV, as plearn import evidence and --evidence read it.\n\nExample:\n"
        + "  plearn export evidence --journal journals --out evidence.csv --report left-out.csv";

    public override void AddTo(Command command)
    {
        input.AddTo(command);
        command.Options.Add(formulas);
    }

    public override IReadOnlyList<NewFile> Files(ParseResult parsed, InterchangeContext context)
    {
        var journals = input.Read(parsed, context);
        return [new NewFile("evidence", stream => context.Report(EvidenceCsvWriter.Write(stream, journals, parsed.GetValue(formulas) ?? FormulaText.Refuse)))];
    }
}
