namespace PersonalizedLearning.Calibration;

/// <summary>The interval of each figure of a score; null where there is none.</summary>
public sealed record ScoreIntervals
{
    /// <summary>Gets that of the area under the curve.</summary>
    public ScoreInterval? Auc { get; init; }

    /// <summary>Gets that of the log loss.</summary>
    public ScoreInterval? LogLoss { get; init; }

    /// <summary>Gets that of the root mean squared error.</summary>
    public ScoreInterval? Rmse { get; init; }

    /// <summary>Gets that of the accuracy.</summary>
    public ScoreInterval? Accuracy { get; init; }

    /// <summary>
    /// Gets that of the expected calibration error. Chance can only roughen a curve, so that the figure of a resample is higher than that of the answers themselves
    /// more often than not: of a policy that is calibrated well the interval may lie above the figure.
    /// </summary>
    public ScoreInterval? CalibrationError { get; init; }

    /// <summary>Gets the interval of a figure.</summary>
    /// <param name="measure">Which.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such figure.</exception>
    public ScoreInterval? this[ScoreMeasure measure] => measure switch
    {
        ScoreMeasure.Auc => Auc,
        ScoreMeasure.LogLoss => LogLoss,
        ScoreMeasure.Rmse => Rmse,
        ScoreMeasure.Accuracy => Accuracy,
        ScoreMeasure.CalibrationError => CalibrationError,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, $"There is no figure {measure}; expected one of {string.Join(", ", Enum.GetNames<ScoreMeasure>())}."),
    };
}
