using System.CommandLine;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Fitting;

/// <summary>Item response theory.</summary>
internal sealed class IrtFitting() : FittableModel(ItemResponseTheory.PolicyName, "item response theory by marginal likelihood, each competency for itself")
{
    private static readonly string[] Models = ["1pl", "2pl", "3pl", "4pl"];

    private readonly Option<string?> model = CommonOptions.Choice(
        "--model", $"How many parameters an item has; {Models[(int)IrtFitOptions.Default.Model - 1]} by default.", Models);

    private readonly Option<RepeatedAnswers?> repeats = CommonOptions.OneOf<RepeatedAnswers>(
        "--repeats", "Which answers of a learner to the same item count; the first by default.");

    private readonly Option<bool> noPriors = new("--no-priors") { Description = "Fit by the answers alone, without beliefs about items." };

    public override string Example => "--model 3pl";

    public override IReadOnlyList<Option> Options => [model, repeats, noPriors];

    public override IPolicyFitter Fitter(ParseResult parsed, long seed)
    {
        var options = IrtFitOptions.Default with
        {
            Model = parsed.GetValue(model) is { } word ? (IrtModel)(Array.IndexOf(Models, word) + 1) : IrtFitOptions.Default.Model,
            Repeats = parsed.GetValue(repeats) ?? IrtFitOptions.Default.Repeats,
        };
        return new IrtFitter(parsed.GetValue(noPriors) ? options.WithoutPriors() : options);
    }
}
