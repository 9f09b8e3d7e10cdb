namespace PersonalizedLearning.Environments;

/// <summary>What learners do in a session or an item of their day.</summary>
public enum SessionPurpose
{
    /// <summary>They work on a need.</summary>
    Learning,

    /// <summary>They review what they mastered.</summary>
    Review,

    /// <summary>They go beyond what they need.</summary>
    Enrichment,

    /// <summary>They prepare at home or elsewhere for a session on site.</summary>
    PreWork,

    /// <summary>They meet their advisor.</summary>
    Advisory,
}
