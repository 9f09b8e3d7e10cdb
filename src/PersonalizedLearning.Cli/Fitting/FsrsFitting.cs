using System.CommandLine;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Fitting;

/// <summary>FSRS: spaced repetition by stability and difficulty.</summary>
internal sealed class FsrsFitting() : FittableModel(FreeSpacedRepetitionScheduler.PolicyName, "the weights of FSRS-6 by the likelihood of reviews, pulled towards the default weights")
{
    private readonly Option<int?> starts = CommonOptions.Number(
        "--starts", 1, 1000, $"From how many places to search; the best end is kept; {FsrsFitOptions.Default.Starts} by default.");

    private readonly Option<double?> pull = CommonOptions.Real(
        "--pull", 0, 1e6, FormattableString.Invariant($"How strongly weights are pulled towards the default ones; {FsrsFitOptions.Default.Pull} by default, 0 for not at all."));

    public override string Example => "--starts 4 --seed 7";

    public override IReadOnlyList<Option> Options => [starts, pull];

    public override IPolicyFitter Fitter(ParseResult parsed, long seed) => new FsrsFitter(new FsrsFitOptions
    {
        Starts = parsed.GetValue(starts) ?? FsrsFitOptions.Default.Starts,
        Pull = parsed.GetValue(pull) ?? FsrsFitOptions.Default.Pull,
        Seed = seed,
    });
}
