using System.CommandLine;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import oatutor</c>.</summary>
internal sealed class OaTutorImport : ImportFormat
{
    private readonly Argument<string> folder = new("folder") { Description = "The content of an OATutor: skillModel.json, coursePlans.json, defaultBKTParams.json (there or in bkt-params).", HelpName = "FOLDER" };
    private readonly Option<FormulaText?> formulas = FormulaOption.Create();

    public override string Name => "oatutor";

    public override string Description =>
        "The content of an OATutor: framework.json with its skills, policy.json with their parameters, items.csv with the skills of each step.\n\nExamples:\n"
        + "  plearn import oatutor content-sources/oatutor\n"
        + "  plearn import oatutor content-sources/oatutor --out tutor --report problems.csv";

    public override void AddTo(Command command)
    {
        command.Arguments.Add(folder);
        command.Options.Add(formulas);
    }

    public override Imported Read(ParseResult parsed, InterchangeContext context)
    {
        var result = OaTutorReader.ReadFolder(parsed.GetValue(folder)!, context.Options);
        context.Report(result.Diagnostics);
        var texts = parsed.GetValue(formulas) ?? FormulaText.Refuse;
        return new Imported(
            [
                new NewFile("framework.json", stream => LearningJson.WriteFramework(stream, result.Framework)),
                new NewFile("policy.json", stream => LearningJson.WritePolicyFile(stream, result.Policies)),
                new NewFile("items.csv", stream => ItemCsvWriter.Write(stream, result.Items, texts)),
            ],
            () =>
            [
                new("steps", result.Content.Steps.Count),
                new("skills", result.Content.Steps.SelectMany(step => step.Skills).Concat(result.Content.Skills.Select(skill => skill.Name)).Distinct(StringComparer.Ordinal).Count()),
                new("courses", result.Content.Courses.Count),
                new("lessons", result.Content.Courses.Sum(course => course.Lessons.Count)),
                new("competencies", result.Framework.Count),
                new("skillsWithParameters", result.Policies.Policies.ByCompetency.Count),
            ]);
    }
}
