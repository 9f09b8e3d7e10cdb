using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>A goal that gets less than its fewest minutes, as all of them together are more than there are.</summary>
/// <param name="Goal">The competency of the goal.</param>
/// <param name="MissingMinutes">The minutes that are missing, at least 1.</param>
public sealed record NotEnoughTime(CompetencyId Goal, int MissingMinutes);
