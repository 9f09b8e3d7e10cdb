using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>What a policy file says.</summary>
/// <param name="Policies">The policies.</param>
/// <param name="Rule">How their estimates become decisions; null where the file does not say.</param>
public sealed record PolicyFile(MasteryPolicySet Policies, MasteryRule? Rule = null);
