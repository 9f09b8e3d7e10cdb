namespace PersonalizedLearning.Learners;

/// <summary>How often an outcome was observed in a group.</summary>
/// <param name="Outcome">
/// <c>correct</c>, <c>incorrect</c>; <c>score-0-25</c>, <c>score-25-50</c>, <c>score-50-75</c>, <c>score-75-100</c> by the share of the points in percent, the lower bound included;
/// <c>rating-1</c> to <c>rating-4</c>; <c>level:</c> and the name of the level; <c>missing</c>, <c>excused</c>.
/// </param>
/// <param name="Count">How often, to the nearest multiple of the smallest group.</param>
public sealed record OutcomeCount(string Outcome, int Count);
