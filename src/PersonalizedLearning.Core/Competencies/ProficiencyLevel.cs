namespace PersonalizedLearning.Competencies;

/// <summary>One level of a <see cref="ProficiencyScale"/>.</summary>
/// <param name="Name">The name, unique in its scale.</param>
/// <param name="From">The least value that is on this level; the level ends just below the next level's.</param>
/// <param name="IsProficient">Whether this level counts as mastery.</param>
public sealed record ProficiencyLevel(string Name, double From, bool IsProficient = false);
