using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>How a learner learns best in one respect, as the learner has said; never inferred.</summary>
/// <param name="Id">The event by which it was stated.</param>
/// <param name="Aspect">The respect.</param>
/// <param name="Text">The learner's words.</param>
/// <param name="At">When that was known.</param>
public sealed record LearningPreference(EventId Id, PreferenceAspect Aspect, string Text, Instant At);
