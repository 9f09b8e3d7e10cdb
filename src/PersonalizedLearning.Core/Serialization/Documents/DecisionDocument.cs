using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>A decision as it stands on a line of JSON. The seed is text, as numbers of JSON do not reach so far everywhere.</summary>
internal sealed record DecisionDocument(
    Instant AsOf,
    LearnerId Learner,
    string Selector,
    int Version,
    DecisionInputsDocument Inputs,
    int Top,
    int Candidates,
    DecidedItemDocument[] Items,
    string? Settings = null,
    int? Minutes = null,
    string? Seed = null,
    double? Reward = null);

internal sealed record DecisionInputsDocument(string Framework, string Mastery, string Aims, string Constraints, string Practice, string? Catalog = null);

internal sealed record DecidedItemDocument(CompetencyId Competency, RecommendationKind Kind, double Score, ExperienceId? Experience = null, double? Propensity = null);
