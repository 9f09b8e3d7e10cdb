namespace PersonalizedLearning.Paths;

/// <summary>Which number about a competency changes.</summary>
public enum EstimateQuantity
{
    /// <summary>The estimate of mastery, on the scale of the mastery map.</summary>
    Estimate,

    /// <summary>How likely the next answer is right, from 0 to 1.</summary>
    PredictedSuccess,
}
