using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>How many of the credits earned rest on evidence of one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Credits">The credits, above 0, less what is above a cap.</param>
public readonly record struct SourceCredits(EvidenceSource Source, double Credits);
