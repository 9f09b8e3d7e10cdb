namespace PersonalizedLearning.Paths;

/// <summary>Of which kind a barrier in an experience is.</summary>
public enum BarrierKind
{
    /// <summary>Somebody has reported it, and it was not removed.</summary>
    Reported,

    /// <summary>The experience does not offer a support that the learner needs.</summary>
    MissingSupport,

    /// <summary>The experience offers no option for a principle of Universal Design for Learning on which the learner relies.</summary>
    NoOption,
}
