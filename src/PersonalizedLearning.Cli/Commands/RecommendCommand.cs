using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn recommend</c>: next steps with reasons.</summary>
internal static class RecommendCommand
{
    public static Command Create(Host host)
    {
        var command = new Command(
            "recommend",
            "Next steps for one learner: only what is ready to start, each with its reasons.\n\nExamples:\n"
            + "  plearn recommend --framework math.case.json --evidence answers.csv --learner ana\n"
            + "  plearn recommend -f framework.json -j journals/ana.jsonl --catalog catalog.json --goal 6.RP.A.3 --top 3 --format json");
        var input = new LearnerInput(command);
        var learner = new Option<string?>("--learner", "-l") { Description = "The learner; may be left out when there is evidence of one only.", HelpName = "ID" };
        var goal = new Option<string[]>("--goal", "-g")
        {
            Description = "A competency to reach, by identifier or code; a heading stands for all under it. Everything when left out.",
            HelpName = "COMPETENCY",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var catalog = new Option<string?>("--catalog", "-c") { Description = "The learning experiences on offer (JSON).", HelpName = "FILE" };
        var weights = new Option<string?>("--options") { Description = "What the recommender weighs, and how (JSON).", HelpName = "FILE" };
        var top = new Option<int>("--top", "-k") { Description = "How many to recommend at the most.", HelpName = "N", DefaultValueFactory = _ => 5 };
        top.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var value) || value < 1))
            {
                result.AddError($"--top is '{token.Value}'; expected a whole number from 1.");
            }
        });
        var precedes = CommonOptions.Precedes();
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        foreach (var option in (IEnumerable<Option>)[learner, goal, catalog, weights, top, precedes, format])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var contents = input.Read(parsed, host);
            var map = contents.MapOf(contents.Evidence.Of(parsed.GetValue(learner)));
            var graph = PrerequisiteGraph.Compile(contents.Framework, parsed.GetValue(precedes) ?? PrecedesMeaning.Hard);
            var state = LearnerState.From(map, graph, Goals(contents.Framework, parsed.GetValue(goal) ?? []));
            var index = CatalogOf(parsed.GetValue(catalog), contents.Framework);
            var set = RecommenderOf(parsed.GetValue(weights), contents.Rule.Cadence).Recommend(state, index, parsed.GetValue(top));
            Write(host, parsed.GetValue(format) ?? OutputFormat.Table, set, map);
            Diagnostic[] diagnostics = [.. contents.Diagnostics.Concat(graph.CycleDiagnostics()).Concat(index?.Diagnostics ?? []).Concat(set.Diagnostics).Distinct()];
            Diagnostics.Write(host.Error, diagnostics);
            return diagnostics.Any(item => item.Severity > DiagnosticSeverity.Info) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static CompetencyId[] Goals(CompetencyFramework framework, string[] names)
    {
        try
        {
            return [.. names.Select(name => framework.Resolve(name).Id)];
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"--goal: {problem.Message.Split(" (Parameter", 2)[0]}", problem);
        }
    }

    private static CatalogIndex? CatalogOf(string? file, CompetencyFramework framework) =>
        file is null ? null : CatalogIndex.For(InputFiles.Read(file, LearningJson.ReadCatalog), framework);

    // What options say goes before the rule of the policy file.
    private static Recommender RecommenderOf(string? file, AssessmentCadence cadence)
    {
        try
        {
            return new Recommender(file is null ? RecommenderOptions.Default with { StaleAfter = cadence.StaleAfter } : InputFiles.Read(file, LearningJson.ReadRecommenderOptions));
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"{file}: {problem.Message.Split(" (Parameter", 2)[0]}", problem);
        }
    }

    private static void Write(Host host, OutputFormat format, RecommendationSet set, MasteryMap map)
    {
        switch (format)
        {
            case OutputFormat.Json:
                LearningJson.WriteRecommendations(host.Out, set, map);
                break;
            case OutputFormat.Csv:
                WriteCsv(host.Out, set, map);
                break;
            default:
                Tables.Write(host, console => WriteTable(console, set, map));
                break;
        }
    }

    private static void WriteCsv(Stream stream, RecommendationSet set, MasteryMap map)
    {
        using var table = new CsvTable(stream, "learner", "competency", "code", "experience", "kind", "score", "loss", "unlocks", "predictedSuccess");
        foreach (var item in set.Items)
        {
            table.Row(
                set.Learner, item.Competency, map.Framework[map.Framework.IndexOf(item.Competency)].Code, item.Experience?.Id, Words<RecommendationKind>.Of(item.Kind),
                item.Score, item.Loss, item.Unlocks, item.PredictedSuccess);
        }
    }

    private static void WriteTable(IAnsiConsole console, RecommendationSet set, MasteryMap map)
    {
        var table = Tables.Plain("Next step", "Kind", ">Score", "Reasons (contribution)");
        foreach (var item in set.Items)
        {
            var competency = map.Framework[map.Framework.IndexOf(item.Competency)];
            var text = competency.Title ?? competency.Statement;
            var name = competency.Code is { } code ? $"{code} {text}" : text;
            var experience = item.Experience is { } by ? $"\n[dim]{Markup.Escape(Tables.Cut(by.Title, 32))}, {by.Minutes} min[/]" : string.Empty;
            var reasons = item.Reasons.Where(reason => reason.Contribution > 0).Take(3)
                .Select(reason => FormattableString.Invariant($"{reason.Term} {reason.Contribution:0.00}"));
            table.AddRow(
                Markup.Escape(Tables.Cut(name, 36)) + experience, Words<RecommendationKind>.Of(item.Kind),
                FormattableString.Invariant($"{item.Score:0.000}"), Markup.Escape(string.Join('\n', reasons)));
        }

        console.MarkupLineInterpolated($"[bold]{set.Learner.Value}[/]: {set.Items.Count} next steps as of {set.AsOf}");
        if (set.Items.Count > 0)
        {
            console.Write(table);
        }
    }
}
