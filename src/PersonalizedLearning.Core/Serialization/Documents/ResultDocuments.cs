using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>Mastery maps as other programs read them. Members may be added; those here keep their names and meaning.</summary>
internal sealed record MasteryDocument(Instant AsOf, LearnerMasteryDocument[] Learners);

internal sealed record LearnerMasteryDocument(LearnerId Learner, CompetencyMasteryDocument[] Competencies);

internal sealed record CompetencyMasteryDocument(
    CompetencyId Competency,
    string? Code,
    double Estimate,
    string Level,
    MasteryStatus Status,
    int EvidenceCount,
    double? Uncertainty,
    Instant? AchievedAt,
    double? PredictedSuccess,
    string Policy,
    EventId[] EvidenceUsed,
    IgnoredDocument[] EvidenceIgnored,
    CompositeDocument? Rule,
    OverrideDocument? Override,
    AssessmentDueDocument? AssessmentDue);

internal sealed record OverrideDocument(
    EventId Event,
    AuthorDocument Author,
    string Reason,
    Instant? Expires,
    Instant? StaleSince,
    MasteryStatus StatusByEvidence,
    string LevelByEvidence,
    Instant? AchievedAtByEvidence);

internal sealed record AssessmentDueDocument(Instant Since, AssessmentReasonDocument[] Reasons);

internal sealed record AssessmentReasonDocument(AssessmentTrigger Trigger, Instant Since);

internal sealed record IgnoredDocument(EventId Evidence, IgnoredReason Reason);

/// <summary>What a rule over other competencies says of one.</summary>
internal sealed record CompositeDocument(
    RuleOutcome Outcome, RuleProgress Progress, double Score, double Reached, double Needed, CompetencyId[]? Missing, MasteryStatus OwnStatus, bool? Recommended,
    RuleStandingDocument[] Members);

internal sealed record RuleStandingDocument(
    CompetencyId? Competency,
    string? Type,
    RuleProgress? Progress,
    double? Score,
    double? Reached,
    double? Needed,
    double? Contribution,
    bool? Retired,
    CompetencyId[]? Missing,
    RuleStandingDocument[]? Members);

/// <summary>Recommendations as other programs read them. Members may be added; those here keep their names and meaning.</summary>
internal sealed record RecommendationsDocument(
    Instant AsOf, LearnerId Learner, RecommendationDocument[] Recommendations, DiagnosticDocument[] Diagnostics);

/// <summary>Recommendations to several learners.</summary>
internal sealed record AllRecommendationsDocument(Instant AsOf, LearnerRecommendationsDocument[] Learners);

internal sealed record LearnerRecommendationsDocument(LearnerId Learner, RecommendationDocument[] Recommendations, DiagnosticDocument[] Diagnostics);

internal sealed record RecommendationDocument(
    CompetencyId Competency,
    string? Code,
    ExperienceId? Experience,
    RecommendationKind Kind,
    double Score,
    ReasonDocument[] Reasons,
    PrerequisiteEstimateDocument[] Prerequisites,
    double Loss,
    int Unlocks,
    double PredictedSuccess,
    double Propensity,
    ExplanationDocument? Explanation);

internal sealed record ReasonDocument(string Term, double Value, double Weight, double Contribution);

internal sealed record PrerequisiteEstimateDocument(CompetencyId Competency, double Estimate);

internal sealed record DiagnosticDocument(string Code, DiagnosticSeverity Severity, string Place, string Message);
