namespace PersonalizedLearning.Environments;

/// <summary>A computer lab with the person who watches over it.</summary>
/// <param name="Space">The lab.</param>
/// <param name="Monitor">Who watches over learners there, and need not teach.</param>
public sealed record LearningLab(SpaceId Space, StaffId Monitor);
