using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>How often those in a role began and took a decision.</summary>
/// <param name="Role">The role.</param>
/// <param name="Initiated">How often one of them proposed it.</param>
/// <param name="Decided">How often one of them was among those who agreed.</param>
public readonly record struct RoleShare(PersonRole Role, int Initiated, int Decided);
