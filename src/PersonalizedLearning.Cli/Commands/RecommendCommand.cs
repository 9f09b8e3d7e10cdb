using System.CommandLine;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn recommend</c>: next steps with reasons.</summary>
internal static class RecommendCommand
{
    public static Command Create(Host host)
    {
        var command = new Command(
            "recommend",
            "Next steps for one learner, or for every one: only what is ready to start, each with its reasons.\n\nExamples:\n"
            + "  plearn recommend --framework math.case.json --evidence answers.csv --learner ana\n"
            + "  plearn recommend -f framework.json -j journals/ana.jsonl --catalog catalog.json --goal 6.RP.A.3 --minutes 40 --top 3 --explain\n"
            + "  plearn recommend -f framework.json -j journals --learner ben --goal RR --why-not RR.3\n"
            + "  plearn recommend -f framework.json -j journals --learner ben --if-mastered EQ.1 --format json\n"
            + "  plearn recommend -f AssessmentMetadata.xml -e StudentAssessment.xml --policy average --every-learner --top 3");
        var input = new LearnerInput(command);
        var options = new RecommendOptions(command);
        var whatIf = new WhatIfOptions(command);
        var explain = new Option<bool>("--explain") { Description = "Say what each step rests on, what comes next to it and what would turn the choice." };
        var log = new Option<string?>("--log") { Description = "Adds the decision as a line to this log (JSON Lines).", HelpName = "FILE" };
        var everybody = new Option<bool>("--every-learner") { Description = "Next steps for every learner of whom there is evidence, one after the other." };
        var precedes = CommonOptions.Precedes();
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        foreach (var option in (IEnumerable<Option>)[everybody, explain, log, precedes, format])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var contents = input.Read(parsed, host);
            var graph = PrerequisiteGraph.Compile(contents.Framework, parsed.GetValue(precedes) ?? PrecedesMeaning.Hard);
            var selector = options.SelectorOf(parsed, contents.Rule.Cadence);
            var (what, change) = (whatIf.WhyNotOf(parsed), whatIf.ChangeOf(parsed, contents.Framework));
            var shape = parsed.GetValue(format) ?? OutputFormat.Table;
            IEnumerable<Diagnostic> found;
            if (parsed.GetValue(everybody))
            {
                RefuseOne(options.NamesLearner(parsed), what is not null || change is not null);
                var requests = options.Read(parsed, contents, graph, contents.Evidence.Journals).Select(request => request with { Explain = parsed.GetValue(explain) });
                found = new RecommendAllAnswer(host, shape, selector).Write(contents.AsOf, requests, parsed.GetValue(log));
            }
            else
            {
                var request = options.Read(parsed, contents, graph) with { Explain = parsed.GetValue(explain) };
                var answer = new RecommendAnswer(host, shape, selector, request);
                found = what is not null ? answer.WriteWhyNot(what)
                    : change is { } supposed ? answer.WriteCounterfactual(supposed.Change, supposed.Text)
                    : answer.Write(parsed.GetValue(log));
                found = [.. request.Catalog?.Diagnostics ?? [], .. found];
            }

            Diagnostic[] diagnostics = [.. contents.Diagnostics.Concat(graph.CycleDiagnostics()).Concat(found).Distinct()];
            Diagnostics.Write(host.Error, diagnostics);
            return diagnostics.Any(item => item.Severity > DiagnosticSeverity.Info) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static void RefuseOne(bool namesLearner, bool asksMore)
    {
        if (namesLearner)
        {
            throw new UsageException("--every-learner and --learner are both there; expected one of them.");
        }

        if (asksMore)
        {
            throw new UsageException("--every-learner is there with --why-not or --if-…, which ask about one learner; expected --learner.");
        }
    }
}
