using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>A decision on mastery to be told to others as a score of a learning objective.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Competency">The competency.</param>
/// <param name="Level">The level reached.</param>
/// <param name="Value">The value on the scale; null when it is not to be told.</param>
/// <param name="AsOf">The instant as of which it was decided.</param>
public sealed record OneRosterDecision(LearnerId Learner, CompetencyId Competency, ProficiencyLevel Level, double? Value, Instant AsOf);
