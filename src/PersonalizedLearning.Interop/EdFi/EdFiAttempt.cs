using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>What all results of one student assessment share.</summary>
/// <param name="Activity">The key of the student assessment.</param>
/// <param name="Learner">The student.</param>
/// <param name="Purpose">What the assessment is for.</param>
/// <param name="Occurred">When it was taken; null when not known.</param>
/// <param name="Supports">The accommodations that there were.</param>
internal sealed record EdFiAttempt(string Activity, LearnerId Learner, EvidencePurpose Purpose, Instant? Occurred, ValueList<string> Supports);
