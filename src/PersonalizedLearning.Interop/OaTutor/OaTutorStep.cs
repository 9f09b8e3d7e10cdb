namespace PersonalizedLearning.Interop;

/// <summary>A step of a problem: what a learner answers at once.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Skills">The names of the skills that it asks for.</param>
public sealed record OaTutorStep(string Id, ValueList<string> Skills);
