namespace PersonalizedLearning.Mastery;

/// <summary>A curve through results, by their position from 1.</summary>
public enum BestFitCurve
{
    /// <summary>The mean of all: learning stands still.</summary>
    Mean,

    /// <summary>The straight line a + b·x of least squares: learning goes in equal steps.</summary>
    Linear,

    /// <summary>The power law a·xᵇ: fast at first, then ever slower.</summary>
    Power,
}
