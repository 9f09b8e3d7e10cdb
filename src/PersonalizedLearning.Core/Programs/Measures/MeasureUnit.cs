namespace PersonalizedLearning.Programs;

/// <summary>In what a measure is.</summary>
public enum MeasureUnit
{
    /// <summary>A share from 0 to 1.</summary>
    Share,

    /// <summary>Days of 24 hours.</summary>
    Days,

    /// <summary>So many per learner and week.</summary>
    PerLearnerWeek,

    /// <summary>So many times as much.</summary>
    Ratio,
}
