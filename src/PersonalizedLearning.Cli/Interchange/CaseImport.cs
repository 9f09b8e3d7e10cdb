using System.CommandLine;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import case</c>.</summary>
internal sealed class CaseImport : ImportFormat
{
    private readonly Argument<string> file = new("file") { Description = "A CFPackage of CASE 1.0 or 1.1 (JSON).", HelpName = "FILE" };

    public override string Name => "case";

    public override string Description =>
        "A framework in 1EdTech CASE 1.0 or 1.1: framework.json.\n\nExamples:\n"
        + "  plearn import case math.case.json\n"
        + "  plearn import case math.case.json --out math --report problems.csv";

    public override void AddTo(Command command) => command.Arguments.Add(file);

    public override Imported Read(ParseResult parsed, InterchangeContext context)
    {
        var result = CaseReader.ReadFile(parsed.GetValue(file)!, context.Options);
        context.Report(result.Diagnostics);
        return new Imported(
            [new NewFile("framework.json", stream => LearningJson.WriteFramework(stream, result.Framework))],
            () =>
            [
                new("items", result.Package.Items.Count),
                new("associations", result.Package.Associations.Count),
                new("rubrics", result.Package.Rubrics.Count),
                new("competencies", result.Framework.Count),
                new("externalReferences", result.Framework.ExternalReferences.Count),
            ])
        {
            IsRead = true,
        };
    }
}
