using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>What somebody thinks of a proposal.</summary>
/// <param name="By">Who.</param>
/// <param name="At">Since when it is known.</param>
/// <param name="Text">What is thought of it.</param>
public sealed record PlanOpinion(Author By, Instant At, string Text);
