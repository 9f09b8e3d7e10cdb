namespace PersonalizedLearning.Interop;

/// <summary>Makes each kind of object of a package from its members: one line for each member that CASE 1.1 knows.</summary>
internal static class CaseEntities
{
    public static CaseDocument Document(CaseObject value) => new()
    {
        Identifier = Identifier(value),
        Uri = value.SharedText("uri", isRequired: true),
        LastChangeDateTime = value.Timestamp("lastChangeDateTime"),
        Creator = value.Text("creator", isRequired: true),
        Title = value.Text("title", isRequired: true),
        FrameworkType = value.Text("frameworkType"),
        CaseVersion = value.Text("caseVersion"),
        OfficialSourceUrl = value.Text("officialSourceURL"),
        Publisher = value.Text("publisher"),
        Description = value.Text("description"),
        Subject = value.Texts("subject"),
        SubjectUri = value.Links("subjectURI"),
        Language = value.SharedText("language"),
        Version = value.Text("version"),
        AdoptionStatus = value.SharedText("adoptionStatus"),
        StatusStartDate = value.SharedText("statusStartDate"),
        StatusEndDate = value.SharedText("statusEndDate"),
        LicenseUri = value.Link("licenseURI"),
        Notes = value.Text("notes"),
        Extensions = value.Extensions,
        Other = value.Rest(),
    };

    public static CaseItem Item(ICaseMembers value) => new()
    {
        Identifier = Identifier(value),
        Uri = value.SharedText("uri", isRequired: true),
        LastChangeDateTime = value.Timestamp("lastChangeDateTime"),
        FullStatement = Statement(value),
        AlternativeLabel = value.Text("alternativeLabel"),
        CfItemType = value.SharedText("CFItemType"),
        CfItemTypeUri = value.Link("CFItemTypeURI"),
        HumanCodingScheme = value.Text("humanCodingScheme"),
        ListEnumeration = value.Text("listEnumeration"),
        AbbreviatedStatement = value.Text("abbreviatedStatement"),
        ConceptKeywords = value.Texts("conceptKeywords"),
        ConceptKeywordsUri = value.Link("conceptKeywordsURI"),
        Notes = value.Text("notes"),
        Subject = value.Texts("subject"),
        SubjectUri = value.Links("subjectURI"),
        Language = value.SharedText("language"),
        EducationLevel = value.Texts("educationLevel", "educationalLevel"),
        LicenseUri = value.Link("licenseURI"),
        StatusStartDate = value.SharedText("statusStartDate"),
        StatusEndDate = value.SharedText("statusEndDate"),
        Extensions = value.Extensions,
        Other = value.Rest(),
    };

    public static CaseAssociation Association(ICaseMembers value) => new()
    {
        Identifier = Identifier(value),
        Uri = value.SharedText("uri", isRequired: true),
        LastChangeDateTime = value.Timestamp("lastChangeDateTime"),
        AssociationType = value.SharedText("associationType"),
        SequenceNumber = value.Integer("sequenceNumber"),
        OriginNodeUri = value.Link("originNodeURI", isRequired: true),
        DestinationNodeUri = value.Link("destinationNodeURI", isRequired: true),
        CfAssociationGroupingUri = value.Link("CFAssociationGroupingURI"),
        Notes = value.Text("notes"),
        Extensions = value.Extensions,
        Other = value.Rest(),
    };

    public static CaseDefinitions Definitions(CaseObject value) => new()
    {
        Concepts = value.Objects("CFConcepts", Concept),
        Subjects = value.Objects("CFSubjects", Subject),
        Licenses = value.Objects("CFLicenses", License),
        ItemTypes = value.Objects("CFItemTypes", ItemType),
        AssociationGroupings = value.Objects("CFAssociationGroupings", AssociationGrouping),
        Extensions = value.Extensions,
        Other = value.Rest(),
    };

    private static CaseConcept Concept(CaseObject value) => new()
    {
        Identifier = Identifier(value),
        Uri = value.SharedText("uri", isRequired: true),
        LastChangeDateTime = value.Timestamp("lastChangeDateTime"),
        Title = value.Text("title", isRequired: true),
        Keywords = value.Text("keywords"),
        HierarchyCode = value.Text("hierarchyCode", isRequired: true),
        Description = value.Text("description"),
        Extensions = value.Extensions,
        Other = value.Rest(),
    };

    private static CaseSubject Subject(CaseObject value) => new()
    {
        Identifier = Identifier(value),
        Uri = value.SharedText("uri", isRequired: true),
        LastChangeDateTime = value.Timestamp("lastChangeDateTime"),
        Title = value.Text("title", isRequired: true),
        HierarchyCode = value.Text("hierarchyCode", isRequired: true),
        Description = value.Text("description"),
        Extensions = value.Extensions,
        Other = value.Rest(),
    };

    private static CaseLicense License(CaseObject value) => new()
    {
        Identifier = Identifier(value),
        Uri = value.SharedText("uri", isRequired: true),
        LastChangeDateTime = value.Timestamp("lastChangeDateTime"),
        Title = value.Text("title", isRequired: true),
        Description = value.Text("description"),
        LicenseText = value.Text("licenseText", isRequired: true),
        Extensions = value.Extensions,
        Other = value.Rest(),
    };

    private static CaseItemType ItemType(CaseObject value) => new()
    {
        Identifier = Identifier(value),
        Uri = value.SharedText("uri", isRequired: true),
        LastChangeDateTime = value.Timestamp("lastChangeDateTime"),
        Title = value.Text("title", isRequired: true),
        Description = value.Text("description", isRequired: true),
        HierarchyCode = value.Text("hierarchyCode", isRequired: true),
        TypeCode = value.Text("typeCode"),
        Extensions = value.Extensions,
        Other = value.Rest(),
    };

    private static CaseAssociationGrouping AssociationGrouping(CaseObject value) => new()
    {
        Identifier = Identifier(value),
        Uri = value.SharedText("uri", isRequired: true),
        LastChangeDateTime = value.Timestamp("lastChangeDateTime"),
        Title = value.Text("title", isRequired: true),
        Description = value.Text("description"),
        Extensions = value.Extensions,
        Other = value.Rest(),
    };

    public static CaseRubric Rubric(CaseObject value) => new()
    {
        Identifier = Identifier(value),
        Uri = value.SharedText("uri", isRequired: true),
        LastChangeDateTime = value.Timestamp("lastChangeDateTime"),
        Title = value.Text("title"),
        Description = value.Text("description"),
        Criteria = value.Objects("CFRubricCriteria", RubricCriterion),
        Extensions = value.Extensions,
        Other = value.Rest(),
    };

    private static CaseRubricCriterion RubricCriterion(CaseObject value) => new()
    {
        Identifier = Identifier(value),
        Uri = value.SharedText("uri", isRequired: true),
        LastChangeDateTime = value.Timestamp("lastChangeDateTime"),
        Category = value.Text("category"),
        Description = value.Text("description"),
        CfItemUri = value.Link("CFItemURI"),
        Weight = value.Real("weight"),
        Position = value.Integer("position"),
        RubricId = value.SharedText("rubricId"),
        Levels = value.Objects("CFRubricCriterionLevels", RubricCriterionLevel),
        Extensions = value.Extensions,
        Other = value.Rest(),
    };

    private static CaseRubricCriterionLevel RubricCriterionLevel(CaseObject value) => new()
    {
        Identifier = Identifier(value),
        Uri = value.SharedText("uri", isRequired: true),
        LastChangeDateTime = value.Timestamp("lastChangeDateTime"),
        Description = value.Text("description"),
        Quality = value.Text("quality"),
        Score = value.Real("score"),
        Feedback = value.Text("feedback"),
        Position = value.Integer("position"),
        RubricCriterionId = value.SharedText("rubricCriterionId"),
        Extensions = value.Extensions,
        Other = value.Rest(),
    };

    private static string? Identifier(ICaseMembers value)
    {
        var identifier = value.SharedText("identifier");
        if (string.IsNullOrWhiteSpace(identifier))
        {
            value.Report("missing-identifier", DiagnosticSeverity.Warning, "identifier", "The object has no identifier; one is made of its place in the document.");
        }
        else if (!CaseIdentifier.IsUuid(identifier))
        {
            value.ReportRepeated("identifier-not-uuid", DiagnosticSeverity.Info, "identifier", $"'{identifier}' is not a UUID, as CASE requires; it is used as it is.");
        }

        return identifier;
    }

    private static string? Statement(ICaseMembers value)
    {
        var statement = value.Text("fullStatement");
        if (statement is null)
        {
            value.Report("missing-statement", DiagnosticSeverity.Warning, "fullStatement", "The item has no statement; its short statement, code or identifier stands for it.");
        }

        return statement;
    }
}
