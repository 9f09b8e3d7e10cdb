namespace PersonalizedLearning.Paths;

/// <summary>How an item of a playlist stands.</summary>
public enum PlaylistStatus
{
    /// <summary>Its competency is mastered.</summary>
    Done,

    /// <summary>It was begun since the plan was agreed on, or is the first that is not done.</summary>
    Current,

    /// <summary>It can be begun, too.</summary>
    Next,
}
