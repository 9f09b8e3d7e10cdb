using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Base of mastery policies: write the fold over a state of your own, the flat bytes are seen to here.</summary>
/// <typeparam name="TState">The state: a small struct without references.</typeparam>
public abstract class MasteryPolicy<TState> : IMasteryPolicy
    where TState : unmanaged
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract int Version { get; }

    /// <inheritdoc/>
    public abstract object Parameters { get; }

    /// <inheritdoc/>
    public abstract double Minimum { get; }

    /// <inheritdoc/>
    public abstract double Maximum { get; }

    /// <inheritdoc/>
    public int StateSize => Unsafe.SizeOf<TState>();

    /// <summary>Gets the state before any evidence.</summary>
    public abstract TState Initial { get; }

    /// <summary>Takes in one observation.</summary>
    /// <param name="state">The state so far.</param>
    /// <param name="observation">The observation.</param>
    /// <returns>The next state.</returns>
    public abstract TState Update(in TState state, in Observation observation);

    /// <summary>Estimates mastery.</summary>
    /// <param name="state">The state.</param>
    /// <param name="asOf">The instant for which to estimate.</param>
    /// <returns>The estimate.</returns>
    public abstract PolicyEstimate Estimate(in TState state, Instant asOf);

    /// <summary>Predicts how likely the next answer is a success.</summary>
    /// <param name="state">The state.</param>
    /// <param name="attempt">The answer that is to come: when, to which item, and what else bears on it.</param>
    /// <returns>A probability; null where the policy predicts nothing.</returns>
    public abstract double? PredictSuccess(in TState state, in Attempt attempt);

    /// <summary>Takes in one observation of each of many learners, with the same results as one by one and in less time.</summary>
    /// <param name="states">The state of each, changed in place.</param>
    /// <param name="observations">An observation for each, in the same order.</param>
    /// <exception cref="ArgumentException">There are more or fewer observations than states.</exception>
    public void UpdateAll(Span<TState> states, ReadOnlySpan<Observation> observations)
    {
        if (states.Length != observations.Length)
        {
            throw new ArgumentException($"There are {observations.Length} observations; expected {states.Length}, one for each state.", nameof(observations));
        }

        UpdateEach(states, observations);
    }

    /// <summary>Takes in one observation of each of many learners. Where updates are short, a policy saves here what it costs to be called for each.</summary>
    /// <param name="states">The state of each, changed in place.</param>
    /// <param name="observations">As many observations, in the same order.</param>
    protected virtual void UpdateEach(Span<TState> states, ReadOnlySpan<Observation> observations)
    {
        for (var index = 0; index < states.Length; index++)
        {
            states[index] = Update(states[index], observations[index]);
        }
    }

    /// <inheritdoc/>
    public void Start(Span<byte> state)
    {
        var initial = Initial;
        MemoryMarshal.Write(Checked(state), in initial);
    }

    /// <inheritdoc/>
    public void Update(Span<byte> state, in Observation observation)
    {
        // In place: a state that was just written in parts and is then copied as a whole would keep the processor waiting.
        ref var own = ref Unsafe.As<byte, TState>(ref MemoryMarshal.GetReference(Checked(state)));
        own = Update(own, observation);
    }

    /// <inheritdoc/>
    public PolicyEstimate Estimate(ReadOnlySpan<byte> state, Instant asOf) => Estimate(Read(state), asOf);

    /// <inheritdoc/>
    public double? PredictSuccess(ReadOnlySpan<byte> state, in Attempt attempt) => PredictSuccess(Read(state), attempt);

    /// <summary>Tells whether another policy is of the same kind and has equal parameters, and so decides the same.</summary>
    /// <param name="obj">The other policy.</param>
    /// <returns>Whether they are equal.</returns>
    public override bool Equals(object? obj) => obj is MasteryPolicy<TState> other && other.GetType() == GetType() && other.Parameters.Equals(Parameters);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(GetType(), Parameters);

    /// <summary>Reads a state from its bytes.</summary>
    /// <param name="state">The bytes.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    protected static TState Read(ReadOnlySpan<byte> state) =>
        state.Length == Unsafe.SizeOf<TState>() ? MemoryMarshal.Read<TState>(state) : throw WrongSize(state.Length, nameof(state));

    private static Span<byte> Checked(Span<byte> state) => state.Length == Unsafe.SizeOf<TState>() ? state : throw WrongSize(state.Length, nameof(state));

    private static ArgumentException WrongSize(int length, string name) =>
        new($"A state of {length} bytes was given; expected {Unsafe.SizeOf<TState>()}, the policy's StateSize.", name);
}
