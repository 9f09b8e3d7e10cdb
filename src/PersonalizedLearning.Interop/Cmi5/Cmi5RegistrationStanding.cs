namespace PersonalizedLearning.Interop;

/// <summary>Where a learner stands with a course, in one registration.</summary>
/// <param name="Registration">The UUID of the registration, in lower case.</param>
/// <param name="Learner">The identifier of the learner, as <see cref="XapiActor.Identifier"/> gives it.</param>
/// <param name="Units">Where the learner stands with each unit, in the order of the course.</param>
/// <param name="SatisfiedBlocks">The identifiers of the blocks all of whose units are satisfied, in the order of the course.</param>
/// <param name="IsSatisfied">Whether the course is satisfied: all of its units are.</param>
public sealed record Cmi5RegistrationStanding(string Registration, string Learner, ValueList<Cmi5UnitStanding> Units, ValueList<string> SatisfiedBlocks, bool IsSatisfied);
