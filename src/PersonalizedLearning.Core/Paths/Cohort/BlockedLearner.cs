using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>A learner who can't learn a competency yet.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Missing">The direct hard prerequisites that the learner has not mastered, in the ordinal order of their identifiers; at least one.</param>
public sealed record BlockedLearner(LearnerId Learner, ValueList<CompetencyId> Missing);
