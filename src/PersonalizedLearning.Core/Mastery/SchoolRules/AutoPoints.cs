using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The points of a PrairieLearn homework question: variants add up, and right answers in a row are worth more each time.</summary>
/// <remarks>
/// A submission gives its share of full credit times the value of the variant: after right submissions the value has grown by the value of the first for each, up
/// to the points possible; a submission that is not fully right gives its share of the first value, and growth starts anew. As long as a variant has less than the
/// value of the first, the best submission for it counts; then the next variant starts. The estimate is the sum over variants, capped at the points possible;
/// 0 without evidence. One observation is one graded submission. This follows the code of PrairieLearn (computeInstanceQuestionPointsHomework in
/// apps/prairielearn/src/lib/question-points.ts), from which the table in its documentation differs after a submission that is not fully right. A
/// review counts by its share of full credit. It predicts no answers. Immutable and thread safe.
/// </remarks>
public sealed class AutoPoints : MasteryPolicy<AutoPointsState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "auto-points";

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public AutoPoints(AutoPointsParameters? parameters = null) => Settings = parameters ?? new AutoPointsParameters();

    /// <summary>Gets the parameters.</summary>
    public AutoPointsParameters Settings { get; }

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
    public override AutoPointsState Initial => new(0, 0, Settings.VariantPoints);

    /// <inheritdoc/>
    public override AutoPointsState Update(in AutoPointsState state, in Observation observation)
    {
        var right = observation.Fraction >= 1;
        var value = right ? state.Value : Settings.VariantPoints;
        var points = observation.Fraction * value;
        var next = right && !Settings.ConstantValue ? Math.Min(value + Settings.VariantPoints, Settings.PointsPossible) : value;
        return state.Present >= Settings.VariantPoints
            ? new AutoPointsState(Math.Min(state.Earlier + state.Present, Settings.PointsPossible), points, next)
            : new AutoPointsState(state.Earlier, Math.Max(state.Present, points), next);
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in AutoPointsState state, Instant asOf) =>
        new(Math.Min(state.Earlier + state.Present, Settings.PointsPossible), null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in AutoPointsState state, in Attempt attempt) => null;
}
