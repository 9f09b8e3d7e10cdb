using System.CommandLine;
using System.Globalization;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Cli.Simulations;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn simulate</c>: an experiment with simulated learners over policies and selectors.</summary>
internal sealed class SimulateCommand
{
    private readonly Argument<string?> config = new("config")
    {
        Description = "The configuration of the study (JSON): populations, policies, selectors, budgets, and what is compared. Files that it names are looked for from its folder.",
        HelpName = "CONFIG",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> folder = new("--out", "-o") { Description = "The folder to write the results to: a new one, or an empty one. Shards of one study may share one.", HelpName = "DIR" };
    private readonly Option<int?> threads = CommonOptions.Threads();
    private readonly Option<int?> learners = CommonOptions.Number("--learners", 1, int.MaxValue, "How many learners of each population to follow, in place of what the configuration says.");

    private readonly Option<ulong?> seed = new("--seed")
    {
        Description = "The seed of all chance, in place of what the configuration says.",
        HelpName = "S",
        CustomParser = result =>
        {
            if (ulong.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return value;
            }

            result.AddError($"--seed is '{result.Tokens[0].Value}'; expected a whole number from 0.");
            return null;
        },
    };

    private readonly Option<StudyShard?> shard = new("--shard")
    {
        Description = "Run one of several parts, such as 3/16, and write what it adds up. All parts are joined by --merge.",
        HelpName = "I/N",
        CustomParser = result =>
        {
            try
            {
                return StudyShard.Parse(result.Tokens[0].Value);
            }
            catch (FormatException problem)
            {
                result.AddError($"--shard: {problem.Message}");
                return null;
            }
        },
    };

    private readonly Option<string[]?> merge = new("--merge")
    {
        Description = "Do not run anything: join the shards in these folders, which gives the same files, to the last bit, as an unbroken run.",
        HelpName = "DIR",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> resume = new("--resume") { Description = "Go on from the checkpoint in the folder; from the start where there is none." };
    private readonly Option<bool> traces = new("--traces") { Description = "Write every step of every learner too (traces.csv). There is no checkpoint then." };
    private readonly Option<bool> noReport = new("--no-report") { Description = "Leave out report.html." };
    private readonly Option<OutputFormat?> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
    private readonly Option<bool> schema = new("--print-schema") { Description = "Print the JSON schema of configurations, and do nothing else." };
    private readonly Option<string?> example = new("--example") { Description = "Write a small study to begin with, with the files that it needs, to a new folder, and do nothing else.", HelpName = "DIR" };

    private SimulateCommand()
    {
    }

    private IEnumerable<Option> Options => [folder, threads, learners, seed, shard, merge, resume, traces, noReport, format, example, schema];

    public static Command Create(Host host)
    {
        var options = new SimulateCommand();
        var command = new Command(
            "simulate",
            "Runs an experiment: simulated learners of some populations, led by policies and selectors as they are, within budgets, on the same luck.\n"
            + "The folder gets tidy tables (CSV), the whole result as JSON, and a report. The same configuration gives the same bits for any number of\n"
            + "threads, however it is split, and whether it was stopped on the way.\n\nExamples:\n"
            + "  plearn simulate --example first-study\n"
            + "  plearn simulate first-study/study.json --out results\n"
            + "  plearn simulate study.json --out results --resume\n"
            + "  plearn simulate study.json --out parts --shard 3/16\n"
            + "  plearn simulate study.json --merge parts --out results --format json");
        command.Arguments.Add(options.config);
        foreach (var option in options.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => options.Run(host, parsed));
        return command;
    }

    private int Run(Host host, ParseResult parsed)
    {
        if (parsed.GetValue(schema))
        {
            StudyJson.WriteSchema(host.Out);
            return ExitCode.Done;
        }

        if (parsed.GetValue(example) is { } place)
        {
            StudyExample.Write(place);
            host.Error.WriteLine($"The example is in {place}. To run it: plearn simulate {Path.Combine(place, StudyExample.Configuration)} --out results");
            return ExitCode.Done;
        }

        return RunStudy(host, parsed);
    }

    private int RunStudy(Host host, ParseResult parsed)
    {
        var path = parsed.GetValue(config) ?? throw new UsageException("No configuration is given; expected a file. Try --help, or --example for one to begin with.");
        var place = parsed.GetValue(folder) ?? throw new UsageException("--out is missing; expected the folder to write the results to.");
        Refuse(parsed);
        var part = parsed.GetValue(shard);
        CheckFolder(parsed, place, part);
        var configuration = StudyConfiguration.Read(host, path, parsed.GetValue(learners), parsed.GetValue(seed));
        var running = new StudyRunning(host, configuration, place) { Threads = parsed.GetValue(threads), Resumes = parsed.GetValue(resume) };
        try
        {
            return part is not null ? RunShard(host, running, configuration, part, place) : RunWhole(host, parsed, running, configuration, place);
        }
        catch (StudyInterruptedException problem)
        {
            host.Error.WriteLine($"plearn: interrupted; what was done is kept in {problem.Checkpoint}. The same command with --resume goes on from there.");
            return ExitCode.Interrupted;
        }
    }

    private int RunWhole(Host host, ParseResult parsed, StudyRunning running, StudyConfiguration configuration, string place)
    {
        var results = new StudyResultFolder(place, WithReport: !parsed.GetValue(noReport));
        var result = parsed.GetValue(traces) ? results.Write(configuration, running.RunTraced)
            : results.Write(configuration, parsed.GetValue(merge) is { Length: > 0 } folders ? running.Said(() => StudyParts.Merge(configuration, folders)) : running.Run());
        Show(host, parsed.GetValue(format) ?? OutputFormat.Table, result);
        host.Error.WriteLine($"The results are in {place}{(results.WithReport ? $"; {StudyFolderFiles.Report} is for reading" : string.Empty)}.");
        return ExitCode.Done;
    }

    private static int RunShard(Host host, StudyRunning running, StudyConfiguration configuration, StudyShard shard, string place)
    {
        var file = Path.Combine(place, StudyFolderFiles.PartOf(shard));
        if (File.Exists(file))
        {
            _ = running.Said(() => StudyParts.Read(configuration, file));
            host.Error.WriteLine($"{file} is there already, of the same study; nothing was done.");
            return ExitCode.Done;
        }

        var part = running.RunShard(shard);
        OutputFile.Write(file, part.Write);
        File.Delete(Path.Combine(place, StudyFolderFiles.CheckpointOf(shard)));
        host.Error.WriteLine(FormattableString.Invariant($"Shard {shard}: {part.Learners:N0} learners of each population are added up in {file}."));
        return ExitCode.Done;
    }

    private static void Show(Host host, OutputFormat format, StudyResult result)
    {
        switch (format)
        {
            case OutputFormat.Json:
                StudySummaryJson.Write(host.Out, result);
                break;
            case OutputFormat.Csv:
                StudyCsv.WriteMeasures(host.Out, result);
                break;
            default:
                Tables.Write(host, console => StudyTables.Write(console, result));
                break;
        }
    }

    private void Refuse(ParseResult parsed)
    {
        RefuseBoth(parsed, merge, shard, "merging joins all shards");
        RefuseBoth(parsed, merge, resume, "merging runs nothing");
        RefuseBoth(parsed, merge, traces, "shards keep sums only");
        RefuseBoth(parsed, shard, traces, "shards keep sums only");
        RefuseBoth(parsed, resume, traces, "a checkpoint keeps sums only");
    }

    private static void RefuseBoth(ParseResult parsed, Option first, Option second, string reason)
    {
        if (parsed.GetResult(first) is { Implicit: false } && parsed.GetResult(second) is { Implicit: false })
        {
            throw new UsageException($"{first.Name} and {second.Name} are both there; expected one of them, as {reason}.");
        }
    }

    private void CheckFolder(ParseResult parsed, string place, StudyShard? part)
    {
        if (part is not null)
        {
            OutputFolder.Check(place, StudyFolderFiles.IsOfShards);
            return;
        }

        var resumes = parsed.GetValue(resume);
        if (!resumes && File.Exists(Path.Combine(place, StudyFolderFiles.CheckpointOf(null))))
        {
            throw new UsageException($"Folder '{place}' holds the checkpoint of a run that was not finished; expected --resume to go on from it, or a new folder.");
        }

        OutputFolder.Check(place, resumes ? StudyFolderFiles.IsCheckpoint : null);
    }
}
