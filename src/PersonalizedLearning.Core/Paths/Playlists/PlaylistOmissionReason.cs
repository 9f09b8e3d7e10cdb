namespace PersonalizedLearning.Paths;

/// <summary>Why a playlist leaves a step for later.</summary>
public enum PlaylistOmissionReason
{
    /// <summary>Something on which it builds is not mastered.</summary>
    PrerequisitesOpen,

    /// <summary>It does not fit the minutes that are left.</summary>
    Minutes,

    /// <summary>The framework does not have its competency, or only as a heading.</summary>
    NotInFramework,
}
