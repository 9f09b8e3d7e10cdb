using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>A choice of good next things to do, no competency twice.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="AsOf">The instant as of which it holds.</param>
/// <param name="Items">The recommendations, the best first.</param>
/// <param name="Diagnostics">
/// Why there are none or fewer: <c>goals-reached</c>, <c>nothing-ready</c> with what is blocked, <c>nothing-found</c> when no source is on that finds what is ready,
/// <c>nothing-chosen</c> when something is ready but is not for the selector to offer, <c>nothing-left</c> when constraints took all there was, with the fewest to
/// drop, and <c>filtered-out</c> for each constraint that left a competency without an experience. And what is wrong in the request:
/// <c>contradictory-decisions</c>, <c>empty-catalog</c>, <c>due-past</c> and <c>prerequisite-cycle</c>.
/// </param>
public sealed record RecommendationSet(LearnerId Learner, Instant AsOf, ValueList<Recommendation> Items, ValueList<Diagnostic> Diagnostics);
