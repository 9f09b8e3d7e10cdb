namespace PersonalizedLearning.Calibration;

/// <summary>A figure of a <see cref="PredictionScore"/>.</summary>
public enum ScoreMeasure
{
    /// <summary>The area under the curve; higher is better.</summary>
    Auc,

    /// <summary>The log loss; lower is better.</summary>
    LogLoss,

    /// <summary>The root mean squared error; lower is better.</summary>
    Rmse,

    /// <summary>The share predicted rightly; higher is better.</summary>
    Accuracy,

    /// <summary>The expected calibration error; lower is better.</summary>
    CalibrationError,
}
