namespace PersonalizedLearning.Interop;

/// <summary>What a credential is.</summary>
public enum CredentialKind
{
    /// <summary>None of the following.</summary>
    Other,

    /// <summary>One achievement of one learner (<c>OpenBadgeCredential</c>, also spelt <c>AchievementCredential</c>).</summary>
    Achievement,

    /// <summary>A comprehensive learner record: many credentials of one learner (<c>ClrCredential</c>).</summary>
    Clr,

    /// <summary>What somebody says in favour of an achievement, an issuer or a credential (<c>EndorsementCredential</c>).</summary>
    Endorsement,
}
