using System.CommandLine;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Fitting;

/// <summary>The additive factors model.</summary>
internal sealed class AfmFitting() : FittableModel(AdditiveFactors.PolicyName, "the additive factors model by penalized logistic regression")
{
    private readonly Option<bool> proficiencies = new("--proficiencies") { Description = "Let learners differ while it is fitted, so that practice is told from ability." };
    private readonly Option<double?> penalty = CommonOptions.Real(
        "--penalty", 1e-9, 1e9, "How firmly what a competency has of its own is held to what all share; 1 by default.");

    public override string Example => "--proficiencies";

    public override IReadOnlyList<Option> Options => [proficiencies, penalty];

    public override IPolicyFitter Fitter(ParseResult parsed, long seed) => new AfmFitter(parsed.GetValue(proficiencies), parsed.GetValue(penalty) ?? 1);
}
