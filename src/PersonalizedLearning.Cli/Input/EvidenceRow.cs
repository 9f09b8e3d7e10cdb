using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Cli.Input;

/// <summary>One observation in a file of evidence.</summary>
/// <param name="Row">Its number in the file, from 1.</param>
/// <param name="Record">The observation.</param>
internal readonly record struct EvidenceRow(long Row, EvidenceRecord Record);
