using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn export-learner</c>: everything about one learner in one file.</summary>
internal static class ExportLearnerCommand
{
    public static Command Create(Host host)
    {
        var command = new Command(
            "export-learner",
            "Everything about one learner in one file: the journal, what the journals of others say of the person, decisions, and what follows from it.\n\nExamples:\n"
            + "  plearn export-learner --journal journals/ --learner ana --out ana.json\n"
            + "  plearn export-learner -j journals/ --learner ana -f framework.json --log decisions.jsonl --out ana.json\n"
            + "  plearn export-learner -j journals/ --learner ana --pseudonym-key key.bin --out somebody.json");
        var journal = CommonOptions.Journal();
        journal.Required = true;
        var learner = new Option<string>("--learner", "-l") { Description = "The identifier of the learner.", HelpName = "ID", Required = true };
        var file = new Option<string>("--out", "-o") { Description = "The file to write.", HelpName = "FILE", Required = true };
        var log = new Option<string[]>("--log") { Description = "Decision logs.", HelpName = "FILE", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
        var framework = CommonOptions.Framework();
        framework.Required = false;
        var policy = CommonOptions.Policy();
        var asOf = CommonOptions.AsOf();
        var key = new Option<string?>("--pseudonym-key") { Description = "Write pseudonyms in place of identifiers, by the secret in this file: at least 16 bytes.", HelpName = "FILE" };
        var keepTexts = new Option<bool>("--keep-texts") { Description = "With pseudonyms, keep what people wrote, too; identifiers in it are replaced." };
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        foreach (var option in (IEnumerable<Option>)[journal, learner, file, log, framework, policy, asOf, key, keepTexts, format])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            OutputFile.Check(path);
            if (parsed.GetValue(keepTexts) && parsed.GetValue(key) is null)
            {
                throw new UsageException("--keep-texts goes with --pseudonym-key; expected both or none, which keeps texts, too.");
            }

            var names = parsed.GetValue(journal)!;
            var input = EvidenceInput.ReadMerged(names);
            var own = input.Of(parsed.GetValue(learner)!);
            var at = parsed.GetValue(asOf) ?? host.Clock.GetCurrentInstant();
            var mastery = parsed.GetValue(framework) is { } map ? MasteryOf(own, map, parsed.GetValue(policy)!, names, at) : null;
            var decisions = (parsed.GetValue(log) ?? []).SelectMany(one => InputFiles.Read(one, LearningJson.ReadDecisions)).ToList();
            var (journals, known) = (input.Journals, own.Learner);
            if (parsed.GetValue(key) is { } secret)
            {
                var by = KeyOf(secret);
                journals = Pseudonymization.Apply(journals, by, new() { KeepTexts = parsed.GetValue(keepTexts) });
                decisions = [.. decisions.Select(decision => Pseudonymization.Apply(decision, by))];
                known = by.PseudonymOf(known);
            }

            var exported = journals.Single(one => one.Learner == known);
            var export = LearnerExport.Of(exported, at, journals, decisions, TablesOf(exported, mastery, at));
            OutputFile.Write(path, stream => LearningJson.WriteLearnerExport(stream, export));
            Show(host, parsed.GetValue(format), export);
            Diagnostics.Write(host.Error, input.Diagnostics);
            return input.Diagnostics.Count > 0 ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    // One table for each thing that can be derived of a learner.
    private static IEnumerable<ExportTable> TablesOf(LearnerJournal journal, ExportTable? mastery, Instant asOf)
    {
        yield return ExportTable.Consents(journal.Fold(LearnerConsents.Before(journal.Learner), asOf), asOf);
        if (mastery is not null)
        {
            yield return mastery;
        }
    }

    // It names competencies only, so it is the same with pseudonyms.
    private static ExportTable MasteryOf(LearnerJournal journal, string framework, string policy, string[] journals, Instant asOf)
    {
        var file = FrameworkFile.Read(framework);
        var (policies, rule) = PolicyInput.Read(policy, file.Framework);
        var resolved = EvidenceInput.Read([], journals, file, skipUnknown: true).Of(journal.Learner.Value);
        return ExportTable.Mastery(MasteryMap.Derive(file.Framework, EvidenceLedger.From(resolved, asOf), policies, rule ?? MasteryRule.For(policies, file.Framework)));
    }

    private static PseudonymKey KeyOf(string path)
    {
        var secret = InputFiles.Read(path, stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
        var text = secret.AsSpan().TrimEnd("\r\n"u8);
        return text.Length >= PseudonymKey.MinimumBytes
            ? PseudonymKey.From(text)
            : throw new UsageException(FormattableString.Invariant($"--pseudonym-key: '{path}' holds {text.Length} bytes before the line end; expected at least {PseudonymKey.MinimumBytes}."));
    }

    private static void Show(Host host, OutputFormat? format, LearnerExport export)
    {
        (string Part, int Count)[] parts =
        [
            ("events", export.Events.Count), ("inOtherJournals", export.InOtherJournals.Count), ("decisions", export.Decisions.Count),
            .. export.Tables.Select(table => (table.Name, table.Rows.Count)),
        ];
        switch (format)
        {
            case OutputFormat.Json:
                JsonResult.Write(host.Out, writer => Array.ForEach(parts, item => writer.WriteNumber(item.Part, item.Count)));
                break;
            case OutputFormat.Csv:
                using (var table = new CsvTable(host.Out, "part", "count"))
                {
                    Array.ForEach(parts, item => table.Row(item.Part, item.Count));
                }

                break;
            default:
                Tables.Write(host, console =>
                {
                    var table = Tables.Plain("Part", ">Count");
                    Array.ForEach(parts, item => table.AddRow(Markup.Escape(item.Part), FormattableString.Invariant($"{item.Count}")));
                    console.Write(table);
                });
                break;
        }
    }
}
