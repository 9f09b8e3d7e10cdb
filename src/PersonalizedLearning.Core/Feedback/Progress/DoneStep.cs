using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Feedback;

/// <summary>What is mastered.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="At">When it was mastered; null where no time is known.</param>
public sealed record DoneStep(CompetencyId Competency, Instant? At);
