using System.Collections.Frozen;

namespace PersonalizedLearning.Mastery;

/// <summary>
/// Logistic knowledge tracing (Pavlik, Eglington and Harrell-Williams 2021; with counts and items alone the Best-LR of Gervet et al. 2020): log odds of success as a
/// weighted sum of what is known of items, of practice, and of recent results.
/// </summary>
/// <remarks>
/// <para>
/// Log odds = intercept − difficulty of the item + right·φ(s) + wrong·φ(f) + Σ over traces + recency·Δ^−d, with s right and f wrong answers before, φ(n) = ln(1 + n) or n,
/// and Δ the seconds since the latest answer, at least 1; without an earlier answer at a known time, or an instant of the next one, the last term is 0. See
/// <see cref="LktTrace"/> for the traces.
/// </para>
/// <para>
/// It serves for a competency and, as <see cref="MasteryPolicySet.Learner"/>, for the learner in general, whose counts and traces are then those of all answers;
/// items belong there. An item that was not fitted has the mean difficulty and the mean expectation, which stand in the parameters; a competency that was not fitted
/// has the standard parameters of the set; a learner without answers has the intercepts. <see cref="Knows"/> tells for explanations. The estimate is the probability of
/// success at an item like all others, without uncertainty. Immutable and thread safe.
/// </para>
/// </remarks>
public sealed class LogisticKnowledgeTracing : LogisticPolicy<LktState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "lkt";

    private readonly FrozenDictionary<string, (double Difficulty, double Expected)> byItem;
    private readonly LktTrace? first;
    private readonly LktTrace? second;

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public LogisticKnowledgeTracing(LktParameters? parameters = null)
    {
        Settings = parameters ?? new LktParameters();
        byItem = Settings.ByItem.ToFrozenDictionary(
            item => item.Item, item => (item.Difficulty ?? Settings.Difficulty, item.Expected ?? Settings.Expected), StringComparer.Ordinal);
        first = Settings.Traces.Count > 0 ? Settings.Traces[0] : null;
        second = Settings.Traces.Count > 1 ? Settings.Traces[1] : null;
    }

    /// <summary>Gets the parameters.</summary>
    public LktParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override LktState Initial => new(0, 0, PracticeTime.Unknown, default, default);

    /// <summary>Tells whether an item has parameters of its own; if not, it is taken to be of mean difficulty.</summary>
    /// <param name="item">The item; null is like all others.</param>
    /// <returns>Whether it has.</returns>
    public bool Knows(string? item) => item is not null && byItem.ContainsKey(item);

    /// <inheritdoc/>
    public override LktState Update(in LktState state, in Observation observation)
    {
        var isRight = observation.IsSuccess(Settings.CorrectFrom);
        var expected = first is null ? 0 : ItemOf(observation.Item).Expected;
        return new LktState(
            isRight ? PracticeCount.Next(state.Right) : state.Right,
            isRight ? state.Wrong : PracticeCount.Next(state.Wrong),
            PracticeTime.Later(state.LatestTicks, observation.At),
            first is null ? default : state.First.After(first.Decay, isRight, expected),
            second is null ? default : state.Second.After(second.Decay, isRight, expected));
    }

    /// <inheritdoc/>
    public override double LogOdds(in LktState state, in Attempt attempt)
    {
        var sum = Settings.Intercept - ItemOf(attempt.Item).Difficulty
            + (Settings.Right * PracticeCount.Scaled(state.Right, Settings.Counts))
            + (Settings.Wrong * PracticeCount.Scaled(state.Wrong, Settings.Counts));
        sum += first is null ? 0 : state.First.Weighed(first);
        sum += second is null ? 0 : state.Second.Weighed(second);
        return Settings.Recency == 0 ? sum : sum + (Settings.Recency * LktModel.Recency(state, attempt.At, Settings.RecencyPower));
    }

    private (double Difficulty, double Expected) ItemOf(string? item) => item is not null && byItem.TryGetValue(item, out var known)
        ? known
        : (Settings.Difficulty, Settings.Expected);
}
