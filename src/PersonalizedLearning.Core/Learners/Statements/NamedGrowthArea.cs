using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>In what a learner wants to grow, as the learner has said.</summary>
/// <param name="Id">The event by which it was stated.</param>
/// <param name="Competency">The competency or heading; null where it was said in words only.</param>
/// <param name="Text">The learner's words; null where the competency says it.</param>
/// <param name="At">When that was known.</param>
public sealed record NamedGrowthArea(EventId Id, CompetencyId? Competency, string? Text, Instant At);
