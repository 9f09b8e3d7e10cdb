using System.CommandLine;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Fitting;

/// <summary>Knowledge tracing that fades with time: first the model, then the half-life.</summary>
internal sealed class ForgettingFitting() : FittableModel(ForgettingPolicy.PolicyName, "Bayesian knowledge tracing first, and then the half-life with which its predictions fade")
{
    private readonly BktFitting inner = new();

    public override string Example => "--starts 20";

    public override IReadOnlyList<Option> Options => inner.Options;

    public override IPolicyFitter Fitter(ParseResult parsed, long seed) => new ForgettingFitter(inner.Fitter(parsed, seed));
}
