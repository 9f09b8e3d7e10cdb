namespace PersonalizedLearning.Environments;

/// <summary>What a schedule could not meet, and why.</summary>
/// <param name="Unmet">Minutes of needs that the schedule does not serve, each with one reason, ordered by learner, then competency.</param>
/// <param name="Violations">Rules that the schedule breaks, as where what was pinned can't hold.</param>
public sealed record FeasibilityReport(ValueList<UnmetNeed> Unmet, ValueList<Violation> Violations);
