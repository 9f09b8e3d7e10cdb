namespace PersonalizedLearning.Calibration;

/// <summary>Which of several answers of a learner to one item count in a calibration.</summary>
public enum RepeatedAnswers
{
    /// <summary>The first alone: later ones show what was remembered of the item, too.</summary>
    First,

    /// <summary>All, each as if it were to another item of the same kind.</summary>
    All,
}
