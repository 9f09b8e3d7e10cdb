using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>What one side will do by an action plan.</summary>
/// <param name="By">Who wrote it.</param>
/// <param name="At">Since when it is known.</param>
/// <param name="Text">What will be done.</param>
public sealed record ActionPlanPart(Author By, Instant At, string Text);
