using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Why a plan was opened again.</summary>
/// <param name="Event">The event that opened it.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">Since when it is known.</param>
/// <param name="Version">The number of the version that held then.</param>
/// <param name="Trigger">What gave cause.</param>
/// <param name="Competency">The competency that did; null where none in particular did.</param>
/// <param name="Cause">The event that did; null where none in particular did.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record PlanReopening(EventId Event, Author By, Instant At, int Version, PlanTrigger Trigger, CompetencyId? Competency, EventId? Cause, string Reason);
