using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>The time that a goal gets.</summary>
/// <param name="Goal">The competency of the goal.</param>
/// <param name="Minutes">The minutes: whole blocks, unless the goal needs less or the minutes are no whole number of blocks.</param>
/// <param name="Share">What it would get without rounding, in minutes.</param>
public sealed record TimeOnGoal(CompetencyId Goal, int Minutes, double Share);
