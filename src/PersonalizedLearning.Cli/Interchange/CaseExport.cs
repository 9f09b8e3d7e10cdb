using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn export case</c>.</summary>
internal sealed class CaseExport : ExportFormat
{
    private readonly Option<string> framework = CommonOptions.Framework();
    private readonly Option<string> creator = new("--creator") { Description = "Who made the framework, where its file does not say; 'unknown' by default.", HelpName = "NAME", DefaultValueFactory = _ => "unknown" };
    private readonly Option<Instant?> changed = CommonOptions.InstantOf("--changed", "When the framework was last changed, where its file does not say; the start of 1970 by default.");

    public override string Name => "case";

    public override string Description =>
        "A framework as strict CASE 1.1 JSON. What came as CASE goes out with all that it held.\n\nExample:\n"
        + "  plearn export case --framework framework.json --creator \"Our school\" --out ours.case.json";

    public override void AddTo(Command command)
    {
        command.Options.Add(framework);
        command.Options.Add(creator);
        command.Options.Add(changed);
    }

    public override IReadOnlyList<NewFile> Files(ParseResult parsed, InterchangeContext context)
    {
        var file = FrameworkFile.Read(parsed.GetValue(framework)!);
        context.Report(file.Diagnostics);
        var package = file.Case ?? CaseWriter.ToPackage(file.Framework, parsed.GetValue(creator)!, parsed.GetValue(changed) ?? NodaConstants.UnixEpoch);
        return [new NewFile("package", stream => CaseWriter.Write(stream, package))];
    }
}
