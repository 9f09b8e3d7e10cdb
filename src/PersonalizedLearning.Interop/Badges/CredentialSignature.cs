namespace PersonalizedLearning.Interop;

/// <summary>What a signer made: a proof inside the credential, or a token around it.</summary>
public sealed record CredentialSignature
{
    private CredentialSignature(BadgeProof? proof, string? token)
    {
        Proof = proof;
        Token = token;
    }

    /// <summary>Gets the proof; null where it is a token.</summary>
    public BadgeProof? Proof { get; }

    /// <summary>Gets the token; null where it is a proof.</summary>
    public string? Token { get; }

    /// <summary>Makes one of a proof.</summary>
    /// <param name="proof">The proof.</param>
    /// <returns>The signature.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="proof"/> is null.</exception>
    public static CredentialSignature Of(BadgeProof proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        return new CredentialSignature(proof, null);
    }

    /// <summary>Makes one of a token.</summary>
    /// <param name="token">A compact JWT whose payload is <see cref="CredentialPayload.TokenClaims"/>.</param>
    /// <returns>The signature.</returns>
    /// <exception cref="ArgumentException"><paramref name="token"/> is null or empty.</exception>
    public static CredentialSignature OfToken(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        return new CredentialSignature(null, token);
    }
}
