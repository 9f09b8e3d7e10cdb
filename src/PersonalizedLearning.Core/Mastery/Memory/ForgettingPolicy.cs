using System.Buffers.Binary;
using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Exponential forgetting (Ebbinghaus 1885) over any other policy: without practice its estimate fades with a half-life.</summary>
/// <remarks>
/// <para>
/// With v the estimate of the other policy, m the floor and Δ the days with fractions since the latest observation: m + (v − m)·2^(−Δ/h). An estimate at or below
/// the floor stays as it is. The uncertainty shrinks by the same factor, as that of a value scaled by it. A prediction fades alike, towards what the other policy predicts
/// without evidence; it is null where that predicts nothing. Practice brings the estimate back in full: what fades is what is shown, not what the other policy keeps.
/// </para>
/// <para>
/// Observations at unknown times, or before the latest, leave the latest time as it is; where no time is known nothing fades. The range is that of the other
/// policy. The state is the latest time, 8 bytes, and then that of the other policy. Immutable and thread safe.
/// </para>
/// </remarks>
public sealed class ForgettingPolicy : IForgettingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "forgetting";

    private readonly IMasteryPolicy inner;
    private readonly double floor;
    private readonly byte[] start;

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The floor is outside the range of the other policy.</exception>
    public ForgettingPolicy(ForgettingParameters? parameters = null)
    {
        var given = parameters ?? new ForgettingParameters();
        inner = given.Of;
        floor = Preconditions.InRange(given.Floor ?? inner.Minimum, inner.Minimum, inner.Maximum, nameof(ForgettingParameters.Floor));
        Settings = given with { Floor = floor };
        start = new byte[inner.StateSize];
        inner.Start(start);
    }

    /// <summary>Gets the parameters, with the floor that holds.</summary>
    public ForgettingParameters Settings { get; }

    /// <inheritdoc/>
    public string Name => PolicyName;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public object Parameters => Settings;

    /// <inheritdoc/>
    public double Minimum => inner.Minimum;

    /// <inheritdoc/>
    public double Maximum => inner.Maximum;

    /// <inheritdoc/>
    public int StateSize => sizeof(long) + inner.StateSize;

    /// <inheritdoc/>
    public void Start(Span<byte> state)
    {
        CheckLength(state);
        BinaryPrimitives.WriteInt64LittleEndian(state, PracticeTime.Unknown);
        start.CopyTo(state[sizeof(long)..]);
    }

    /// <inheritdoc/>
    public void Update(Span<byte> state, in Observation observation)
    {
        CheckLength(state);
        BinaryPrimitives.WriteInt64LittleEndian(state, PracticeTime.Later(BinaryPrimitives.ReadInt64LittleEndian(state), observation.At));
        inner.Update(state[sizeof(long)..], observation);
    }

    /// <inheritdoc/>
    public PolicyEstimate Estimate(ReadOnlySpan<byte> state, Instant asOf)
    {
        CheckLength(state);
        var estimate = inner.Estimate(state[sizeof(long)..], asOf);
        var kept = KeptOf(state, asOf);
        return estimate.Value > floor ? new PolicyEstimate(Faded(estimate.Value, floor, kept), estimate.Uncertainty * kept) : estimate;
    }

    /// <inheritdoc/>
    public double? PredictSuccess(ReadOnlySpan<byte> state, in Attempt attempt)
    {
        CheckLength(state);
        return inner.PredictSuccess(state[sizeof(long)..], attempt) is { } predicted
            && inner.PredictSuccess(start, attempt) is { } unpractised
                ? predicted > unpractised ? Faded(predicted, unpractised, KeptOf(state, attempt.At)) : predicted
                : null;
    }

    /// <inheritdoc/>
    /// <remarks>It is what is kept of the estimate of the other policy: 2^(−Δ/h).</remarks>
    public double? RecallOf(MasteryDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.LatestEvidenceAt is { } latest
            ? Math.Pow(2, -PracticeTime.DaysSince(latest.ToUnixTimeTicks(), decision.Estimate.AsOf) / Settings.HalfLifeDays)
            : null;
    }

    // 2^(−Δ/h).
    private double KeptOf(ReadOnlySpan<byte> state, Instant asOf) =>
        Math.Pow(2, -PracticeTime.DaysSince(BinaryPrimitives.ReadInt64LittleEndian(state), asOf) / Settings.HalfLifeDays);

    private static double Faded(double value, double towards, double kept) => Math.Clamp(towards + ((value - towards) * kept), towards, value);

    private void CheckLength(ReadOnlySpan<byte> state)
    {
        if (state.Length != StateSize)
        {
            throw new ArgumentException($"A state of {state.Length} bytes was given; expected {StateSize}, the policy's StateSize.", nameof(state));
        }
    }

    /// <summary>Tells whether another policy forgets alike over an equal policy.</summary>
    /// <param name="obj">The other policy.</param>
    /// <returns>Whether they are equal.</returns>
    public override bool Equals(object? obj) => obj is ForgettingPolicy other && other.Settings.Equals(Settings);

    /// <inheritdoc/>
    public override int GetHashCode() => Settings.GetHashCode();
}
