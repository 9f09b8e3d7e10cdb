using System.CommandLine;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import case</c>.</summary>
internal sealed class CaseImport : ImportFormat
{
    private readonly Argument<string> file = new("file") { Description = "A CFPackage of CASE 1.0 or 1.1 (JSON).", HelpName = "FILE" };

    private readonly Option<PrerequisiteStrength?> precedes = CommonOptions.OneOf<PrerequisiteStrength>(
        "--precedes", "Turn 'precedes' links into prerequisites of this strength. When it is left out they stay an order, and later commands choose what it means.");

    public override string Name => "case";

    public override string Description =>
        "A framework in 1EdTech CASE 1.0 or 1.1: framework.json.\n\nExamples:\n"
        + "  plearn import case math.case.json\n"
        + "  plearn import case math.case.json --out math --report problems.csv\n"
        + "  plearn import case math.case.json --out math --precedes soft";

    public override void AddTo(Command command)
    {
        command.Arguments.Add(file);
        command.Options.Add(precedes);
    }

    public override Imported Read(ParseResult parsed, InterchangeContext context)
    {
        var result = CaseReader.ReadFile(parsed.GetValue(file)!, context.Options);
        context.Report(result.Diagnostics);
        var framework = parsed.GetValue(precedes) is { } strength ? WithPrerequisites(result.Framework, strength, context) : result.Framework;
        return new Imported(
            [new NewFile("framework.json", stream => LearningJson.WriteFramework(stream, framework))],
            () =>
            [
                new("items", result.Package.Items.Count),
                new("associations", result.Package.Associations.Count),
                new("rubrics", result.Package.Rubrics.Count),
                new("competencies", framework.Count),
                new("prerequisites", framework.Prerequisites.Count),
                new("externalReferences", framework.ExternalReferences.Count),
            ])
        {
            IsRead = true,
        };
    }

    // What has an end elsewhere can't be a prerequisite and stays what it is.
    private static CompetencyFramework WithPrerequisites(CompetencyFramework framework, PrerequisiteStrength strength, InterchangeContext context)
    {
        var builder = CompetencyFramework.CreateBuilder(framework.Id.Value, framework.Title).InLanguage(framework.Language);
        foreach (var competency in framework.Competencies)
        {
            builder.Add(competency);
        }

        foreach (var link in framework.Associations)
        {
            if (link.Type == AssociationType.Precedes)
            {
                builder.Add(new Prerequisite(link.Origin, link.Destination, strength));
            }
            else
            {
                builder.Add(link);
            }
        }

        foreach (var link in framework.ExternalReferences)
        {
            builder.Add(link);
        }

        foreach (var link in framework.Prerequisites)
        {
            builder.Add(link);
        }

        foreach (var scale in framework.Scales)
        {
            builder.Add(scale);
        }

        var build = builder.Build();
        context.Report(build.Diagnostics.Where(problem => problem.Code.EndsWith("-prerequisite", StringComparison.Ordinal)));
        return build.Framework;
    }
}
