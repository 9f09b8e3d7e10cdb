using System.CommandLine;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Fitting;

/// <summary>Logistic knowledge tracing.</summary>
internal sealed class LktFitting() : FittableModel(LogisticKnowledgeTracing.PolicyName, "logistic knowledge tracing with items, counts and recent results by penalized logistic regression")
{
    private const string All = "all";
    private const string BestLogisticRegression = "best-lr";
    private const string FactorsAndItems = "factors";
    private const string ItemsOnly = "items";

    private readonly Option<string?> features = CommonOptions.Choice(
        "--features", "Which features: all that help (the default), those of Best-LR, performance factors and items, or items only.", All, BestLogisticRegression, FactorsAndItems, ItemsOnly);

    public override string Example => "--features best-lr";

    public override IReadOnlyList<Option> Options => [features];

    public override IPolicyFitter Fitter(ParseResult parsed, long seed) => new LktFitter(parsed.GetValue(features) switch
    {
        BestLogisticRegression => LktFitOptions.BestLogisticRegression,
        FactorsAndItems => LktFitOptions.FactorsAndItems,
        ItemsOnly => LktFitOptions.ItemsOnly,
        _ => LktFitOptions.Default,
    });
}
