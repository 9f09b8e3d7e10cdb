namespace PersonalizedLearning.Interop;

/// <summary>A proof inside a credential. This library verifies none.</summary>
public sealed record BadgeProof : BadgeEntity
{
    /// <summary>Gets how it was made.</summary>
    public string? CryptoSuite { get; init; }

    /// <summary>Gets when it was made, as its source wrote it.</summary>
    public string? Created { get; init; }

    /// <summary>Gets the address of the key by which it can be verified.</summary>
    public string? VerificationMethod { get; init; }

    /// <summary>Gets what it is for.</summary>
    public string? ProofPurpose { get; init; }

    /// <summary>Gets the signature.</summary>
    public string? ProofValue { get; init; }
}
