using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Explanations, for other programs.</content>
public static partial class LearningJson
{
    /// <summary>Writes why something is not recommended.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The instant as of which it holds.</param>
    /// <param name="findings">The reasons.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static void WriteWhyNot(Stream stream, LearnerId learner, Instant asOf, ValueList<WhyNotFinding> findings) =>
        Write(stream, new WhyNotDocument(asOf, learner, [.. findings.Select(ToDocument)]), LearningJsonContext.Default.WhyNotDocument);

    /// <summary>Writes what would be recommended if one thing were otherwise, beside what is.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="counterfactual">Both, and how they differ.</param>
    /// <param name="map">The mastery map on which what is recommended rests, for codes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCounterfactual(Stream stream, Counterfactual counterfactual, MasteryMap map)
    {
        ArgumentNullException.ThrowIfNull(counterfactual);
        ArgumentNullException.ThrowIfNull(map);
        var document = new CounterfactualDocument(
            ToDocument(counterfactual.Actual, map), ToDocument(counterfactual.Changed, map),
            [.. counterfactual.ComesIn.Select(ToOffer)], [.. counterfactual.GoesOut.Select(ToOffer)],
            [.. counterfactual.Moves.Select(move => new MoveDocument(move.Competency, move.From, move.To))]);
        Write(stream, document, LearningJsonContext.Default.CounterfactualDocument);
    }

    private static OfferDocument ToOffer(Recommendation item) => new(item.Competency, item.Experience?.Id, item.Kind);

    private static WhyNotFindingDocument ToDocument(WhyNotFinding item) => new(
        item.Reason, item.Competency, item.NearestGoal, item.LinksToGoal, item.Since, ArrayOrNull(item.Evidence), item.ReviewDue,
        ArrayOrNull(item.Missing), ArrayOrNull(item.MissingInAll), ArrayOrNull(item.Cycle),
        ArrayOrNull(item.Refused.Select(one => new RefusedExperienceDocument(one.Experience, [.. one.Constraints]))),
        item.Rank, item.Score, item.Loss, item.Preferred, ArrayOrNull(item.Costs.Select(ToDocument)));

    private static TermDifferenceDocument ToDocument(TermDifference term) => new(term.Term, term.Own, term.Other, term.Difference);

    private static ExplanationDocument ToDocument(RecommendationExplanation item, MasteryMap map) => new(
        [.. item.Resolved.Select(one => new ResolvedDocument(one.Competency, one.AchievedAt, one.By, [.. one.Evidence]))],
        [.. item.Evidence],
        item.RunnerUp is { } other
            ? new RunnerUpDocument(
                other.Competency, map.Framework[map.Framework.RequiredIndexOf(other.Competency)].Code, other.Experience, other.Kind, other.Score,
                [.. other.Differences.Select(ToDocument)])
            : null,
        [.. item.WeightChanges.Select(change => new WeightChangeDocument(change.Term, change.Weight, change.FlipsAt, change.Change, change.Winner))],
        [.. item.EstimateChanges.Select(change => new EstimateChangeDocument(change.Competency, change.Quantity, change.From, change.To, change.Effect, change.Share))]);
}
