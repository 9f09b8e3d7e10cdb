namespace PersonalizedLearning.Environments;

/// <summary>How a course is delivered.</summary>
public enum DeliverySetting
{
    /// <summary>With educators and others on site, and nothing online.</summary>
    BrickAndMortar,

    /// <summary>In part online, in part not.</summary>
    Blended,

    /// <summary>Online alone.</summary>
    Online,

    /// <summary>By independent work for more than half of its time, and nothing online.</summary>
    IndependentStudy,
}
