namespace PersonalizedLearning.Interop;

/// <summary>Where a learner stands with an assignable unit, in one registration.</summary>
/// <param name="Unit">The publisher's identifier of the unit.</param>
/// <param name="IsCompleted">Whether it was completed.</param>
/// <param name="IsPassed">Whether it was passed; once passed it stays so.</param>
/// <param name="IsFailed">Whether it was failed, and not passed.</param>
/// <param name="IsWaived">Whether it was waived, which satisfies it.</param>
/// <param name="Score">The scaled score with which it was last passed or failed; null when none was said.</param>
/// <param name="IsSatisfied">Whether it is satisfied, by what its <see cref="Cmi5Unit.MoveOn"/> asks for or because it was waived.</param>
public sealed record Cmi5UnitStanding(string Unit, bool IsCompleted, bool IsPassed, bool IsFailed, bool IsWaived, double? Score, bool IsSatisfied);
