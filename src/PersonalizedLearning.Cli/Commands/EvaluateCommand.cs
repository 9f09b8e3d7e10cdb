using System.CommandLine;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Fitting;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn evaluate</c>: how well policies predict the answers of evidence, and which does so better.</summary>
internal sealed class EvaluateCommand
{
    private readonly Option<string[]> policies = new("--policy", "-p")
    {
        Description = "The mastery policies: names ("
            + $"{string.Join(", ", MasteryPolicyRegistry.Standard.Names.Union(FittableModels.Create().Select(model => model.Name)))}) or policy files (JSON); bkt by default. "
            + "With --folds a model may have options of plearn fit after it, in quotes.",
        HelpName = "NAME|FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> evidence = CommonOptions.Evidence();
    private readonly Option<string[]> journal = CommonOptions.Journal();
    private readonly Option<int?> folds = CommonOptions.Number(
        "--folds", 1, 1000, $"Into how many folds to deal the learners: models ({string.Join(", ", FittableModels.Create().Select(model => model.Name))}) are then fitted to the other folds; none by default.");

    private readonly Option<LearnerDeal?> by = CommonOptions.OneOf<LearnerDeal>(
        "--by", "How to deal: so that folds are alike in answers and success (the default), in turn in ordinal order of the identifiers, or by learner number mod K.");

    private readonly Option<int?> bootstrap = CommonOptions.Number("--bootstrap", 0, 1_000_000, $"How many resamples of learners to draw for intervals; {BootstrapOptions.Default.Resamples} by default, 0 for none.");
    private readonly Option<long?> seed = CommonOptions.Seed("folds, resamples and fits");
    private readonly Option<int?> threads = CommonOptions.Threads();
    private readonly Option<OutputFormat?> format = CommonOptions.Format(OutputFormat.Json, [OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv]);
    private readonly BktFitting bkt = new();

    private EvaluateCommand()
    {
    }

    public static Command Create(Host host)
    {
        var options = new EvaluateCommand();
        var command = new Command(
            "evaluate",
            "How well policies predict each answer from earlier ones of the same learner: area under the curve, log loss, root mean squared error, accuracy\n"
            + "and expected calibration error, with 95 % intervals over learners, and the difference between each two policies; null where one is not defined.\n"
            + "Policy files, and without --folds names too, are scored as they are.\n\nExamples:\n"
            + "  plearn evaluate --policy bkt.json --evidence other-answers.csv\n"
            + "  plearn evaluate --policy bkt fitted.json --evidence answers.csv --folds 5 --format table\n"
            + "  plearn evaluate --policy bkt \"bkt --forget\" --evidence answers.csv --folds 5 --by modulo");
        foreach (var option in (IEnumerable<Option>)[
            options.policies, options.evidence, options.journal, options.folds, options.by, options.bootstrap, options.seed, options.threads, options.format, .. options.bkt.Options])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => options.Run(host, parsed));
        return command;
    }

    private int Run(Host host, ParseResult parsed)
    {
        var (count, chosenSeed) = (parsed.GetValue(folds) ?? 1, parsed.GetValue(seed) ?? 1);
        var candidates = (parsed.GetValue(policies) is { Length: > 0 } given ? given : [bkt.Name])
            .Select(name => EvaluationCandidate.Of(name, chosenSeed, count > 1, model => model.Name == bkt.Name ? bkt.Fitter(parsed, chosenSeed) : null)).ToList();
        var bootstrapping = new BootstrapOptions { Resamples = parsed.GetValue(bootstrap) ?? BootstrapOptions.Default.Resamples, Seed = chosenSeed };
        using var interruption = Interruption.Watch(host);
        var rows = EvidenceRows.ReadObserved(host, "evaluate", parsed.GetValue(evidence) ?? [], parsed.GetValue(journal) ?? [], interruption.Token);
        var run = new FitRun(host, parsed.GetValue(threads) ?? Environment.ProcessorCount, interruption.Token);
        var parted = Parted(rows, count, parsed.GetValue(by) ?? LearnerDeal.Stratified, chosenSeed);
        var diagnostics = new List<Diagnostic>();
        var evaluated = candidates.Select(candidate =>
            new EvaluatedPolicy(candidate.Name, run.Do($"evaluate {candidate.Name}", control => candidate.Predict(rows, parted, control, diagnostics)))).ToList();
        var comparison = run.Do("resample", control => PolicyComparison.Of(evaluated, bootstrapping, control));
        new EvaluationReport(count, rows.Count, bootstrapping, evaluated, comparison).Write(host, parsed.GetValue(format) ?? OutputFormat.Json);
        Diagnostics.Write(host.Error, diagnostics);
        return ExitCode.Done;
    }

    private static LearnerFolds Parted(ObservedRows rows, int count, LearnerDeal deal, long seed)
    {
        var learners = rows.Select(row => row.Learner).ToHashSet();
        if (count > Math.Max(learners.Count, 1))
        {
            throw new UsageException($"--folds is {count}, and there is evidence of {learners.Count} learners; expected at most as many folds.");
        }

        try
        {
            return deal switch
            {
                _ when count == 1 => LearnerFolds.InTurn(learners, 1),
                LearnerDeal.Ordinal => LearnerFolds.InTurn(learners, count),
                LearnerDeal.Modulo => LearnerFolds.ByNumber(learners, count),
                _ => LearnerFolds.Stratified(rows, count, seed),
            };
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"--by is '{Words<LearnerDeal>.Of(deal)}': {problem.Message.Split(" (Parameter", 2)[0]}", problem);
        }
    }
}
