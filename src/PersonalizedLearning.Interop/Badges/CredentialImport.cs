using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Makes evidence of prior learning of credentials, whoever issued them; and of those that this library made of awards of credit, the awards again.</summary>
/// <remarks>
/// A result bears on the competencies of its own alignments, else of its description's, else of the achievement's: by the identifier or address of a competency, else by its code where the alignment
/// names the framework. Its outcome is the level that it names, where a scale of the framework has levels of the same names; else the points of that level, or the value within its bounds, as a
/// score; <c>Failed</c> is an answer that is not right. Other statuses show nothing by themselves. The evidence occurred when the achievement was awarded, else from when the credential is valid; its
/// author is the issuer. Problems: <c>no-achievement</c>, <c>expired</c>, <c>not-yet-valid</c>, <c>unknown-learner</c>, <c>learner-not-confirmed</c>, <c>no-competency</c>, <c>ambiguous-code</c>, <c>no-outcome</c>, <c>score-out-of-range</c>,
/// <c>award-of-other-issuer</c>, <c>award-unreadable</c>, <c>event-conflict</c>, <c>unusable-identifier</c>, <c>record-associations</c>, <c>date-unreadable</c>.
/// </remarks>
public static class CredentialImport
{
    /// <summary>Maps credentials.</summary>
    /// <param name="credentials">The credentials; those within a CLR are taken one by one, endorsements are passed over with a word.</param>
    /// <param name="framework">The framework of the competencies.</param>
    /// <param name="options">What the reader decides; the defaults when null.</param>
    /// <returns>The journals and the problems, each with the identifier of its credential.</returns>
    /// <exception cref="ArgumentNullException">An argument, or a credential, is null.</exception>
    public static CredentialImportResult Map(IEnumerable<BadgeCredential> credentials, CompetencyFramework framework, CredentialImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(framework);
        var mapping = new CredentialMapping(framework, options ?? new CredentialImportOptions());
        foreach (var credential in credentials)
        {
            ArgumentNullException.ThrowIfNull(credential, nameof(credentials));
            mapping.Take(credential);
        }

        return mapping.ToResult();
    }
}
