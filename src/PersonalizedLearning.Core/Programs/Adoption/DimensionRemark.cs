using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Programs;

/// <summary>What a rater added to a level.</summary>
/// <param name="Rating">The rating.</param>
/// <param name="Rater">Who rated.</param>
/// <param name="Level">The level.</param>
/// <param name="Note">The note; null when there is none.</param>
/// <param name="Evidence">What it rests on; null when not said.</param>
public sealed record DimensionRemark(RatingId Rating, Author Rater, string Level, string? Note, string? Evidence);
