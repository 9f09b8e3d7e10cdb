namespace PersonalizedLearning.Environments;

/// <summary>The sessions that a blended model fixes, or what stands against it.</summary>
/// <param name="Sessions">The sessions, ordered by block as in time, then by identifier; empty when an issue is an error.</param>
/// <param name="Issues">What stands against the model, or is worth a look.</param>
public sealed record BlendedPlan(ValueList<SessionPin> Sessions, ValueList<ProblemIssue> Issues);
