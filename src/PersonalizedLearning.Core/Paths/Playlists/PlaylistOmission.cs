namespace PersonalizedLearning.Paths;

/// <summary>A step of the plan that a playlist leaves for later, and why.</summary>
/// <param name="Step">The step.</param>
/// <param name="Reason">Why.</param>
public sealed record PlaylistOmission(PlannedStep Step, PlaylistOmissionReason Reason);
