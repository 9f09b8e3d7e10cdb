namespace PersonalizedLearning.Paths;

/// <summary>A learner on a later version of a framework.</summary>
/// <param name="State">The state there.</param>
/// <param name="Diagnostics">
/// What could not be carried over: <c>goal-gone</c> for each goal, and <c>core-gone</c> for each part of the core requirement, that nothing took the place of.
/// </param>
public sealed record LearnerMove(LearnerState State, ValueList<Diagnostic> Diagnostics);
