using System.CommandLine;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Fitting;

/// <summary>Performance factors analysis.</summary>
internal sealed class PfaFitting() : FittableModel(PerformanceFactors.PolicyName, "performance factors analysis by penalized logistic regression")
{
    private readonly Option<CountScale?> counts = CommonOptions.OneOf<CountScale>("--counts", "How numbers of right and wrong answers enter; raw by default.");
    private readonly Option<double?> penalty = CommonOptions.Real(
        "--penalty", 1e-9, 1e9, "How firmly what a competency has of its own is held to what all share; 1 by default.");

    public override string Example => "--counts logarithmic";

    public override IReadOnlyList<Option> Options => [counts, penalty];

    public override IPolicyFitter Fitter(ParseResult parsed, long seed) => new PfaFitter(parsed.GetValue(counts) ?? CountScale.Raw, parsed.GetValue(penalty) ?? 1);
}
