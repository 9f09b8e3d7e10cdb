using System.CommandLine;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import edges</c>.</summary>
internal sealed class EdgesImport : ImportFormat
{
    private readonly Argument<string> file = new("file") { Description = "Prerequisites as CSV: prerequisite,competency and optional strength (hard or soft).", HelpName = "CSV" };
    private readonly Option<string> id = new("--id") { Description = "The identifier of the framework; 'edges' by default.", HelpName = "ID", DefaultValueFactory = _ => "edges" };
    private readonly Option<string> title = new("--title") { Description = "The title of the framework; 'Edge list' by default.", HelpName = "TEXT", DefaultValueFactory = _ => "Edge list" };

    public override string Name => "edges";

    public override string Description =>
        "Prerequisites as a list of edges in CSV: framework.json.\n\nExample:\n"
        + "  plearn import edges prerequisites.csv --title \"Grade 5\" --out grade5";

    public override void AddTo(Command command)
    {
        command.Arguments.Add(file);
        command.Options.Add(id);
        command.Options.Add(title);
    }

    public override Imported Read(ParseResult parsed, InterchangeContext context)
    {
        var build = Build(parsed);
        context.Report(build.Diagnostics);
        return new Imported(
            [new NewFile("framework.json", stream => LearningJson.WriteFramework(stream, build.Framework))],
            () => [new("competencies", build.Framework.Count), new("prerequisites", build.Framework.Prerequisites.Count)]);
    }

    private Competencies.FrameworkBuild Build(ParseResult parsed)
    {
        try
        {
            return EdgeCsvReader.ReadFile(parsed.GetValue(file)!, parsed.GetValue(id)!, parsed.GetValue(title)!);
        }
        catch (ArgumentException exception) when (exception is not ArgumentNullException)
        {
            throw new UsageException($"--id is '{parsed.GetValue(id)}' and --title '{parsed.GetValue(title)}'; expected an identifier and a text that says something.");
        }
    }
}
