namespace PersonalizedLearning.Environments;

/// <summary>A change of groups that keeps all rules: somebody moves, or two change places, each with those who must stay with them.</summary>
/// <param name="Moves">Who goes from where to where, ordered by learner.</param>
/// <param name="Delta">What the change adds to the objective; below 0 where it takes away.</param>
public sealed record GroupChange(ValueList<GroupMove> Moves, double Delta);
