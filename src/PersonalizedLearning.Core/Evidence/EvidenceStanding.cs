namespace PersonalizedLearning.Evidence;

/// <summary>Whether a record of evidence still stands, after all that is known of it.</summary>
public enum EvidenceStanding
{
    /// <summary>It stands.</summary>
    Standing,

    /// <summary>A later record took its place.</summary>
    Superseded,

    /// <summary>It was voided.</summary>
    Voided,
}
