namespace PersonalizedLearning.Programs;

/// <summary>At which level a rater sees one dimension.</summary>
/// <param name="Dimension">The dimension of the rubric.</param>
/// <param name="Level">The level of the rubric.</param>
/// <param name="Note">What the rater adds; null when nothing.</param>
/// <param name="Evidence">What it rests on, such as an observation or a link; null when not said.</param>
public sealed record DimensionRating(string Dimension, string Level, string? Note = null, string? Evidence = null);
