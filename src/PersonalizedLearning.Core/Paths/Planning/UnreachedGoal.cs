using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>A goal that a plan does not reach, why, and the least that would change it.</summary>
/// <param name="Competency">The goal.</param>
/// <param name="Reason">Why.</param>
/// <param name="MissingMinutes">How many further minutes, in all or before it is due, would reach it with all that is planned; null where no time would.</param>
/// <param name="Cycle">The competencies of the cycle in the way; empty where there is none.</param>
public sealed record UnreachedGoal(CompetencyId Competency, UnreachedReason Reason, int? MissingMinutes, ValueList<CompetencyId> Cycle);
