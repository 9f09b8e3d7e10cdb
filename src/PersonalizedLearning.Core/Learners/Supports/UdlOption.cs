using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>An option on which a learner relies, as the learner has chosen.</summary>
/// <param name="Id">The event by which it was chosen.</param>
/// <param name="Principle">The principle.</param>
/// <param name="Option">The learner's words.</param>
/// <param name="At">When that was known.</param>
public sealed record UdlOption(EventId Id, UdlPrinciple Principle, string Option, Instant At);
