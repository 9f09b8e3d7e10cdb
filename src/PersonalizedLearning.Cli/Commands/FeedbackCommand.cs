using System.CommandLine;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Cli.Pages;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn feedback</c>: what changed, on what it rests and what to do next, in the words of those who read it.</summary>
internal static class FeedbackCommand
{
    public static Command Create(Host host)
    {
        var command = new Command(
            "feedback",
            "Feedback on one learner: what changed since the last time, on what it rests, and what to do next, in the words of the audience.\n"
            + "Nobody but the learner gets any without consent, unless --privacy or --program says so.\n\nExamples:\n"
            + "  plearn feedback --audience learner -f framework.json -j ana.jsonl --since 2026-09-01T00:00:00Z\n"
            + "  plearn feedback --audience educator -f framework.json -j journals --learner ben --privacy school --format json\n"
            + "  plearn feedback --audience family -f framework.json -j ana.jsonl --viewer mr-lopez --language de --give --by ms-okafor\n"
            + "  plearn feedback --audience family -f framework.json -j ana.jsonl --html letter.html");
        var input = new LearnerInput(command);
        var options = new FeedbackOptions(command);
        var precedes = CommonOptions.Precedes();
        var format = CommonOptions.Format(OutputFormat.Text, [OutputFormat.Text, OutputFormat.Json]);
        var html = CommonOptions.Html("it");
        var give = new FeedbackGiving(command, input);
        command.Options.Add(precedes);
        command.Options.Add(html);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var contents = input.Read(parsed, host);
            var made = options.Read(parsed, contents, parsed.GetValue(precedes) ?? PrecedesMeaning.Hard);
            var text = FeedbackText.Write(made.Report, made.Texts, made.Names);
            CommonOptions.CheckHtml(parsed.GetValue(html));
            give.Append(parsed, made, contents.AsOf);
            CommonOptions.WriteHtml(host, parsed.GetValue(html), stream => FeedbackHtml.Write(stream, text));
            Write(host, parsed.GetValue(format) ?? OutputFormat.Text, made, text);
            Diagnostic[] diagnostics = [.. contents.Diagnostics, .. made.Diagnostics];
            Diagnostics.Write(host.Error, diagnostics);
            return diagnostics.Any(item => item.Severity > DiagnosticSeverity.Info) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static void Write(Host host, OutputFormat format, MadeFeedback made, FeedbackText text)
    {
        if (format == OutputFormat.Json)
        {
            LearningJson.WriteFeedback(host.Out, made.Report, text);
        }
        else
        {
            Tables.Write(host, console => FeedbackPage.Write(console, text));
        }
    }
}
