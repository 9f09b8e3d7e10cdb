namespace PersonalizedLearning.Mastery;

/// <summary>A <see cref="MasteryFold"/> at rest.</summary>
/// <param name="Policy">The name of the policy.</param>
/// <param name="Version">The version of the policy.</param>
/// <param name="Count">How many observations were taken in.</param>
/// <param name="State">The bytes of the state.</param>
public sealed record MasterySnapshot(string Policy, int Version, int Count, ValueList<byte> State);
