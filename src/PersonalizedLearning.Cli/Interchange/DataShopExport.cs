using System.CommandLine;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn export datashop</c>.</summary>
internal sealed class DataShopExport : ExportFormat
{
    private readonly JournalInput input = new();
    private readonly Option<string> model = new("--model") { Description = "The name of the model whose knowledge components the competencies are; 'Default' by default.", HelpName = "NAME", DefaultValueFactory = _ => "Default" };
    private readonly Option<FormulaText?> formulas = FormulaOption.Create();

    public override string Name => "datashop";

    public override string Description =>
        "Answers that are right or wrong as a table of transactions of DataShop.\n\nExample:\n"
        + "  plearn export datashop --evidence answers.csv --model Ours --out transactions.tsv";

    public override void AddTo(Command command)
    {
        input.AddTo(command);
        command.Options.Add(model);
        command.Options.Add(formulas);
    }

    public override IReadOnlyList<NewFile> Files(ParseResult parsed, InterchangeContext context)
    {
        var name = parsed.GetValue(model)!;
        if (string.IsNullOrWhiteSpace(name) || name.Trim() != name || name.AsSpan().IndexOfAny("\t\r\n") >= 0)
        {
            throw new UsageException($"--model is '{name}'; expected a name without a tab, a line end or blanks around it.");
        }

        var journals = input.Read(parsed, context);
        return [new NewFile("transactions", stream => context.Report(DataShopWriter.Write(stream, journals, name, parsed.GetValue(formulas) ?? FormulaText.Refuse)))];
    }
}
