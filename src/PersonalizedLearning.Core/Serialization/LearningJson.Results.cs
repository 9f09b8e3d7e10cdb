using NodaTime;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Results, for other programs.</content>
public static partial class LearningJson
{
    /// <summary>Writes mastery maps: for each learner and competency the estimate, level, status and what they rest on.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="asOf">The instant as of which they hold.</param>
    /// <param name="maps">The maps, of one instant.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteMastery(Stream stream, Instant asOf, IEnumerable<MasteryMap> maps)
    {
        ArgumentNullException.ThrowIfNull(maps);
        Write(stream, new MasteryDocument(asOf, [.. maps.Select(ToDocument)]), LearningJsonContext.Default.MasteryDocument);
    }

    /// <summary>Writes recommendations with their reasons.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="set">The recommendations.</param>
    /// <param name="map">The mastery map on which they rest, for codes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteRecommendations(Stream stream, RecommendationSet set, MasteryMap map)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(map);
        Write(stream, ToDocument(set, map), LearningJsonContext.Default.RecommendationsDocument);
    }

    /// <summary>Writes recommendations to several learners with their reasons.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="asOf">The instant as of which they hold.</param>
    /// <param name="answers">For each learner the recommendations, of that instant, and the mastery map on which they rest.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteRecommendations(Stream stream, Instant asOf, IEnumerable<(RecommendationSet Set, MasteryMap Map)> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        Write(stream, new AllRecommendationsDocument(asOf, [.. answers.Select(ToDocument)]), LearningJsonContext.Default.AllRecommendationsDocument);
    }

    private static LearnerRecommendationsDocument ToDocument((RecommendationSet Set, MasteryMap Map) answer)
    {
        var document = ToDocument(answer.Set, answer.Map);
        return new LearnerRecommendationsDocument(document.Learner, document.Recommendations, document.Diagnostics);
    }

    private static RecommendationsDocument ToDocument(RecommendationSet set, MasteryMap map)
    {
        var items = set.Items.Select(item => new RecommendationDocument(
            item.Competency, map.Framework[map.Framework.RequiredIndexOf(item.Competency)].Code, item.Experience?.Id, item.Kind, item.Score,
            [.. item.Reasons.Select(reason => new ReasonDocument(reason.Term, reason.Value, reason.Weight, reason.Contribution))],
            [.. item.Prerequisites.Select(before => new PrerequisiteEstimateDocument(before.Competency, before.Estimate))],
            item.Loss, item.Unlocks, item.PredictedSuccess, item.Propensity, item.Explanation is { } explanation ? ToDocument(explanation, map) : null));
        return new RecommendationsDocument(set.AsOf, set.Learner, [.. items], [.. set.Diagnostics.Select(ToDocument)]);
    }

    private static LearnerMasteryDocument ToDocument(MasteryMap map)
    {
        var due = AssessmentDue.In(map).ToDictionary(item => item.Competency, ToDocument);
        return new(map.Learner, [.. map.Decisions.Select((decision, index) => new CompetencyMasteryDocument(
            decision.Competency, map.Framework[index].Code, decision.Estimate.Shown, decision.Level.Name, decision.Status, decision.Estimate.EvidenceCount,
            decision.Estimate.Uncertainty, decision.AchievedAt, decision.PredictedSuccess, decision.Policy.Name, [.. decision.EvidenceUsed],
            [.. decision.EvidenceIgnored.Select(item => new IgnoredDocument(item.Evidence, item.Reason))],
            decision.Composite is { } rule ? ToDocument(rule) : null,
            decision.Override is { } applied ? ToDocument(applied) : null, due.GetValueOrDefault(decision.Competency)))]);
    }

    private static CompositeDocument ToDocument(CompositeDecision decision)
    {
        var explanation = decision.Explanation;
        return new CompositeDocument(
            decision.Rule.Outcome, explanation.Progress, explanation.Score, explanation.Reached, explanation.Needed, explanation.Missing?.ToArray(), decision.OwnStatus,
            OrNull(decision.IsRecommended), [.. explanation.Members.Select(ToDocument)]);
    }

    private static RuleStandingDocument ToDocument(RuleExplanation item)
    {
        var competency = (item.Rule as MemberRule)?.Competency;
        var type = competency is null ? TypeOf(item.Rule) : null;
        return item.HasLeft
            ? new RuleStandingDocument(competency, type, null, null, null, null, null, true, null, null)
            : new RuleStandingDocument(
                competency, type, item.Progress, item.Score, item.Reached, item.Needed, item.Contribution, null, item.Missing?.ToArray(),
                ArrayOrNull(item.Members.Select(ToDocument)));
    }

    private static string TypeOf(CompetencyRule rule) => rule switch
    {
        AllRule => "all",
        AnyRule => "any",
        AtLeastRule => "atLeast",
        PointsRule => "points",
        WeightedRule => "weighted",
        GatedRule => "gated",
        _ => "mastered",
    };

    private static OverrideDocument ToDocument(AppliedOverride item) => new(
        item.Event.Id, ToDocument(item.Event.Author), item.Event.Reason, item.Event.Expires, item.StaleSince,
        item.ByEvidence.Status, item.ByEvidence.Level.Name, item.ByEvidence.AchievedAt);

    private static AssessmentDueDocument ToDocument(AssessmentDue item) =>
        new(item.Since, [.. item.Reasons.Select(reason => new AssessmentReasonDocument(reason.Trigger, reason.Since))]);

    private static DiagnosticDocument ToDocument(Diagnostic item) => new(item.Code, item.Severity, item.Place, item.Message);
}
