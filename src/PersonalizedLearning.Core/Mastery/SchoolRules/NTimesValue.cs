namespace PersonalizedLearning.Mastery;

/// <summary>What the estimate of <see cref="NTimes"/> is, once there are enough results at or above the cut.</summary>
public enum NTimesValue
{
    /// <summary>The mean of all results at or above the cut, however many there are; what Canvas does.</summary>
    MeanOfQualifying,

    /// <summary>The mean of all results, those below the cut among them.</summary>
    MeanOfAll,

    /// <summary>The highest result.</summary>
    Highest,
}
