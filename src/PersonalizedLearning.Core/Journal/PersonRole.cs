namespace PersonalizedLearning.Journal;

/// <summary>In which role a person acts when an event is recorded.</summary>
public enum PersonRole
{
    /// <summary>The source did not say.</summary>
    Unspecified,

    /// <summary>The learner whose journal it is.</summary>
    Learner,

    /// <summary>A teacher or another professional who teaches.</summary>
    Educator,

    /// <summary>A mentor or advisor.</summary>
    Mentor,

    /// <summary>Another learner.</summary>
    Peer,

    /// <summary>A parent, guardian or another family member.</summary>
    Family,

    /// <summary>A person who administers the program.</summary>
    Administrator,

    /// <summary>A computer system, on nobody's behalf in particular.</summary>
    System,
}
