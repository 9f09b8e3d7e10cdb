namespace PersonalizedLearning.Mastery;

/// <summary>In which order evidence of one and the same time comes.</summary>
public enum EvidenceTies
{
    /// <summary>In the order of the journal.</summary>
    JournalOrder,

    /// <summary>The lower score first, so that the higher one counts as the later.</summary>
    LowerFirst,

    /// <summary>The higher score first, so that the lower one counts as the later.</summary>
    HigherFirst,
}
