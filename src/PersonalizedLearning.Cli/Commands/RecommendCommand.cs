using System.CommandLine;
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
        var options = new RecommendOptions(command);
        var precedes = CommonOptions.Precedes();
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        command.Options.Add(precedes);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var contents = input.Read(parsed, host);
            var graph = PrerequisiteGraph.Compile(contents.Framework, parsed.GetValue(precedes) ?? PrecedesMeaning.Hard);
            var selector = options.SelectorOf(parsed, contents.Rule.Cadence);
            var request = options.Read(parsed, contents, graph);
            var set = selector.Recommend(request);
            Write(host, parsed.GetValue(format) ?? OutputFormat.Table, set, request.Learner.Map);
            Diagnostic[] diagnostics = [.. contents.Diagnostics.Concat(graph.CycleDiagnostics()).Concat(request.Catalog?.Diagnostics ?? []).Concat(set.Diagnostics).Distinct()];
            Diagnostics.Write(host.Error, diagnostics);
            return diagnostics.Any(item => item.Severity > DiagnosticSeverity.Info) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
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
