using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Points on the way to a learned skill, as in ALEKS: gained by right answers, faster in a row without help, lost by wrong ones.</summary>
/// <remarks>
/// A right answer gives 1 point, or 2 where it and the one before it were both right without help; a wrong one takes 1 away; never below 0, and learned at 5.
/// Help is the use of a hint: a right answer with hints gives 1 point and neither makes nor continues a row. Points stop at the top, so a wrong answer after
/// that leaves one less; for a skill that stays learned make the mastery rule sticky. ALEKS then asks for a later knowledge check before it says "mastered"; that is
/// not part of this rule. The estimate is the points, 0 without evidence. It predicts no answers. Immutable and thread safe. Source: the user guide of
/// ALEKS, "Progress Indicator".
/// </remarks>
public sealed class ProgressPoints : MasteryPolicy<ProgressPointsState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "points";

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public ProgressPoints(ProgressPointsParameters? parameters = null) => Settings = parameters ?? new ProgressPointsParameters();

    /// <summary>Gets the parameters.</summary>
    public ProgressPointsParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => Settings.LearnedAt;

    /// <inheritdoc/>
    public override ProgressPointsState Initial => default;

    /// <inheritdoc/>
    public override ProgressPointsState Update(in ProgressPointsState state, in Observation observation)
    {
        if (!observation.IsSuccess(Settings.CorrectFrom))
        {
            return new ProgressPointsState(Math.Max(state.Points - 1, 0), 0);
        }

        var unaided = observation.Hints == 0 ? 1 : 0;
        return new ProgressPointsState(Math.Min(state.Points + 1 + (unaided & state.Unaided), Settings.LearnedAt), unaided);
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in ProgressPointsState state, Instant asOf) => new(state.Points, null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in ProgressPointsState state, in Attempt attempt) => null;
}
