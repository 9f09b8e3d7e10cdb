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
        var items = set.Items.Select(item => new RecommendationDocument(
            item.Competency, map.Framework[map.Framework.RequiredIndexOf(item.Competency)].Code, item.Experience?.Id, item.Kind, item.Score,
            [.. item.Reasons.Select(reason => new ReasonDocument(reason.Term, reason.Value, reason.Weight, reason.Contribution))],
            [.. item.Prerequisites.Select(before => new PrerequisiteEstimateDocument(before.Competency, before.Estimate))],
            item.Loss, item.Unlocks, item.PredictedSuccess));
        var document = new RecommendationsDocument(set.AsOf, set.Learner, [.. items], [.. set.Diagnostics.Select(ToDocument)]);
        Write(stream, document, LearningJsonContext.Default.RecommendationsDocument);
    }

    private static LearnerMasteryDocument ToDocument(MasteryMap map)
    {
        var due = AssessmentDue.In(map).ToDictionary(item => item.Competency, ToDocument);
        return new(map.Learner, [.. map.Decisions.Select((decision, index) => new CompetencyMasteryDocument(
            decision.Competency, map.Framework[index].Code, decision.Estimate.Shown, decision.Level.Name, decision.Status, decision.Estimate.EvidenceCount,
            decision.Estimate.Uncertainty, decision.AchievedAt, decision.PredictedSuccess, decision.Policy.Name, [.. decision.EvidenceUsed],
            [.. decision.EvidenceIgnored.Select(item => new IgnoredDocument(item.Evidence, item.Reason))],
            decision.Override is { } applied ? ToDocument(applied) : null, due.GetValueOrDefault(decision.Competency)))]);
    }

    private static OverrideDocument ToDocument(AppliedOverride item) => new(
        item.Event.Id, ToDocument(item.Event.Author), item.Event.Reason, item.Event.Expires, item.StaleSince,
        item.ByEvidence.Status, item.ByEvidence.Level.Name, item.ByEvidence.AchievedAt);

    private static AssessmentDueDocument ToDocument(AssessmentDue item) =>
        new(item.Since, [.. item.Reasons.Select(reason => new AssessmentReasonDocument(reason.Trigger, reason.Since))]);

    private static DiagnosticDocument ToDocument(Diagnostic item) => new(item.Code, item.Severity, item.Place, item.Message);
}
