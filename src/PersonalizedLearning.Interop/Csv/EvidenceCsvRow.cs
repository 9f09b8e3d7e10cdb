using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>One row of evidence in CSV.</summary>
/// <param name="Row">The number of the row, from 1: the header and blank lines do not count.</param>
/// <param name="Learner">The learner.</param>
/// <param name="Record">The evidence; its sequence is the number of the row.</param>
/// <param name="Item">The item; null when not said.</param>
public readonly record struct EvidenceCsvRow(int Row, LearnerId Learner, EvidenceRecord Record, string? Item);
