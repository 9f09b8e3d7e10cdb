namespace PersonalizedLearning.Paths;

/// <summary>With whom a learner learns.</summary>
public enum Modality
{
    /// <summary>With the whole class.</summary>
    WholeClass,

    /// <summary>In a large group.</summary>
    LargeGroup,

    /// <summary>In a small group.</summary>
    SmallGroup,

    /// <summary>One-to-one with an educator.</summary>
    OneToOne,

    /// <summary>With another learner.</summary>
    Peer,

    /// <summary>Online.</summary>
    Online,

    /// <summary>Alone.</summary>
    Alone,
}
