namespace PersonalizedLearning.Interop;

/// <summary>Reads each kind of object of a credential: one line for each member that the standard knows. What is left comes last.</summary>
internal static class BadgeParts
{
    public static BadgeCredential Credential(BadgeObject value) => new()
    {
        Context = value.Contexts(),
        Id = value.Plain("id"),
        Type = value.Plains("type"),
        Name = value.Plain("name"),
        Description = value.Plain("description"),
        Image = Image(value, "image"),
        Issuer = value.One("issuer", Profile, address => new BadgeProfile { Id = address }),
        AwardedDate = value.Plain("awardedDate"),
        ValidFrom = value.Plain("validFrom"),
        ValidUntil = value.Plain("validUntil"),
        IssuanceDate = value.Plain("issuanceDate"),
        ExpirationDate = value.Plain("expirationDate"),
        Partial = value.Truth("partial"),
        Subjects = value.Many("credentialSubject", Subject, single: true),
        Evidence = value.Many("evidence", Evidence),
        Endorsements = Endorsements(value),
        EndorsementTokens = value.Plains("endorsementJwt"),
        Schemas = value.Many("credentialSchema", Service),
        Status = value.Many("credentialStatus", Service, single: true),
        RefreshServices = value.Many("refreshService", Service, single: true),
        TermsOfUse = value.Many("termsOfUse", Service),
        Proofs = value.Many("proof", Proof),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeSubject Subject(BadgeObject value)
    {
        var type = value.Plains("type");
        return new BadgeSubject
        {
            Id = value.Plain("id"),
            Type = type,
            Identifiers = value.Many("identifier", Identity),
            Achievements = value.Many("achievement", Achievement, single: BadgeTerms.HasOneAchievement(type)),
            Results = value.Many("result", Result),
            ActivityStartDate = value.Plain("activityStartDate"),
            ActivityEndDate = value.Plain("activityEndDate"),
            CreditsEarned = value.Finite("creditsEarned"),
            Image = Image(value, "image"),
            LicenseNumber = value.Plain("licenseNumber"),
            Narrative = value.Plain("narrative"),
            Role = value.Plain("role"),
            Source = value.One("source", Profile, address => new BadgeProfile { Id = address }),
            Term = value.Plain("term"),
            Credentials = value.Many("verifiableCredential", Credential, fromOther: CredentialToken.ReadNested),
            Associations = value.Many("association", Association),
            EndorsementComment = value.Plain("endorsementComment"),
            OtherForms = value.OtherForms,
            Other = value.Kept(),
        };
    }

    private static BadgeAchievement Achievement(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type"),
        Name = value.Plain("name"),
        Description = value.Plain("description"),
        AchievementType = value.Plain("achievementType"),
        Criteria = value.One("criteria", Criteria, address => new BadgeCriteria { Id = address }),
        Alignments = value.Many("alignment", Alignment),
        Creator = value.One("creator", Profile, address => new BadgeProfile { Id = address }),
        CreditsAvailable = value.Finite("creditsAvailable"),
        FieldOfStudy = value.Plain("fieldOfStudy"),
        HumanCode = value.Plain("humanCode"),
        Image = Image(value, "image"),
        Language = value.Plain("inLanguage"),
        OtherIdentifiers = value.Many("otherIdentifier", Identifier),
        Related = value.Many("related", Related),
        ResultDescriptions = value.Many("resultDescription", ResultDescription),
        Specialization = value.Plain("specialization"),
        Tags = value.Plains("tag"),
        Version = value.Plain("version"),
        Endorsements = Endorsements(value),
        EndorsementTokens = value.Plains("endorsementJwt"),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeResultDescription ResultDescription(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type"),
        Name = value.Plain("name"),
        ResultType = value.Plain("resultType"),
        Alignments = value.Many("alignment", Alignment),
        AllowedValues = value.Plains("allowedValue"),
        RequiredLevel = value.Plain("requiredLevel"),
        RequiredValue = value.Plain("requiredValue"),
        RubricLevels = value.Many("rubricCriterionLevel", RubricLevel),
        ValueMin = value.Plain("valueMin"),
        ValueMax = value.Plain("valueMax"),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeRubricLevel RubricLevel(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type"),
        Name = value.Plain("name"),
        Level = value.Plain("level"),
        Description = value.Plain("description"),
        Points = value.Plain("points"),
        Alignments = value.Many("alignment", Alignment),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeResult Result(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type"),
        ResultDescription = value.Plain("resultDescription"),
        Value = value.Plain("value"),
        AchievedLevel = value.Plain("achievedLevel"),
        Status = value.Plain("status"),
        Alignments = value.Many("alignment", Alignment),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeAlignment Alignment(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type"),
        TargetName = value.Plain("targetName"),
        TargetUrl = value.Plain("targetUrl"),
        TargetCode = value.Plain("targetCode"),
        TargetDescription = value.Plain("targetDescription"),
        TargetFramework = value.Plain("targetFramework"),
        TargetType = value.Plain("targetType"),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeCriteria Criteria(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type"),
        Narrative = value.Plain("narrative"),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeEvidence Evidence(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type"),
        Name = value.Plain("name"),
        Description = value.Plain("description"),
        Narrative = value.Plain("narrative"),
        Genre = value.Plain("genre"),
        Audience = value.Plain("audience"),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    public static BadgeProfile Profile(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type"),
        Name = value.Plain("name"),
        Url = value.Plain("url"),
        Phone = value.Plain("phone"),
        Description = value.Plain("description"),
        Email = value.Plain("email"),
        Official = value.Plain("official"),
        Image = Image(value, "image"),
        OtherIdentifiers = value.Many("otherIdentifier", Identifier),
        ParentOrganization = value.One("parentOrg", Profile),
        Endorsements = Endorsements(value),
        EndorsementTokens = value.Plains("endorsementJwt"),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeIdentity Identity(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type", single: true),
        IdentityHash = value.Plain("identityHash"),
        IdentityType = value.Plain("identityType"),
        Hashed = value.Truth("hashed"),
        Salt = value.Plain("salt"),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeIdentifier Identifier(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type", single: true),
        Identifier = value.Plain("identifier"),
        IdentifierType = value.Plain("identifierType"),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeRelated Related(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type"),
        Language = value.Plain("inLanguage"),
        Version = value.Plain("version"),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeAssociation Association(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type", single: true),
        AssociationType = value.Plain("associationType"),
        SourceId = value.Plain("sourceId"),
        TargetId = value.Plain("targetId"),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeProof Proof(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type", single: true),
        CryptoSuite = value.Plain("cryptosuite"),
        Created = value.Plain("created"),
        VerificationMethod = value.Plain("verificationMethod"),
        ProofPurpose = value.Plain("proofPurpose"),
        ProofValue = value.Plain("proofValue"),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeService Service(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type", single: true),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static BadgeImage? Image(BadgeObject value, string name) => value.One(name, Image, address => new BadgeImage { Id = address });

    private static BadgeImage Image(BadgeObject value) => new()
    {
        Id = value.Plain("id"),
        Type = value.Plains("type", single: true),
        Caption = value.Plain("caption"),
        OtherForms = value.OtherForms,
        Other = value.Kept(),
    };

    private static ValueList<BadgeCredential> Endorsements(BadgeObject value) => value.Many("endorsement", Credential);
}
