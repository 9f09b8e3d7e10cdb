using NodaTime;

namespace PersonalizedLearning.Simulation;

/// <summary>When practice happens, as it stands in JSON.</summary>
internal sealed record StudySessionsDocument(int? Steps = null, double? DaysBetween = null, double? MinutesPerStep = null, Instant? Start = null);
