using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Testing.Mastery;

/// <summary>A policy and what it is to fold.</summary>
public sealed record PolicyRun<TState>(MasteryPolicy<TState> Policy, ObservationSequence Observations)
    where TState : unmanaged
{
    /// <inheritdoc/>
    public override string ToString() => $"{Policy.Name} {Policy.Parameters} over {Observations}";
}
