using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Finds out whose a credential is.</summary>
internal sealed class CredentialLearner(CredentialImportOptions options, DiagnosticLog problems)
{
    /// <summary>The learner of a subject; null where it is not said plainly, which is reported.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="owner">Who the learner of the record around it is; null where there is none.</param>
    /// <param name="place">The credential.</param>
    public LearnerId? Of(BadgeSubject subject, BadgeSubject? owner, string place)
    {
        var identities = subject.Identifiers.Count > 0 ? subject.Identifiers : owner?.Identifiers ?? default;
        if (options.Learner is { } known)
        {
            Confirm(known, identities, place);
            return known;
        }

        var name = identities.FirstOrDefault(identity => identity.Hashed != true && !string.IsNullOrWhiteSpace(identity.IdentityHash))?.IdentityHash ?? subject.Id ?? owner?.Id;
        if (name is null || !Preconditions.IsId(name))
        {
            problems.Add(
                "unknown-learner", DiagnosticSeverity.Error, place,
                $"The credential does not say plainly whose it is{(name is null ? "" : $" ('{JsonText.Short(name)}')")}; expected an identifier that is not hashed, or the learner to be named. It was not taken.");
            return null;
        }

        return LearnerId.From(name);
    }

    private void Confirm(LearnerId learner, ValueList<BadgeIdentity> identities, string place)
    {
        if (identities.Count > 0 && !identities.Any(identity => Matches(identity, learner.Value)))
        {
            problems.Add("learner-not-confirmed", DiagnosticSeverity.Warning, place, $"None of the identities in the credential is '{learner}', for whom it is taken; it may be of somebody else.");
        }
    }

    private static bool Matches(BadgeIdentity identity, string learner) => identity.Hashed == true
        ? string.Equals(identity.IdentityHash, BadgeIds.Hashed(learner, identity.Salt ?? string.Empty), StringComparison.OrdinalIgnoreCase)
        : string.Equals(identity.IdentityHash, learner, StringComparison.Ordinal);
}
