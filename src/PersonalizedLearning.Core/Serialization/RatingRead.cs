using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Serialization;

/// <summary>What reading ratings gave.</summary>
/// <param name="Book">The ratings that fit their rubrics.</param>
/// <param name="Diagnostics">For each line whose rating was not taken why, with the codes of <see cref="RatingReceipt.Reason"/>; the place is the line.</param>
public sealed record RatingRead(RatingBook Book, IReadOnlyList<Diagnostic> Diagnostics);
