using System.CommandLine;
using NodaTime.Text;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn erase</c>: takes a learner out of journals and decision logs, without a trace.</summary>
internal static class EraseCommand
{
    public static Command Create(Host host)
    {
        var command = new Command(
            "erase",
            "Erase a learner from journals and decision logs, which are rewritten in place: all of them or none.\n\nExamples:\n"
            + "  plearn erase --journal journals/ --learner ana --also \"Ana López\" --dry-run\n"
            + "  plearn erase -j journals/ --learner ana --also \"Ana López\" \"López\" --log decisions.jsonl\n"
            + "  plearn erase -j journals/ --learner ana --keep-evidence pooled.csv --smallest-group 10");
        var journal = CommonOptions.Journal();
        journal.Required = true;
        var learner = new Option<string>("--learner", "-l") { Description = "The identifier of the learner.", HelpName = "ID", Required = true };
        var also = Several("--also", "NAME", "Names of the learner, and identifiers as a person, to look for in all texts.");
        var log = Several("--log", "FILE", "Decision logs.");
        var keep = new Option<string?>("--keep-evidence") { Description = "Keep the evidence of all learners, pooled and de-identified, in this file: CSV by its extension .csv, else JSON.", HelpName = "FILE" };
        var group = CommonOptions.Number("--smallest-group", 2, int.MaxValue, "How many learners a group of that evidence must have (5).");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done, and write nothing." };
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        foreach (var option in (IEnumerable<Option>)[journal, learner, also, log, keep, group, dryRun, format])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            using var interruption = Interruption.Watch(host);
            var options = OptionsOf(parsed.GetValue(also) ?? [], parsed.GetValue(group));
            var files = Distinct((parsed.GetValue(journal) ?? []).SelectMany(EvidenceInput.JournalFiles)).Select(StoredLines.ReadEvents).ToList();
            var logs = Distinct(parsed.GetValue(log) ?? []).Select(StoredLines.ReadDecisions).ToList();
            var (report, diagnostics) = Erase(LearnerOf(parsed.GetValue(learner)!), options, files, logs, parsed.GetValue(keep));
            interruption.Token.ThrowIfCancellationRequested();
            if (!parsed.GetValue(dryRun))
            {
                Write(report);
            }

            Show(host, parsed.GetValue(format), report, parsed.GetValue(dryRun));
            Diagnostics.Write(host.Error, diagnostics);
            return diagnostics.Any(item => item.Severity > DiagnosticSeverity.Info) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static Option<string[]> Several(string name, string help, string description) =>
        new(name) { Description = description, HelpName = help, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };

    private static (List<ErasedFile> Report, List<Diagnostic> Diagnostics) Erase(
        LearnerId learner, ErasureOptions options, List<StoredLines<JournalEvent>> files, List<StoredLines<DecisionRecord>> logs, string? keep)
    {
        var events = files.SelectMany(file => file.Items).ToList();
        RequireKnown(learner, events.Select(item => item.Learner).Concat(logs.SelectMany(file => file.Items).Select(item => item.Learner)).Distinct().ToList());
        var erasure = LearnerErasure.Of(learner, events, options);
        var report = files.Select(file => Erased(file, "journal", file.Rewritten(erasure.Rewritten, LearningJson.WriteEvent)))
            .Concat(logs.Select(file => Erased(file, "log", file.Rewritten(erasure.Rewritten, WrittenDecision)))).ToList();
        if (report.TrueForAll(file => file.Change == FileChange.Kept))
        {
            throw new UsageException("--learner: there is no event or decision of such a learner, and no mention; expected the identifier of a learner in these files.");
        }

        if (keep is not null)
        {
            OutputFile.Check(keep);
            var evidence = erasure.Rewritten(AggregateEvidence.Of(JournalsOf(events), options.SmallestGroup));
            report.Add(new ErasedFile(keep, "evidence", File.Exists(keep) ? File.ReadAllBytes(keep) : null, Written(evidence, keep), 0, evidence.Rows.Count));
        }

        var named = report.Where(file => file.After is not null && erasure.IsNamedIn(Path.GetFileName(file.Path))).Select(file => new Diagnostic(
            "name-of-file", DiagnosticSeverity.Warning, file.Path, "The name of the file holds a name of the learner; expected it to be renamed."));
        return (report, [.. erasure.Diagnostics, .. named]);
    }

    private static ErasedFile Erased<T>(StoredLines<T> file, string kind, RewrittenLines after)
        where T : class => new(file.Path, kind, file.Bytes, after.Bytes, after.Removed, after.Rewritten);

    // A slip in the spelling of an identifier would leave the journal and take the name out of everybody else's.
    private static void RequireKnown(LearnerId learner, List<LearnerId> known)
    {
        if (!known.Contains(learner) && known.Exists(other => other.Value.Equals(learner.Value, StringComparison.OrdinalIgnoreCase)))
        {
            throw new UsageException("--learner: there is a learner whose identifier differs in upper and lower case only; expected exactly the identifier.");
        }
    }

    private static LearnerId LearnerOf(string id)
    {
        try
        {
            return LearnerId.From(id);
        }
        catch (ArgumentException problem)
        {
            throw new UsageException("--learner can't be an identifier; expected 1 to 1024 characters, none of them a control character.", problem);
        }
    }

    private static ErasureOptions OptionsOf(string[] also, int? smallestGroup)
    {
        try
        {
            var options = new ErasureOptions { AlsoKnownAs = also.ToValueList() };
            return smallestGroup is { } group ? options with { SmallestGroup = group } : options;
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"--also: {problem.Message.Split(" (Parameter", 2)[0]}", problem);
        }
    }

    private static IEnumerable<string> Distinct(IEnumerable<string> paths) => paths.DistinctBy(FileChanges.Resolved);

    // An identifier that stands for two events is that of the first here, as wherever journals are read.
    private static IEnumerable<LearnerJournal> JournalsOf(IEnumerable<JournalEvent> events) => events.GroupBy(item => item.Learner).Select(group =>
    {
        var journal = new LearnerJournal(group.Key);
        foreach (var item in group.DistinctBy(item => item.Id).Order(JournalOrder.Instance))
        {
            journal.Append(item);
        }

        return journal;
    });

    private static string WrittenDecision(DecisionRecord decision)
    {
        using var stream = new MemoryStream();
        LearningJson.WriteDecisions(stream, [decision]);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n');
    }

    private static byte[] Written(AggregateEvidence evidence, string path)
    {
        using var stream = new MemoryStream();
        if (!Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase))
        {
            LearningJson.WriteAggregateEvidence(stream, evidence);
            return stream.ToArray();
        }

        using (var table = new CsvTable(stream, "competency", "source", "purpose", "month", "learners", "outcome", "count"))
        {
            foreach (var row in evidence.Rows)
            {
                foreach (var item in row.Outcomes)
                {
                    table.Row(
                        row.Competency, row.Source == default ? null : Words<EvidenceSource>.Of(row.Source), row.Purpose == default ? null : Words<EvidencePurpose>.Of(row.Purpose),
                        row.Month is { } month ? YearMonthPattern.Iso.Format(month) : null, row.Learners, item.Outcome, item.Count);
                }
            }
        }

        return stream.ToArray();
    }

    private static void Write(List<ErasedFile> report)
    {
        var changes = new FileChanges();
        foreach (var file in report.Where(file => file.Change != FileChange.Kept))
        {
            changes.Add(file.Path, file.Before, file.After);
        }

        changes.Make();
    }

    private static void Show(Host host, OutputFormat? format, List<ErasedFile> report, bool dryRun)
    {
        switch (format)
        {
            case OutputFormat.Json:
                ShowJson(host.Out, report, dryRun);
                break;
            case OutputFormat.Csv:
                using (var table = new CsvTable(host.Out, "file", "kind", "change", "removed", "rewritten"))
                {
                    report.ForEach(file => table.Row(file.Path, file.Kind, Words<FileChange>.Of(file.Change), file.Removed, file.Rewritten));
                }

                break;
            default:
                Tables.Write(host, console => ShowTable(console, report, dryRun));
                break;
        }
    }

    private static void ShowJson(Stream stream, List<ErasedFile> report, bool dryRun) => JsonResult.Write(stream, writer =>
    {
        writer.WriteBoolean("dryRun", dryRun);
        writer.WriteNumber("removedEvents", report.Where(file => file.Kind == "journal").Sum(file => file.Removed));
        writer.WriteNumber("rewrittenEvents", report.Where(file => file.Kind == "journal").Sum(file => file.Rewritten));
        writer.WriteNumber("removedDecisions", report.Where(file => file.Kind == "log").Sum(file => file.Removed));
        writer.WriteNumber("evidenceRows", report.Where(file => file.Kind == "evidence").Sum(file => file.Rewritten));
        writer.WriteStartArray("files");
        foreach (var file in report)
        {
            writer.WriteStartObject();
            writer.WriteString("file", file.Path);
            writer.WriteString("kind", file.Kind);
            writer.WriteString("change", Words<FileChange>.Of(file.Change));
            writer.WriteNumber("removed", file.Removed);
            writer.WriteNumber("rewritten", file.Rewritten);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void ShowTable(IAnsiConsole console, List<ErasedFile> report, bool dryRun)
    {
        console.MarkupLineInterpolated($"[bold]{(dryRun ? "Nothing was written; this would be done:" : "Erased:")}[/] {report.Sum(file => file.Removed)} lines removed, {report.Where(file => file.Kind != "evidence").Sum(file => file.Rewritten)} rewritten");
        var table = Tables.Plain("File", "Kind", "Change", ">Removed", ">Rewritten");
        foreach (var file in report)
        {
            table.AddRow(
                Markup.Escape(Tables.Cut(Path.GetFileName(file.Path), 30)), file.Kind, Words<FileChange>.Of(file.Change), FormattableString.Invariant($"{file.Removed}"), FormattableString.Invariant($"{file.Rewritten}"));
        }

        console.Write(table);
    }
}
