namespace PersonalizedLearning.Interop;

/// <summary>The words of Open Badges 3.0 and CLR 2.0, and those of the extensions of this library.</summary>
internal static class BadgeTerms
{
    public const string VerifiableCredential = "VerifiableCredential";
    public const string OpenBadgeCredential = "OpenBadgeCredential";
    public const string AchievementCredential = "AchievementCredential";
    public const string EndorsementCredential = "EndorsementCredential";
    public const string ClrCredential = "ClrCredential";
    public const string AchievementSubject = "AchievementSubject";
    public const string ClrSubject = "ClrSubject";
    public const string EndorsementSubject = "EndorsementSubject";
    public const string CredentialsVersion1 = "https://www.w3.org/2018/credentials/v1";
    public const string CredentialsVersion2 = "https://www.w3.org/ns/credentials/v2";
    public const string BadgeContext = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    public const string BadgeContextVersion1 = "https://purl.imsglobal.org/spec/ob/v3p0/context.json";
    public const string ClrContext = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";
    public const string ClrContextVersion1 = "https://purl.imsglobal.org/spec/clr/v2p0/context.json";
    public const string ItemTarget = "CFItem";
    public const string RubricResult = "RubricCriterionLevel";
    public const string StatusCompleted = "Completed";
    public const string StatusInProgress = "InProgress";
    public const string StatusFailed = "Failed";
    public const string SystemIdentity = "systemId";

    /// <summary>The extension of a credential that makes it an award of credit.</summary>
    public const string Award = "personalizedlearning:award";

    /// <summary>The extension of a piece of evidence with the number of pieces that it stands for.</summary>
    public const string Count = "personalizedlearning:count";

    /// <summary>The extension of a piece of evidence with the identifier of its record.</summary>
    public const string Event = "personalizedlearning:event";

    /// <summary>The extension of a result with the status of mastery where no word of the standard says it.</summary>
    public const string MasteryStatus = "personalizedlearning:status";

    /// <summary>What words begin with that an issuer may add to a vocabulary.</summary>
    public const string ExtensionPrefix = "ext:";

    public static IReadOnlySet<string> AchievementTypes { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Achievement", "ApprenticeshipCertificate", "Assessment", "Assignment", "AssociateDegree", "Award", "Badge", "BachelorDegree", "Certificate", "CertificateOfCompletion", "Certification",
        "CommunityService", "Competency", "Course", "CoCurricular", "Degree", "Diploma", "DoctoralDegree", "Fieldwork", "GeneralEducationDevelopment", "JourneymanCertificate", "LearningProgram",
        "License", "Membership", "ProfessionalDoctorate", "QualityAssuranceCredential", "MasterCertificate", "MasterDegree", "MicroCredential", "ResearchDoctorate", "SecondarySchoolDiploma",
    };

    public static IReadOnlySet<string> TargetTypes { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "ceasn:Competency", "ceterms:Credential", "CFItem", "CFRubric", "CFRubricCriterion", "CFRubricCriterionLevel", "CTDL",
    };

    public static IReadOnlySet<string> ResultTypes { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "GradePointAverage", "LetterGrade", "Percent", "PerformanceLevel", "PredictedScore", "RawScore", "Result", "RubricCriterion", "RubricCriterionLevel", "RubricScore", "ScaledScore", "Status",
    };

    public static IReadOnlySet<string> ResultStatuses { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        StatusCompleted, "Enrolled", StatusFailed, StatusInProgress, "OnHold", "Provisional", "Withdrew",
    };

    public static IReadOnlySet<string> AssociationTypes { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "exactMatchOf", "isChildOf", "isParentOf", "isPartOf", "isPeerOf", "isRelatedTo", "precedes", "replacedBy",
    };

    /// <summary>Whether a subject of these types is one of which a single achievement is said.</summary>
    public static bool HasOneAchievement(ValueList<string> types) => !types.Contains(ClrSubject);
}
