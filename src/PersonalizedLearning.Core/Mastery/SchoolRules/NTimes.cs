using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Mastery shown n times: an estimate only once enough results are at or above a cut.</summary>
/// <remarks>
/// Fewer than n results at or above the cut: no score, and the estimate is 0; how many there are is in the state. From n on: the mean of all of them, those
/// beyond n too, or what <see cref="NTimesParameters.Value"/> says. This is the method "n number of times" (n_mastery) of Canvas, where the cut is the points for
/// mastery. Results need not follow each other, and their order changes nothing but rounding; for n in a row see m of n. A review counts by its share of full
/// credit. Estimates run from 0 to the points possible and are not rounded. It predicts no answers. Immutable and thread safe.
/// </remarks>
public sealed class NTimes : MasteryPolicy<NTimesState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "n-times";

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public NTimes(NTimesParameters? parameters = null) => Settings = parameters ?? new NTimesParameters();

    /// <summary>Gets the parameters.</summary>
    public NTimesParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => Settings.PointsPossible;

    /// <inheritdoc/>
    public override NTimesState Initial => default;

    /// <inheritdoc/>
    public override NTimesState Update(in NTimesState state, in Observation observation)
    {
        var share = observation.Fraction;
        var qualifies = share >= Settings.From;
        return new NTimesState(
            state.Qualifying + (qualifies ? 1 : 0),
            state.QualifyingSum + (qualifies ? share : 0),
            state.Count + 1,
            state.Sum + share,
            Math.Max(state.Highest, share));
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in NTimesState state, Instant asOf) =>
        new(HasScore(state) ? Math.Min(ShareOf(state), 1) * Settings.PointsPossible : 0, null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in NTimesState state, in Attempt attempt) => null;

    /// <summary>Tells whether there are enough results at or above the cut; without a score the estimate is 0.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Whether there is a score.</returns>
    public bool HasScore(in NTimesState state) => state.Qualifying >= Settings.Times;

    private double ShareOf(in NTimesState state) => Settings.Value switch
    {
        NTimesValue.MeanOfAll => state.Sum / state.Count,
        NTimesValue.Highest => state.Highest,
        _ => state.QualifyingSum / state.Qualifying,
    };
}
