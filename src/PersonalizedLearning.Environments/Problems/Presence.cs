namespace PersonalizedLearning.Environments;

/// <summary>From where learners take part.</summary>
public enum Presence
{
    /// <summary>On site only.</summary>
    OnSite,

    /// <summary>From elsewhere only.</summary>
    Remote,

    /// <summary>From either.</summary>
    Either,
}
