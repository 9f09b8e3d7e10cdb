using System.CommandLine;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Fitting;

/// <summary>The Elo rating system.</summary>
internal sealed class EloFitting() : FittableModel(EloRating.PolicyName, "the Elo rating system online, with the steps that predict best")
{
    private readonly Option<int?> choices = CommonOptions.Number("--choices", 0, 1000, "From how many options an answer is chosen; 0 by default, where it is not.");
    private readonly Option<int?> passes = CommonOptions.Number("--passes", 1, 1000, $"How often the answers are gone through for the difficulties of items; {new EloFitOptions().Passes} by default.");

    public override string Example => "--choices 4";

    public override IReadOnlyList<Option> Options => [choices, passes];

    public override IPolicyFitter Fitter(ParseResult parsed, long seed)
    {
        var standard = new EloFitOptions();
        return new EloFitter(standard with { Options = parsed.GetValue(choices) ?? standard.Options, Passes = parsed.GetValue(passes) ?? standard.Passes });
    }
}
