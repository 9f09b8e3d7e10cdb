using System.CommandLine;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn mastery</c>: each learner's mastery map.</summary>
internal static class MasteryCommand
{
    public static Command Create(Host host)
    {
        var command = new Command(
            "mastery",
            "Each learner's mastery map: estimate, level and status of every competency.\n\nExamples:\n"
            + "  plearn mastery --framework math.case.json --evidence answers.csv\n"
            + "  plearn mastery -f framework.json -j journals/ --as-of 2026-09-07T08:00:00Z --format json\n"
            + "  plearn mastery -f framework.json -j journals/ --rules rules.json");
        var input = new LearnerInput(command);
        var learner = new Option<string?>("--learner") { Description = "One learner only.", HelpName = "ID" };
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        command.Options.Add(learner);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var contents = input.Read(parsed, host);
            var journals = parsed.GetValue(learner) is { } only ? [contents.Evidence.Of(only)] : contents.Evidence.Journals;
            var diagnostics = contents.Diagnostics.ToList();
            var maps = journals.Select(journal => MapOf(journal, contents, diagnostics));
            switch (parsed.GetValue(format))
            {
                case OutputFormat.Json:
                    LearningJson.WriteMastery(host.Out, contents.AsOf, maps);
                    break;
                case OutputFormat.Csv:
                    WriteCsv(host.Out, maps);
                    break;
                default:
                    Tables.Write(host, console => WriteTables(console, maps));
                    break;
            }

            Diagnostics.Write(host.Error, diagnostics);
            return diagnostics.Exists(item => item.Severity > DiagnosticSeverity.Info) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    // Evidence on what the framework lacks was told of when it was read.
    private static MasteryMap MapOf(LearnerJournal journal, LearnerInput.Contents contents, List<Diagnostic> diagnostics)
    {
        var map = contents.MapOf(journal);
        diagnostics.AddRange(map.Diagnostics.Where(item => item.Code == "override-not-applied"));
        return map;
    }

    private static void WriteCsv(Stream stream, IEnumerable<MasteryMap> maps)
    {
        using var table = new CsvTable(stream, "learner", "competency", "code", "estimate", "level", "status", "evidenceCount", "uncertainty");
        foreach (var map in maps)
        {
            for (var index = 0; index < map.Framework.Count; index++)
            {
                var decision = map[index];
                table.Row(
                    map.Learner, decision.Competency, map.Framework[index].Code, decision.Estimate.Shown, decision.Level.Name, Words<MasteryStatus>.Of(decision.Status),
                    decision.Estimate.EvidenceCount, decision.Estimate.Uncertainty);
            }
        }
    }

    private static void WriteTables(IAnsiConsole console, IEnumerable<MasteryMap> maps)
    {
        foreach (var map in maps)
        {
            var observed = map.Decisions.Select((decision, index) => (Decision: decision, Index: index)).Where(item => item.Decision.Estimate.EvidenceCount > 0).ToList();
            console.MarkupLineInterpolated(
                $"[bold]{map.Learner.Value}[/]: {observed.Count(item => item.Decision.IsMastered)} mastered of {Enumerable.Range(0, map.Framework.Count).Count(index => !map.Framework.IsGrouping(index))}, evidence on {observed.Count}");
            var table = Tables.Plain("Competency", "Code", ">Estimate", "Level", "Status", ">Evidence");
            foreach (var (decision, index) in observed)
            {
                table.AddRow(
                    Markup.Escape(Tables.Cut(map.Framework[index].Title ?? map.Framework[index].Statement, 21)), Markup.Escape(Tables.Cut(map.Framework[index].Code ?? decision.Competency.Value, 12)),
                    FormattableString.Invariant($"{decision.Estimate.Shown:0.000}"), Markup.Escape(decision.Level.Name), Words<MasteryStatus>.Of(decision.Status),
                    FormattableString.Invariant($"{decision.Estimate.EvidenceCount}"));
            }

            console.Write(table);
        }
    }
}
