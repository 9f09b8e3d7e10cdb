namespace PersonalizedLearning.Programs;

/// <summary>What to try next in one dimension.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="From">The level from which it starts: the median of the ratings, or the lowest where nobody has rated.</param>
/// <param name="To">The level to which it leads.</param>
/// <param name="Practice">What to try.</param>
/// <param name="IsRated">Whether anybody has rated the dimension.</param>
public sealed record NextPractice(string Dimension, string From, string To, string Practice, bool IsRated);
