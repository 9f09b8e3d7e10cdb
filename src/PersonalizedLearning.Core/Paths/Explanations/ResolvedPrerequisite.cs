using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>A hard prerequisite that is mastered, and what brought it there.</summary>
/// <param name="Competency">The prerequisite.</param>
/// <param name="AchievedAt">When it was last brought to mastery; null when that has no time.</param>
/// <param name="By">The evidence or the override that did so; null where a rule over other competencies decides, or several records did so at once.</param>
/// <param name="Evidence">All evidence on which the decision rests, in the order in which it was folded.</param>
public sealed record ResolvedPrerequisite(CompetencyId Competency, Instant? AchievedAt, EventId? By, ValueList<EventId> Evidence);
