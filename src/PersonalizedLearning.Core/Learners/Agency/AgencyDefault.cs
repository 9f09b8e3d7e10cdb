using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>How much say everybody in a role has in a decision where nothing else was granted.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Role">The role.</param>
/// <param name="Level">How much say.</param>
public readonly record struct AgencyDefault(AgencyDecision Decision, PersonRole Role, AgencyLevel Level);
