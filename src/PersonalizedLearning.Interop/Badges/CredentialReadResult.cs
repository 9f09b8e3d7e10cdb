namespace PersonalizedLearning.Interop;

/// <summary>What reading a credential gave.</summary>
/// <param name="Credential">The credential in the standard's own terms; writing it loses nothing.</param>
/// <param name="Diagnostics">Every problem: first those of the text, then those that <see cref="CredentialCheck"/> finds.</param>
public sealed record CredentialReadResult(BadgeCredential Credential, IReadOnlyList<Diagnostic> Diagnostics);
