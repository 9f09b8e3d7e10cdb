using System.Runtime.InteropServices;
using NodaTime;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Mastery;

/// <summary>A policy over flat bytes, seen over a state of the same layout, so that it can join the laws.</summary>
/// <param name="policy">The policy.</param>
/// <typeparam name="TState">Its state, without padding.</typeparam>
public sealed class TypedPolicy<TState>(IMasteryPolicy policy) : MasteryPolicy<TState>
    where TState : unmanaged
{
    /// <inheritdoc/>
    public override string Name => policy.Name;

    /// <inheritdoc/>
    public override int Version => policy.Version;

    /// <inheritdoc/>
    public override object Parameters => policy.Parameters;

    /// <inheritdoc/>
    public override double Minimum => policy.Minimum;

    /// <inheritdoc/>
    public override double Maximum => policy.Maximum;

    /// <inheritdoc/>
    public override TState Initial
    {
        get
        {
            TState state = default;
            policy.Start(MemoryMarshal.AsBytes(new Span<TState>(ref state)));
            return state;
        }
    }

    /// <inheritdoc/>
    public override TState Update(in TState state, in Observation observation)
    {
        var next = state;
        policy.Update(MemoryMarshal.AsBytes(new Span<TState>(ref next)), observation);
        return next;
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in TState state, Instant asOf) => policy.Estimate(MemoryMarshal.AsBytes(new ReadOnlySpan<TState>(in state)), asOf);

    /// <inheritdoc/>
    public override double? PredictSuccess(in TState state, in Attempt attempt) => policy.PredictSuccess(MemoryMarshal.AsBytes(new ReadOnlySpan<TState>(in state)), attempt);
}
