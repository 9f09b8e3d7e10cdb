namespace PersonalizedLearning.Interop;

/// <summary>Signs credentials: the place where a library of cryptography, and whoever holds the keys, plugs in. This library has none of its own.</summary>
public interface ICredentialSigner
{
    /// <summary>Signs a credential.</summary>
    /// <param name="payload">What is to be signed, in the forms in which it can be.</param>
    /// <returns>A proof to be put into the credential, or a token that holds it.</returns>
    CredentialSignature Sign(CredentialPayload payload);
}
