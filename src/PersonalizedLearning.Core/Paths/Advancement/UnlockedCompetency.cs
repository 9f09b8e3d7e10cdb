using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>A competency that can be learnt from now on, and why.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="At">The instant at which the last of what it builds on was mastered; null when none of that has a time.</param>
/// <param name="By">The prerequisites that came to be mastered, in the order of the framework; at least one.</param>
/// <param name="Experiences">The experiences that teach it, of the catalog given.</param>
public sealed record UnlockedCompetency(CompetencyId Competency, Instant? At, ValueList<UnlockingMastery> By, ValueList<ExperienceId> Experiences);
