using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Writes each kind of object of a credential: one line for each member that the standard knows.</summary>
internal sealed class BadgePartsWriter(Utf8JsonWriter json)
{
    public void Write(BadgeCredential item)
    {
        var value = new BadgeJson(json, item, contexts: item.Context);
        value.Text("name", item.Name);
        value.Text("description", item.Description);
        value.One("image", item.Image, Write);
        value.One("issuer", item.Issuer, Write);
        value.Text("awardedDate", item.AwardedDate);
        value.Text("validFrom", item.ValidFrom);
        value.Text("validUntil", item.ValidUntil);
        value.Text("issuanceDate", item.IssuanceDate);
        value.Text("expirationDate", item.ExpirationDate);
        value.Truth("partial", item.Partial);
        value.Many("credentialSubject", item.Subjects, Write, single: true);
        value.Many("evidence", item.Evidence, Write);
        value.Many("endorsement", item.Endorsements, Write);
        value.Texts("endorsementJwt", item.EndorsementTokens);
        value.Many("credentialSchema", item.Schemas, Write);
        value.Many("credentialStatus", item.Status, Write, single: true);
        value.Many("refreshService", item.RefreshServices, Write, single: true);
        value.Many("termsOfUse", item.TermsOfUse, Write);
        value.Many("proof", item.Proofs, Write);
        value.End();
    }

    private void Write(BadgeSubject item)
    {
        var value = new BadgeJson(json, item);
        value.Many("identifier", item.Identifiers, Write);
        value.Many("achievement", item.Achievements, Write, single: BadgeTerms.HasOneAchievement(item.Type));
        value.Many("result", item.Results, Write);
        value.Text("activityStartDate", item.ActivityStartDate);
        value.Text("activityEndDate", item.ActivityEndDate);
        value.Number("creditsEarned", item.CreditsEarned);
        value.One("image", item.Image, Write);
        value.Text("licenseNumber", item.LicenseNumber);
        value.Text("narrative", item.Narrative);
        value.Text("role", item.Role);
        value.One("source", item.Source, Write);
        value.Text("term", item.Term);
        value.Many("verifiableCredential", item.Credentials, WriteNested);
        value.Many("association", item.Associations, Write);
        value.Text("endorsementComment", item.EndorsementComment);
        value.End();
    }

    private void Write(BadgeAchievement item)
    {
        var value = new BadgeJson(json, item);
        value.Text("name", item.Name);
        value.Text("description", item.Description);
        value.Text("achievementType", item.AchievementType);
        value.One("criteria", item.Criteria, Write);
        value.Many("alignment", item.Alignments, Write);
        value.One("creator", item.Creator, Write);
        value.Number("creditsAvailable", item.CreditsAvailable);
        value.Text("fieldOfStudy", item.FieldOfStudy);
        value.Text("humanCode", item.HumanCode);
        value.One("image", item.Image, Write);
        value.Text("inLanguage", item.Language);
        value.Many("otherIdentifier", item.OtherIdentifiers, Write);
        value.Many("related", item.Related, Write);
        value.Many("resultDescription", item.ResultDescriptions, Write);
        value.Text("specialization", item.Specialization);
        value.Texts("tag", item.Tags);
        value.Text("version", item.Version);
        value.Many("endorsement", item.Endorsements, Write);
        value.Texts("endorsementJwt", item.EndorsementTokens);
        value.End();
    }

    private void Write(BadgeResultDescription item)
    {
        var value = new BadgeJson(json, item);
        value.Text("name", item.Name);
        value.Text("resultType", item.ResultType);
        value.Many("alignment", item.Alignments, Write);
        value.Texts("allowedValue", item.AllowedValues);
        value.Text("requiredLevel", item.RequiredLevel);
        value.Text("requiredValue", item.RequiredValue);
        value.Many("rubricCriterionLevel", item.RubricLevels, Write);
        value.Text("valueMin", item.ValueMin);
        value.Text("valueMax", item.ValueMax);
        value.End();
    }

    private void Write(BadgeRubricLevel item)
    {
        var value = new BadgeJson(json, item);
        value.Text("name", item.Name);
        value.Text("level", item.Level);
        value.Text("description", item.Description);
        value.Text("points", item.Points);
        value.Many("alignment", item.Alignments, Write);
        value.End();
    }

    private void Write(BadgeResult item)
    {
        var value = new BadgeJson(json, item);
        value.Text("resultDescription", item.ResultDescription);
        value.Text("value", item.Value);
        value.Text("achievedLevel", item.AchievedLevel);
        value.Text("status", item.Status);
        value.Many("alignment", item.Alignments, Write);
        value.End();
    }

    private void Write(BadgeAlignment item)
    {
        var value = new BadgeJson(json, item);
        value.Text("targetName", item.TargetName);
        value.Text("targetUrl", item.TargetUrl);
        value.Text("targetCode", item.TargetCode);
        value.Text("targetDescription", item.TargetDescription);
        value.Text("targetFramework", item.TargetFramework);
        value.Text("targetType", item.TargetType);
        value.End();
    }

    private void Write(BadgeCriteria item)
    {
        var value = new BadgeJson(json, item);
        value.Text("narrative", item.Narrative);
        value.End();
    }

    private void Write(BadgeEvidence item)
    {
        var value = new BadgeJson(json, item);
        value.Text("name", item.Name);
        value.Text("description", item.Description);
        value.Text("narrative", item.Narrative);
        value.Text("genre", item.Genre);
        value.Text("audience", item.Audience);
        value.End();
    }

    private void Write(BadgeProfile item)
    {
        var value = new BadgeJson(json, item);
        value.Text("name", item.Name);
        value.Text("url", item.Url);
        value.Text("phone", item.Phone);
        value.Text("description", item.Description);
        value.Text("email", item.Email);
        value.Text("official", item.Official);
        value.One("image", item.Image, Write);
        value.Many("otherIdentifier", item.OtherIdentifiers, Write);
        value.One("parentOrg", item.ParentOrganization, Write);
        value.Many("endorsement", item.Endorsements, Write);
        value.Texts("endorsementJwt", item.EndorsementTokens);
        value.End();
    }

    private void Write(BadgeIdentity item)
    {
        var value = new BadgeJson(json, item, hasSingleType: true);
        value.Text("identityHash", item.IdentityHash);
        value.Text("identityType", item.IdentityType);
        value.Truth("hashed", item.Hashed);
        value.Text("salt", item.Salt);
        value.End();
    }

    private void Write(BadgeIdentifier item)
    {
        var value = new BadgeJson(json, item, hasSingleType: true);
        value.Text("identifier", item.Identifier);
        value.Text("identifierType", item.IdentifierType);
        value.End();
    }

    private void Write(BadgeRelated item)
    {
        var value = new BadgeJson(json, item);
        value.Text("inLanguage", item.Language);
        value.Text("version", item.Version);
        value.End();
    }

    private void Write(BadgeAssociation item)
    {
        var value = new BadgeJson(json, item, hasSingleType: true);
        value.Text("associationType", item.AssociationType);
        value.Text("sourceId", item.SourceId);
        value.Text("targetId", item.TargetId);
        value.End();
    }

    private void Write(BadgeProof item)
    {
        var value = new BadgeJson(json, item, hasSingleType: true);
        value.Text("cryptosuite", item.CryptoSuite);
        value.Text("created", item.Created);
        value.Text("verificationMethod", item.VerificationMethod);
        value.Text("proofPurpose", item.ProofPurpose);
        value.Text("proofValue", item.ProofValue);
        value.End();
    }

    private void Write(BadgeService item)
    {
        var value = new BadgeJson(json, item, hasSingleType: true);
        value.End();
    }

    private void Write(BadgeImage item)
    {
        var value = new BadgeJson(json, item, hasSingleType: true);
        value.Text("caption", item.Caption);
        value.End();
    }

    // A credential that was signed as a token stays that token: anything else would break the signature.
    private void WriteNested(BadgeCredential item)
    {
        if (item.Token is { } token)
        {
            json.WriteStringValue(token);
        }
        else
        {
            Write(item);
        }
    }
}
