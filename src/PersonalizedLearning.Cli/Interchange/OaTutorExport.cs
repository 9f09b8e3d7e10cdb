using System.CommandLine;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn export oatutor</c>.</summary>
internal sealed class OaTutorExport : ExportFormat
{
    private readonly Option<string> framework = CommonOptions.Framework();
    private readonly Option<string> policy = CommonOptions.Policy();
    private readonly Option<string?> items = new("--items") { Description = "Which competencies each item asks for (CSV: item, competency).", HelpName = "CSV" };

    public override string Name => "oatutor";

    public override string Description =>
        "A framework with its parameters of knowledge tracing as an OATutor has them: a folder with skillModel.json, coursePlans.json and defaultBKTParams.json.\n\nExample:\n"
        + "  plearn export oatutor --framework framework.json --policy policy.json --items items.csv --out tutor";

    public override void AddTo(Command command)
    {
        command.Options.Add(framework);
        command.Options.Add(policy);
        command.Options.Add(items);
    }

    public override bool IsFolder(string path) => true;

    public override IReadOnlyList<NewFile> Files(ParseResult parsed, InterchangeContext context)
    {
        var read = FrameworkFile.Read(parsed.GetValue(framework)!);
        context.Report(read.Diagnostics);
        var asked = parsed.GetValue(items) is { } file ? ItemCsvReader.ReadFile(file) : new ItemCsvReadResult([], []);
        context.Report(asked.Diagnostics);
        var result = OaTutorWriter.ToContent(read.Framework, PolicyInput.Read(parsed.GetValue(policy)!, read.Framework), asked.Items);
        context.Report(result.Diagnostics);
        return
        [
            new NewFile("skillModel.json", stream => OaTutorWriter.WriteSkillModel(stream, result.Content)),
            new NewFile("coursePlans.json", stream => OaTutorWriter.WriteCoursePlans(stream, result.Content)),
            new NewFile("defaultBKTParams.json", stream => OaTutorWriter.WriteParameters(stream, result.Content)),
        ];
    }
}
