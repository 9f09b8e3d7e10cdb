using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>A choice of good next things to do, no competency twice.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="AsOf">The instant as of which it holds.</param>
/// <param name="Items">The recommendations, the best first.</param>
/// <param name="Diagnostics">
/// Why there are none or fewer: <c>goals-reached</c>, <c>nothing-ready</c> with what is blocked, <c>nothing-left</c> when constraints took all there was,
/// <c>nothing-chosen</c> when something is ready but is not for the selector to offer, and <c>filtered-out</c> for each constraint that left a competency without an experience.
/// </param>
public sealed record RecommendationSet(LearnerId Learner, Instant AsOf, ValueList<Recommendation> Items, ValueList<Diagnostic> Diagnostics);
