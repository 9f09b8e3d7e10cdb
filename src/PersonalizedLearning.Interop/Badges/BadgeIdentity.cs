namespace PersonalizedLearning.Interop;

/// <summary>Who a learner is: plain, or by a hash that tells nothing to who does not know the learner.</summary>
public sealed record BadgeIdentity : BadgeEntity
{
    /// <summary>Gets the identity, or <c>sha256$</c> and the hash of it and the salt in hexadecimal digits.</summary>
    public string? IdentityHash { get; init; }

    /// <summary>Gets what kind of identity it is, such as <c>systemId</c> or <c>emailAddress</c>.</summary>
    public string? IdentityType { get; init; }

    /// <summary>Gets whether it is hashed.</summary>
    public bool? Hashed { get; init; }

    /// <summary>Gets the text that stands after the identity where it is hashed.</summary>
    public string? Salt { get; init; }
}
