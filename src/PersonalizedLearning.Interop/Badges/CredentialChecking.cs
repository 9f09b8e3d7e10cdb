using NodaTime;

namespace PersonalizedLearning.Interop;

/// <summary>Checks credentials: what stands around what they say, their times and proofs.</summary>
internal sealed class CredentialChecking(DiagnosticLog problems, Instant? asOf)
{
    private readonly SubjectChecking subjects = new(problems);
    private readonly PartChecking parts = new(problems);

    /// <summary>Checks a credential, and those within it.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="place">Its JSON path.</param>
    /// <param name="kind">What it has to be; any when null.</param>
    public void Check(BadgeCredential credential, string place, CredentialKind? kind)
    {
        CheckContext(credential, place);
        CheckType(credential, place, kind);
        parts.Required(place, ("id", credential.Id is null && !credential.Context.Contains(BadgeTerms.CredentialsVersion1)), ("issuer", credential.Issuer is null), ("credentialSubject", credential.Subjects.Count == 0));
        if (credential.Issuer is { } issuer)
        {
            Check(issuer, $"{place}.issuer", isReference: credential.OtherForms.Contains("issuer"));
        }

        parts.Check(credential.Image, $"{place}.image");
        CheckTimes(credential, place);
        CheckProofs(credential, place);
        CheckSubjects(credential, place);
        for (var index = 0; index < credential.Evidence.Count; index++)
        {
            parts.Typed(credential.Evidence[index], "Evidence", At(place, "evidence", index));
        }

        Endorsed(credential.Endorsements, place);
    }

    private void CheckSubjects(BadgeCredential credential, string place)
    {
        for (var index = 0; index < credential.Subjects.Count; index++)
        {
            var subject = credential.Subjects[index];
            var at = credential.Subjects.Count == 1 ? $"{place}.credentialSubject" : At(place, "credentialSubject", index);
            subjects.Check(subject, credential.Kind, at);
            if (subject.Source is { } source)
            {
                Check(source, $"{at}.source", isReference: subject.OtherForms.Contains("source"));
            }

            for (var number = 0; number < subject.Achievements.Count; number++)
            {
                var achievement = subject.Achievements[number];
                var inner = BadgeTerms.HasOneAchievement(subject.Type) ? $"{at}.achievement" : At(at, "achievement", number);
                Endorsed(achievement.Endorsements, inner);
                if (achievement.Creator is { } creator)
                {
                    Check(creator, $"{inner}.creator", isReference: achievement.OtherForms.Contains("creator"));
                }
            }

            for (var number = 0; number < subject.Credentials.Count; number++)
            {
                Check(subject.Credentials[number], At(at, "verifiableCredential", number), null);
            }
        }
    }

    private void Check(BadgeProfile profile, string place, bool isReference)
    {
        if (isReference)
        {
            return;
        }

        parts.Required(place, ("id", profile.Id is null));
        parts.Typed(profile, "Profile", place);
        parts.Check(profile.Image, $"{place}.image");
        for (var index = 0; index < profile.OtherIdentifiers.Count; index++)
        {
            parts.Check(profile.OtherIdentifiers[index], At(place, "otherIdentifier", index));
        }

        Endorsed(profile.Endorsements, place);
        if (profile.ParentOrganization is { } parent)
        {
            Check(parent, $"{place}.parentOrg", isReference: false);
        }
    }

    private void Endorsed(ValueList<BadgeCredential> endorsements, string place)
    {
        for (var index = 0; index < endorsements.Count; index++)
        {
            Check(endorsements[index], At(place, "endorsement", index), CredentialKind.Endorsement);
        }
    }

    private void CheckContext(BadgeCredential credential, string place)
    {
        if (credential.Context is not [BadgeTerms.CredentialsVersion1 or BadgeTerms.CredentialsVersion2, ..])
        {
            problems.Add(
                "context-missing", DiagnosticSeverity.Error, $"{place}.@context",
                $"The first context is {(credential.Context.Count == 0 ? "absent" : $"'{JsonText.Short(credential.Context[0])}'")}; expected '{BadgeTerms.CredentialsVersion2}' or '{BadgeTerms.CredentialsVersion1}'.");
        }
        else if (credential.Kind != CredentialKind.Other && !credential.Context.Any(IsKnown))
        {
            problems.Add(
                "context-unknown", DiagnosticSeverity.Warning, $"{place}.@context",
                $"No context is one of Open Badges 3.0 or CLR 2.0; expected such as '{BadgeTerms.BadgeContext}'. Words are read as those standards mean them.");
        }
    }

    private static bool IsKnown(string context) =>
        context.StartsWith("https://purl.imsglobal.org/spec/ob/v3p0/", StringComparison.Ordinal) || context.StartsWith("https://purl.imsglobal.org/spec/clr/v2p0/", StringComparison.Ordinal);

    private void CheckType(BadgeCredential credential, string place, CredentialKind? kind)
    {
        if (!credential.Type.Contains(BadgeTerms.VerifiableCredential) || credential.Kind == CredentialKind.Other || (kind is { } wanted && credential.Kind != wanted))
        {
            var expected = kind == CredentialKind.Endorsement
                ? BadgeTerms.EndorsementCredential
                : $"one of {BadgeTerms.OpenBadgeCredential}, {BadgeTerms.AchievementCredential}, {BadgeTerms.ClrCredential}, {BadgeTerms.EndorsementCredential}";
            problems.Add(
                "credential-type-missing", DiagnosticSeverity.Error, $"{place}.type", $"The types are {credential.Type}; expected {BadgeTerms.VerifiableCredential} and {expected}.");
        }
    }

    private void CheckTimes(BadgeCredential credential, string place)
    {
        if (credential.Begins is null)
        {
            parts.Required(place, (credential.Context.Contains(BadgeTerms.CredentialsVersion1) ? "issuanceDate" : "validFrom", true));
        }

        parts.Time(credential.AwardedDate, $"{place}.awardedDate");
        var begin = parts.Time(credential.ValidFrom, $"{place}.validFrom") ?? parts.Time(credential.IssuanceDate, $"{place}.issuanceDate");
        var end = parts.Time(credential.ValidUntil, $"{place}.validUntil") ?? parts.Time(credential.ExpirationDate, $"{place}.expirationDate");

        // An endorsement that has run out says nothing against what it endorsed.
        var severity = credential.Kind == CredentialKind.Endorsement && place != "$" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        if (begin > asOf)
        {
            problems.Add("not-yet-valid", severity, place, $"The credential is valid from {begin}; expected {asOf} or earlier.");
        }

        if (end < asOf)
        {
            problems.Add("expired", severity, place, $"The credential was valid until {end}; expected {asOf} or later.");
        }
    }

    private void CheckProofs(BadgeCredential credential, string place)
    {
        for (var index = 0; index < credential.Proofs.Count; index++)
        {
            var proof = credential.Proofs[index];
            var at = At(place, "proof", index);
            parts.Required(at, ("type", proof.Type.Count == 0));
            if (VerificationMethod.ProblemOf(proof.VerificationMethod) is { } problem)
            {
                problems.Add("verification-method-unusable", DiagnosticSeverity.Error, $"{at}.verificationMethod", $"'{JsonText.Short(proof.VerificationMethod!)}' {problem}.");
            }
        }

        if (credential.Proofs.Count > 0 || credential.Token is not null)
        {
            problems.AddRepeated("proof-not-verified", DiagnosticSeverity.Info, "proof", () => place, "The credential is signed; whether the signature is right was not looked at.");
        }
        else
        {
            problems.AddRepeated("not-signed", DiagnosticSeverity.Info, "proof", () => place, "The credential has no proof and is no signed token: anybody may have written it.");
        }

        if (credential.Status.Count > 0)
        {
            problems.AddRepeated("status-not-checked", DiagnosticSeverity.Info, "status", () => place, "The credential names where to ask whether it was revoked; that was not asked.");
        }
    }

    private static string At(string place, string name, int index) => FormattableString.Invariant($"{place}.{name}[{index}]");
}
