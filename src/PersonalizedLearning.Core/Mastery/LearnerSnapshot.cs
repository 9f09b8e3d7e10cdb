using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>A <see cref="LearnerFold"/> at rest.</summary>
/// <param name="Count">How many answers were taken in.</param>
/// <param name="Learner">What is known of the learner in general; null where no policy follows the learner.</param>
/// <param name="ByCompetency">What is known of each competency with evidence.</param>
public sealed record LearnerSnapshot(int Count, MasterySnapshot? Learner, IReadOnlyDictionary<CompetencyId, MasterySnapshot> ByCompetency);
