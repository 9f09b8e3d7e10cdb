using System.CommandLine;
using System.Text.Json;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Cli.Schedules;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn schedule check</c>: every rule on any schedule, whoever made it.</summary>
internal static class ScheduleCheckCommand
{
    public static Command Create(Host host)
    {
        var problem = new Argument<string>("problem") { Description = "The problem (JSON).", HelpName = "PROBLEM" };
        var schedule = new Argument<string>("schedule") { Description = "A schedule or a proposal of it (JSON), whoever made it.", HelpName = "SCHEDULE" };
        var previous = new Option<string?>("--previous") { Description = "The schedule or proposal known before, by which changes are counted.", HelpName = "FILE" };
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        var command = new Command(
            "check",
            "Checks all rules on a schedule, whoever made it, and scores it from scratch; of a proposal also what it says of its schedule. Exit code 1 when a rule is broken.\n\nExamples:\n"
            + "  plearn schedule check school.json week.json\n"
            + "  plearn schedule check school.json week.json --format json");
        command.Arguments.Add(problem);
        command.Arguments.Add(schedule);
        command.Options.Add(previous);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var school = ScheduleInput.ReadProblem(parsed.GetValue(problem)!);
            var (checkedSchedule, proposal) = ScheduleInput.Read(parsed.GetValue(schedule)!);
            var before = parsed.GetValue(previous) is { } file ? ScheduleInput.Read(file).Schedule : null;
            var violations = proposal is null ? ScheduleChecker.Check(school, checkedSchedule) : ScheduleChecker.Check(school, proposal, before);
            Write(host, parsed.GetValue(format) ?? OutputFormat.Table, violations, ScheduleScore.Of(school, checkedSchedule, before), ScheduleMeasures.Of(school, checkedSchedule));
            return violations.Any(item => !item.IsWarning) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static void Write(Host host, OutputFormat format, ValueList<Violation> violations, ScheduleScore score, ScheduleMeasures measures)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonResult.Write(host.Out, writer => WriteJson(writer, violations, score, measures));
                break;
            case OutputFormat.Csv:
                WriteCsv(host.Out, violations);
                break;
            default:
                Tables.Write(host, console => WriteTable(new TextPage(console), violations, score, measures));
                break;
        }
    }

    private static void WriteTable(TextPage page, ValueList<Violation> violations, ScheduleScore score, ScheduleMeasures measures)
    {
        var warnings = violations.Count(item => item.IsWarning);
        page.Title("Schedule check");
        page.Paragraph(violations.Count == warnings ? "All rules are kept." : $"{NumberText.Count(violations.Count - warnings, "violation")} found.");
        if (warnings > 0)
        {
            page.Paragraph($"{NumberText.Count(warnings, "thing")} worth a look, marked by '?'.");
        }

        page.Paragraph(FormattableString.Invariant($"Minutes that serve needs: {score.PursuedMinutes}; worth {measures.Value:0.0} weighted minutes."));
        page.Paragraph($"Share of a learner's time: {NumberText.Percent(measures.MeanUtilisation)} on average, {NumberText.Percent(measures.TenthPercentile)} for nine of ten or more, {NumberText.Percent(measures.MinUtilisation)} at the least.");
        ScheduleTables.WriteViolations(page, violations);
    }

    private static void WriteCsv(Stream stream, ValueList<Violation> violations)
    {
        using var table = new CsvTable(stream, "rule", "model", "course", "block", "session", "learner", "staff", "space", "warning", "message");
        foreach (var item in violations)
        {
            table.Row(item.Rule, item.Model, item.Course, item.Block, item.Session, item.Learner, item.Staff, item.Space, item.IsWarning ? "yes" : "no", item.Message);
        }
    }

    private static void WriteJson(Utf8JsonWriter writer, ValueList<Violation> violations, ScheduleScore score, ScheduleMeasures measures)
    {
        writer.WriteStartArray("violations");
        foreach (var item in violations)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", item.Rule);
            writer.WriteString("message", item.Message);
            foreach (var (name, value) in (IEnumerable<(string, object?)>)
                [("model", item.Model), ("course", item.Course), ("block", item.Block), ("session", item.Session), ("learner", item.Learner), ("staff", item.Staff), ("space", item.Space)])
            {
                if (value is not null)
                {
                    writer.WriteString(name, value.ToString());
                }
            }

            writer.WriteBoolean("isWarning", item.IsWarning);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteScore(writer, score);
        writer.WriteStartObject("measures");
        RoundTripNumber.Write(writer, "value", measures.Value);
        RoundTripNumber.Write(writer, "meanUtilisation", measures.MeanUtilisation);
        RoundTripNumber.Write(writer, "tenthPercentile", measures.TenthPercentile);
        RoundTripNumber.Write(writer, "minUtilisation", measures.MinUtilisation);
        writer.WriteStartArray("modalities");
        foreach (var item in measures.Modalities)
        {
            writer.WriteStartObject();
            writer.WriteString("modality", item.Modality.Value);
            writer.WriteNumber("minutes", item.Minutes);
            RoundTripNumber.Write(writer, "share", item.Share);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter writer, ScheduleScore score)
    {
        writer.WriteStartObject("score");
        writer.WriteNumber("hardViolations", score.HardViolations);
        writer.WriteNumber("pursuedMinutes", score.PursuedMinutes);
        writer.WriteNumber("value", score.Value);
        writer.WriteNumber("minUtilisation", score.MinUtilisation);
        writer.WriteNumber("changes", score.Changes);
        writer.WriteNumber("staffLoadSpread", score.StaffLoadSpread);
        writer.WriteEndObject();
    }
}
