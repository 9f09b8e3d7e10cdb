using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The power law of learning (Marzano, Transforming Classroom Grading, 2000): a curve through all results, read at the latest.</summary>
/// <remarks>
/// a·xᵇ fitted by least squares on (ln x, ln s) with x = 1 … n the positions of the results, at x = n; a forecast of the next result would be at n + 1.
/// JumpRope, PowerSchool and others compute it so. The curve can pass the top of the scale (1, 4, 4 gives 4.94 of 4), where the estimate is capped. There is no fit
/// for fewer than two results: none gives 0, one counts in full. There is none either for a score of 0, and sources do not say what happens then: here lower results
/// enter the fit as <see cref="PowerLawParameters.LeastShare"/>. Estimates run from 0 to the points possible and are not rounded. An update costs the same
/// however many results there are. It predicts no answers. Immutable and thread safe.
/// </remarks>
public sealed class PowerLaw : MasteryPolicy<PowerLawState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "power-law";

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public PowerLaw(PowerLawParameters? parameters = null) => Settings = parameters ?? new PowerLawParameters();

    /// <summary>Gets the parameters.</summary>
    public PowerLawParameters Settings { get; }

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
    public override PowerLawState Initial => default;

    /// <inheritdoc/>
    public override PowerLawState Update(in PowerLawState state, in Observation observation)
    {
        var line = state.Line.With(Math.Log(state.Count + 1), Math.Log(Math.Max(observation.Fraction, Settings.LeastShare)));
        return new PowerLawState(line.Count, line.MeanX, line.MeanY, line.SumXX, line.SumXY, observation.Fraction);
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in PowerLawState state, Instant asOf)
    {
        if (state.Count < 2)
        {
            return new PolicyEstimate(state.Latest * Settings.PointsPossible, null);
        }

        var share = Math.Exp(state.Line.At(Math.Log(state.Count)));
        return new PolicyEstimate(Math.Min(share, 1) * Settings.PointsPossible, null);
    }

    /// <inheritdoc/>
    public override double? PredictSuccess(in PowerLawState state, in Attempt attempt) => null;
}
