using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>A mastery by which something was unlocked.</summary>
/// <param name="Competency">What was mastered.</param>
/// <param name="AchievedAt">When; null when that has no time.</param>
/// <param name="Evidence">On what it rests that was not known or not used before: evidence, and the override where somebody's judgement decides. Empty where time alone, or another rule, made it so.</param>
public sealed record UnlockingMastery(CompetencyId Competency, Instant? AchievedAt, ValueList<EventId> Evidence);
