using System.CommandLine;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Fitting;

/// <summary>Half-life regression.</summary>
internal sealed class HlrFitting() : FittableModel(HalfLifeRegression.PolicyName, "half-life regression by the likelihood of answers, with small weights preferred")
{
    private readonly Option<double?> penalty = CommonOptions.Real(
        "--penalty", 0, 1e6, FormattableString.Invariant($"By how much the loss grows for the square of each weight; {HlrFitOptions.Default.Penalty} by default."));

    public override string Example => "--penalty 0.01";

    public override IReadOnlyList<Option> Options => [penalty];

    public override IPolicyFitter Fitter(ParseResult parsed, long seed) =>
        new HlrFitter(new HlrFitOptions { Penalty = parsed.GetValue(penalty) ?? HlrFitOptions.Default.Penalty });
}
