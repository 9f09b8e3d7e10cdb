using NodaTime;

namespace PersonalizedLearning.Interop;

/// <summary>Checks what a credential says by the rules of Open Badges 3.0 and CLR 2.0, as far as that needs neither a network nor cryptography.</summary>
/// <remarks>
/// Errors, which make a credential unusable by the standard: <c>context-missing</c>, <c>credential-type-missing</c>, <c>unexpected-type</c>, <c>missing-member</c>,
/// <c>date-unreadable</c>, <c>expired</c>, <c>not-yet-valid</c>, <c>verification-method-unusable</c>. Warnings: <c>context-unknown</c>, <c>word-unknown</c>,
/// <c>unknown-result-description</c>, <c>unknown-level</c>, <c>level-of-other-description</c>, <c>value-not-allowed</c>, <c>number-unreadable</c>, <c>ambiguous-identifier</c>, <c>dangling-association</c>.
/// What is not done here is said: <c>proof-not-verified</c>, <c>not-signed</c> and <c>status-not-checked</c> are of severity info.
/// </remarks>
public static class CredentialCheck
{
    /// <summary>Checks a credential, and those within it.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="asOf">The instant at which it should be valid; validity in time is not looked at when null.</param>
    /// <returns>The problems, each with its JSON path.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="credential"/> is null.</exception>
    public static IReadOnlyList<Diagnostic> Of(BadgeCredential credential, Instant? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var problems = new DiagnosticLog();
        new CredentialChecking(problems, asOf).Check(credential, "$", null);
        return problems.ToList();
    }
}
