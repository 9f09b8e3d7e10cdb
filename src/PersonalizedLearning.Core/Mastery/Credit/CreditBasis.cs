namespace PersonalizedLearning.Mastery;

/// <summary>At which status of mastery a credit is earned.</summary>
public enum CreditBasis
{
    /// <summary>Once it was shown, whether it is still held or has lapsed since: credit comes as soon as mastery is shown.</summary>
    OnceShown,

    /// <summary>While it is held: what lapsed before it was awarded earns nothing until it is shown again.</summary>
    StillHeld,
}
