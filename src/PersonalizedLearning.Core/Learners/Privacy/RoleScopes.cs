using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What everybody in a role sees without consent.</summary>
/// <param name="Role">The role.</param>
/// <param name="Scopes">The parts.</param>
public sealed record RoleScopes(PersonRole Role, ValueList<DataScope> Scopes);
