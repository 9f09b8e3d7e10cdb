using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn plan</c>: a path to goals within the time there is.</summary>
internal static class PlanCommand
{
    public static Command Create(Host host)
    {
        var command = new Command(
            "plan",
            "A path to goals for one learner: what to learn in which order within the time, how near that is to the best, and what it can't reach. Plans are proposed, agreed on and compared by the commands below.\n\nExamples:\n"
            + "  plearn plan --framework math.case.json --evidence answers.csv --learner ana --goal 6.RP.A.3 --minutes 600\n"
            + "  plearn plan -f framework.json -j journals --learner ben --goal RR --due 2026-12-18 --per-day 20 --catalog catalog.json --explain\n"
            + "  plearn plan -f framework.json -j journals --learner ben --goal RR --agreed plan.json --format json");
        var input = new LearnerInput(command);
        var learner = new Option<string?>("--learner", "-l") { Description = "The learner; may be left out when there is evidence of one only.", HelpName = "ID" };
        var options = new PlanOptions(command);
        var catalog = new Option<string?>("--catalog", "-c") { Description = "The learning experiences on offer (JSON), from which the minutes are taken.", HelpName = "FILE" };
        var agreed = new Option<string?>("--agreed")
        {
            Description = "A plan agreed on before, as --format json wrote it: what can stay stays, and every change is told.",
            HelpName = "FILE",
        };
        var explain = new Option<bool>("--explain") { Description = "Say in words why each step is there, what would reach the rest, and what changed." };
        var precedes = CommonOptions.Precedes();
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        foreach (var option in (IEnumerable<Option>)[learner, catalog, agreed, explain, precedes, format])
        {
            command.Options.Add(option);
        }

        command.Subcommands.Add(PlanProposeCommand.Create(host));
        command.Subcommands.Add(PlanAgreeCommand.Create(host));
        command.Subcommands.Add(PlanDiffCommand.Create(host));
        command.SetAction(parsed =>
        {
            var contents = input.Read(parsed, host);
            var request = options.Read(parsed, contents.Framework);
            var map = contents.MapOf(contents.Evidence.Of(parsed.GetValue(learner)));
            var graph = PrerequisiteGraph.Compile(contents.Framework, parsed.GetValue(precedes) ?? PrecedesMeaning.Hard);
            var index = parsed.GetValue(catalog) is { } file ? CatalogIndex.For(InputFiles.Read(file, LearningJson.ReadCatalog), contents.Framework) : null;
            var path = PathPlanner.Plan(LearnerState.From(map, graph), request with { Agreed = StepsOf(parsed.GetValue(agreed), map.Learner) }, index);
            Write(host, parsed.GetValue(format) ?? OutputFormat.Table, path, contents.Framework, parsed.GetValue(explain));
            Diagnostic[] diagnostics = [.. contents.Evidence.Diagnostics, .. graph.CycleDiagnostics(), .. index?.Diagnostics ?? []];
            Diagnostics.Write(host.Error, diagnostics);
            return diagnostics.Any(item => item.Severity > DiagnosticSeverity.Info) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static ValueList<CompetencyId> StepsOf(string? file, LearnerId learner)
    {
        if (file is null)
        {
            return [];
        }

        var path = InputFiles.Read(file, LearningJson.ReadPlan);
        return path.Learner == learner
            ? [.. path.Steps.Select(step => step.Competency)]
            : throw new UsageException($"{file}: the plan is that of learner '{path.Learner}'; expected one of '{learner}'.");
    }

    private static void Write(Host host, OutputFormat format, LearningPath path, CompetencyFramework framework, bool isExplained)
    {
        switch (format)
        {
            case OutputFormat.Json:
                LearningJson.WritePlan(host.Out, path, framework);
                break;
            case OutputFormat.Csv:
                PlanTables.WriteCsv(host.Out, path, framework);
                break;
            default:
                Tables.Write(host, console => PlanTables.Write(console, path, framework, isExplained));
                break;
        }
    }
}
