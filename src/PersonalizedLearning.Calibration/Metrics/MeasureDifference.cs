namespace PersonalizedLearning.Calibration;

/// <summary>How much a figure of one policy is above that of another.</summary>
/// <remarks>Equality is by all values. <c>default</c> is a difference in <see cref="ScoreMeasure.Auc"/> that is not defined. Thread safe.</remarks>
/// <param name="Measure">The figure.</param>
/// <param name="Difference">That of the first policy less that of the second; null where either is not defined.</param>
/// <param name="Interval">The interval of the difference; null without resamples, or where it is not defined.</param>
/// <param name="Probability">
/// How probable a difference at least as far from 0 would be, on either side, if there were none: the two-sided p-value of the resamples; null where there is no interval.
/// </param>
public readonly record struct MeasureDifference(ScoreMeasure Measure, double? Difference, ScoreInterval? Interval, double? Probability)
{
    /// <summary>Gets whether the interval leaves 0 out, so that the difference is more than chance among learners.</summary>
    public bool IsBeyondChance => Interval is { } interval && !interval.Contains(0);

    /// <summary>Gets whether the first policy is the better one by this figure; null when neither is.</summary>
    public bool? IsFirstBetter => Difference is not { } difference || difference == 0 ? null : difference > 0 == Measure is ScoreMeasure.Auc or ScoreMeasure.Accuracy;
}
