namespace PersonalizedLearning.Environments;

/// <summary>A matching of rows to resources.</summary>
/// <param name="ResourceOf">The resource of each row; −1 for none.</param>
/// <param name="Weight">The sum of the weights.</param>
/// <param name="IsBest">Whether no other matching has a greater weight: false when the search was cut short.</param>
internal sealed record MatchingResult(int[] ResourceOf, LayeredWeight Weight, bool IsBest);
