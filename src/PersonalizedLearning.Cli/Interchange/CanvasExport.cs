using System.CommandLine;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn export canvas</c>.</summary>
internal sealed class CanvasExport : ExportFormat
{
    private readonly Option<string> framework = CommonOptions.Framework();
    private readonly Option<string[]> policies = new("--policy", "-p")
    {
        Description = "How mastery is decided: names of policies or policy files (JSON), each for its own outcomes; what none names is decided by the first.",
        HelpName = "NAME|FILE",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<FormulaText?> formulas = FormulaOption.Create();

    public override string Name => "canvas";

    public override string Description =>
        "A framework with its policies as Canvas imports outcomes (CSV).\n\nExamples:\n"
        + "  plearn export canvas --framework framework.json --policy policy.json --out outcomes.csv\n"
        + "  plearn export canvas --framework framework.json --policy policy.json policy-2.json --out outcomes.csv --report problems.csv";

    public override void AddTo(Command command)
    {
        command.Options.Add(framework);
        command.Options.Add(policies);
        command.Options.Add(formulas);
    }

    public override IReadOnlyList<NewFile> Files(ParseResult parsed, InterchangeContext context)
    {
        var read = FrameworkFile.Read(parsed.GetValue(framework)!);
        context.Report(read.Diagnostics);
        var result = CanvasWriter.ToOutcomes(read.Framework, [.. (parsed.GetValue(policies) ?? []).Select(policy => PolicyInput.Read(policy, read.Framework))]);
        context.Report(result.Diagnostics);
        var texts = parsed.GetValue(formulas) ?? FormulaText.Refuse;
        return [new NewFile("outcomes", stream => context.Report(CanvasWriter.Write(stream, result.Outcomes, texts)))];
    }
}
