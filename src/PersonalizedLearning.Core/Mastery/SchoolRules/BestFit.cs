using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The best fit of Marzano: the mean, a straight line or the power law, whichever came nearest to the results so far, read at the latest.</summary>
/// <remarks>
/// <para>
/// All three are fitted to the results at x = 1 … n, the line and the power law (<see cref="PowerLaw"/>) by least squares. The one with the least sum of absolute
/// errors over all results gives the estimate, its value at x = n, within 0 and the points possible; of those equally near the simpler one: mean, line, power law.
/// Empower calls it the true score estimator. None gives 0, one result counts in full, of two the latest counts.
/// </para>
/// <para>
/// A sum of absolute errors can't be kept up without the results themselves, so the state holds the latest 64 of them, some 500 bytes, and what is fitted are the
/// latest <see cref="BestFitParameters.Window"/>, counted from 1. Up to there it is exactly the best fit of all results; beyond, that of the latest ones. An
/// estimate costs a pass over them. A wrong answer can change which curve fits best, so it may give more than a right one would have. It predicts no answers.
/// Immutable and thread safe. Source: Marzano, Making Classroom Assessments Reliable and Valid, 2018.
/// </para>
/// </remarks>
public sealed class BestFit : MasteryPolicy<BestFitState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "best-fit";

    // Errors nearer to each other than this are equal but for rounding.
    private const double Rounding = 1e-12;

    private static readonly double[] LogarithmOf = [.. Enumerable.Range(1, ResultWindow.Length).Select(x => Math.Log(x))];

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public BestFit(BestFitParameters? parameters = null) => Settings = parameters ?? new BestFitParameters();

    /// <summary>Gets the parameters.</summary>
    public BestFitParameters Settings { get; }

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
    public override BestFitState Initial => default;

    /// <inheritdoc/>
    public override BestFitState Update(in BestFitState state, in Observation observation) => state.With(observation.Fraction, Settings.Window);

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in BestFitState state, Instant asOf) =>
        new(Math.Clamp(Fit(state).Share, 0, 1) * Settings.PointsPossible, null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in BestFitState state, in Attempt attempt) => null;

    /// <summary>Tells which curve gives the estimate.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The curve; the mean where there is no result.</returns>
    public BestFitCurve CurveOf(in BestFitState state) => Fit(state).Curve;

    private (BestFitCurve Curve, double Share) Fit(in BestFitState state)
    {
        var count = (int)Math.Min(state.Count, Settings.Window);
        if (count == 0)
        {
            return default;
        }

        var line = default(LeastSquaresLine);
        var power = default(LeastSquaresLine);
        for (var position = 0; position < count; position++)
        {
            var share = state.At(position, Settings.Window);
            line = line.With(position, share);
            power = power.With(LogarithmOf[position], Math.Log(Math.Max(share, Settings.LeastShare)));
        }

        var (toMean, toLine, toPower) = ErrorsOf(state, count, line, power);
        var least = Math.Min(Math.Min(toMean, toLine), toPower) + Rounding;
        return toMean <= least ? (BestFitCurve.Mean, line.MeanY)
            : toLine <= least ? (BestFitCurve.Linear, line.At(count - 1))
            : (BestFitCurve.Power, Math.Exp(power.At(LogarithmOf[count - 1])));
    }

    private (double ToMean, double ToLine, double ToPower) ErrorsOf(in BestFitState state, int count, in LeastSquaresLine line, in LeastSquaresLine power)
    {
        var (toMean, toLine, toPower) = (0.0, 0.0, 0.0);
        for (var position = 0; position < count; position++)
        {
            var share = state.At(position, Settings.Window);
            toMean += Math.Abs(share - line.MeanY);
            toLine += Math.Abs(share - line.At(position));
            toPower += Math.Abs(share - Math.Exp(power.At(LogarithmOf[position])));
        }

        return (toMean, toLine, toPower);
    }
}
