namespace PersonalizedLearning.Programs;

/// <summary>What taking a rating in did.</summary>
/// <param name="IsKept">Whether the rating is in the book now.</param>
/// <param name="IsNew">Whether it was not there before.</param>
/// <param name="Reason">
/// Why it was not taken, fit to be shown: <c>conflicting-rating</c>, <c>unknown-rubric</c>, <c>unknown-rubric-version</c>, <c>scope-not-rated</c>, <c>unknown-dimension</c> or
/// <c>unknown-level</c>; null when it is kept.
/// </param>
public sealed record RatingReceipt(bool IsKept, bool IsNew, Diagnostic? Reason);
