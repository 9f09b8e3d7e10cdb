namespace PersonalizedLearning.Paths;

/// <summary>Why a changed estimate takes an item its place.</summary>
public enum EstimateEffect
{
    /// <summary>The runner-up scores higher.</summary>
    Outscored,

    /// <summary>A hard prerequisite of the item is not mastered any more.</summary>
    Blocked,

    /// <summary>The item itself is mastered.</summary>
    Mastered,
}
