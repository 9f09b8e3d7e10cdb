namespace PersonalizedLearning.Environments;

/// <summary>Who sets learners' playlists.</summary>
public enum PlaylistSetter
{
    /// <summary>A program, from learners' needs.</summary>
    Algorithm,

    /// <summary>A teacher.</summary>
    Teacher,
}
