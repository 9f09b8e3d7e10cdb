using System.CommandLine;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Fitting;

/// <summary>Bayesian knowledge tracing.</summary>
internal sealed class BktFitting() : FittableModel(
    BayesianKnowledgeTracing.PolicyName, "Bayesian knowledge tracing by expectation maximisation, each competency for itself")
{
    private readonly Option<bool> forget = new("--forget") { Description = "Fit the probability of forgetting, too; it is 0 otherwise." };
    private readonly Option<int?> starts = CommonOptions.Number(
        "--starts", 1, 1000, $"From how many places to search; the likeliest end is kept; {BktFitOptions.Default.Starts} by default.");
    private readonly Option<BktBounds?> bounds = BktBoundsOption.Create();

    private readonly Option<BktByItem?> byItem = CommonOptions.OneOf<BktByItem>(
        "--by-item", "Which parameters each item has for itself: guess (and slip), learn (and forget), or both; none by default.");

    private readonly Option<int?> minAnswers = CommonOptions.Number(
        "--min-answers", 1, 1_000_000, $"How many answers an item must have for parameters of its own; {BktFitOptions.Default.MinAnswersByItem} by default.");

    private readonly Option<bool> forgetPerDay = new("--forget-per-day") { Description = "Fit the probability of forgetting within a day, from the times of answers; it is 0 otherwise." };

    public override string Example => "--forget --starts 20 --bounds guess=0..0.3 slip=0..0.3";

    public override IReadOnlyList<Option> Options => [forget, starts, bounds, byItem, minAnswers, forgetPerDay];

    public override IPolicyFitter Fitter(ParseResult parsed, long seed) => new BktFitter(new BktFitOptions
    {
        Forgetting = parsed.GetValue(forget),
        Starts = parsed.GetValue(starts) ?? BktFitOptions.Default.Starts,
        Bounds = parsed.GetValue(bounds) ?? BktFitOptions.Default.Bounds,
        ByItem = parsed.GetValue(byItem) ?? BktFitOptions.Default.ByItem,
        MinAnswersByItem = parsed.GetValue(minAnswers) ?? BktFitOptions.Default.MinAnswersByItem,
        ForgettingPerDay = parsed.GetValue(forgetPerDay),
        Seed = seed,
    });
}
