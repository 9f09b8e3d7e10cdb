namespace PersonalizedLearning.Interop;

/// <summary>What outcomes that are judged alike have in common.</summary>
/// <param name="Ratings">The ratings from high to low; at least one.</param>
/// <param name="MasteryPoints">The points from which an outcome is mastered.</param>
internal sealed record CanvasScaleKey(ValueList<CanvasRating> Ratings, double MasteryPoints);
