using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>An explanation in detail, as a part of a recommendation.</summary>
internal sealed record ExplanationDocument(
    ResolvedDocument[] Resolved,
    EventId[] Evidence,
    RunnerUpDocument? RunnerUp,
    WeightChangeDocument[] WeightChanges,
    EstimateChangeDocument[] EstimateChanges);

internal sealed record ResolvedDocument(CompetencyId Competency, Instant? AchievedAt, EventId? By, EventId[] Evidence);

internal sealed record RunnerUpDocument(
    CompetencyId Competency, string? Code, ExperienceId? Experience, RecommendationKind Kind, double Score, TermDifferenceDocument[] Differences);

internal sealed record TermDifferenceDocument(string Term, double Own, double Other, double Difference);

internal sealed record WeightChangeDocument(string Term, double Weight, double FlipsAt, double Change, CompetencyId Winner);

internal sealed record EstimateChangeDocument(
    CompetencyId Competency, EstimateQuantity Quantity, double From, double To, EstimateEffect Effect, double Share);
