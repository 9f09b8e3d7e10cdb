namespace PersonalizedLearning.Environments;

/// <summary>What a policy makes of a group.</summary>
/// <param name="Policy">The name of the policy.</param>
/// <param name="Weight">How much the policy weighs.</param>
/// <param name="Value">The value of the group by the policy alone; times the weight it is what the group adds to the objective.</param>
public sealed record GroupTermValue(string Policy, double Weight, double Value);
