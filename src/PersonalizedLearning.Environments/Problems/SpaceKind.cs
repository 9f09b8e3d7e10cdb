namespace PersonalizedLearning.Environments;

/// <summary>Where a learning space is.</summary>
public enum SpaceKind
{
    /// <summary>On campus.</summary>
    OnCampus,

    /// <summary>Off campus: it takes time to get there.</summary>
    OffCampus,

    /// <summary>No room: learners take part from where they are.</summary>
    Remote,
}
