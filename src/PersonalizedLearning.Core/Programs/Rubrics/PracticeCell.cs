namespace PersonalizedLearning.Programs;

/// <summary>What practice looks like in one dimension at one level, and what to do next from there.</summary>
/// <param name="Level">The level.</param>
/// <param name="Statement">What is seen there, so that a rater can tell whether it is so.</param>
/// <param name="Next">What to try in order to get to the next level; null at the highest.</param>
public sealed record PracticeCell(string Level, string Statement, string? Next = null);
