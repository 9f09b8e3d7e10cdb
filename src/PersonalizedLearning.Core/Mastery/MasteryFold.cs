using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>A running fold of one policy over the evidence of one learner on one competency.</summary>
/// <remarks>Not thread safe. For many learners at once keep states in one array and call the policy itself.</remarks>
public sealed class MasteryFold
{
    private readonly byte[] state;

    /// <summary>Starts a fold without evidence.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public MasteryFold(IMasteryPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policy = policy;
        state = new byte[policy.StateSize];
        policy.Start(state);
    }

    /// <summary>Gets the policy.</summary>
    public IMasteryPolicy Policy { get; }

    /// <summary>Gets how many observations were taken in.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a stored fold up again.</summary>
    /// <param name="policy">The same policy with the same parameters as when it was stored.</param>
    /// <param name="snapshot">What was stored.</param>
    /// <returns>A fold that goes on where the stored one stopped.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The snapshot is of another policy, of another version, or damaged.</exception>
    public static MasteryFold Restore(IMasteryPolicy policy, MasterySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.Policy != policy.Name || snapshot.Version != policy.Version || snapshot.State.Count != policy.StateSize || snapshot.Count < 0)
        {
            throw new ArgumentException(
                $"The snapshot is of policy '{snapshot.Policy}' version {snapshot.Version} with {snapshot.State.Count} bytes and {snapshot.Count} observations; "
                + $"expected '{policy.Name}' version {policy.Version} with {policy.StateSize} bytes.",
                nameof(snapshot));
        }

        var fold = new MasteryFold(policy) { Count = snapshot.Count };
        snapshot.State.AsSpan().CopyTo(fold.state);
        return fold;
    }

    /// <summary>Takes in one observation.</summary>
    /// <param name="observation">The observation.</param>
    public void Update(in Observation observation)
    {
        Policy.Update(state, observation);
        Count++;
    }

    /// <summary>Whether the policy predicts by log odds.</summary>
    internal bool IsLogistic => Policy is ILogisticPolicy;

    /// <summary>Estimates mastery.</summary>
    /// <param name="asOf">The instant for which to estimate.</param>
    /// <returns>The estimate with the count of evidence and the instant.</returns>
    public MasteryEstimate Estimate(Instant asOf)
    {
        var estimate = Policy.Estimate(state, asOf);
        return new MasteryEstimate(estimate.Value, estimate.Uncertainty, Count, asOf);
    }

    /// <summary>Predicts how likely the next answer is a success.</summary>
    /// <param name="attempt">The answer that is to come: when, to which item, and what else bears on it.</param>
    /// <returns>A probability; null where the policy predicts nothing.</returns>
    public double? PredictSuccess(in Attempt attempt) => Policy.PredictSuccess(state, attempt);

    /// <summary>Copies the state so that it can be stored.</summary>
    /// <returns>The snapshot.</returns>
    /// <remarks>The bytes are those of a little-endian machine, as all that .NET runs on today are.</remarks>
    /// <exception cref="PlatformNotSupportedException">The machine is big-endian.</exception>
    public MasterySnapshot Snapshot() => SnapshotOf(Policy, Count, state);

    internal static MasterySnapshot SnapshotOf(IMasteryPolicy policy, int count, ReadOnlySpan<byte> state) => BitConverter.IsLittleEndian
        ? new MasterySnapshot(policy.Name, policy.Version, count, ValueList.Create(state))
        : throw new PlatformNotSupportedException("Snapshots are defined for little-endian machines.");

    /// <summary>Starts anew for a learner of whom something is known in general.</summary>
    internal void Restart(in OtherFactors learner)
    {
        if (Policy is IStartsByLearner individual)
        {
            individual.Start(state, learner);
        }
    }

    /// <summary>What the state contributes to the log odds of success; 0 where the policy has none.</summary>
    internal double LogOdds(in Attempt attempt) => Policy is ILogisticPolicy logistic ? logistic.LogOdds(state, attempt) : 0;

    /// <summary>Estimates mastery where something is known of the learner in general.</summary>
    internal MasteryEstimate Estimate(Instant asOf, in OtherFactors learner)
    {
        var estimate = Policy is ILogisticPolicy logistic ? logistic.Estimate(state, asOf, learner) : Policy.Estimate(state, asOf);
        return new MasteryEstimate(estimate.Value, estimate.Uncertainty, Count, asOf);
    }

    internal void CopyStateTo(Span<byte> target) => state.CopyTo(target);
}
