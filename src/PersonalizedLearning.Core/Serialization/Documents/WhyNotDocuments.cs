using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>Why something is not recommended, as other programs read it. Members may be added; those here keep their names and meaning.</summary>
internal sealed record WhyNotDocument(Instant AsOf, LearnerId Learner, WhyNotFindingDocument[] Reasons);

internal sealed record WhyNotFindingDocument(
    WhyNotReason Reason,
    CompetencyId? Competency,
    CompetencyId? NearestGoal,
    int? LinksToGoal,
    Instant? Since,
    EventId[]? Evidence,
    Instant? ReviewDue,
    CompetencyId[]? Missing,
    CompetencyId[]? MissingInAll,
    CompetencyId[]? Cycle,
    RefusedExperienceDocument[]? Refused,
    int? Rank,
    double? Score,
    double? Loss,
    ExperienceId? Preferred,
    TermDifferenceDocument[]? Costs);

internal sealed record RefusedExperienceDocument(ExperienceId? Experience, string[] Constraints);

/// <summary>What would be recommended if one thing were otherwise.</summary>
internal sealed record CounterfactualDocument(
    RecommendationsDocument Actual, RecommendationsDocument Changed, OfferDocument[] ComesIn, OfferDocument[] GoesOut, MoveDocument[] Moves);

internal sealed record OfferDocument(CompetencyId Competency, ExperienceId? Experience, RecommendationKind Kind);

internal sealed record MoveDocument(CompetencyId Competency, int From, int To);
