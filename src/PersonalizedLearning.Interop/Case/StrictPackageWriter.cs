using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Writes each kind of object of a package: one line for each member that CASE 1.1 knows.</summary>
internal sealed class StrictPackageWriter(Utf8JsonWriter json, CasePackage package)
{
    private const int FlushFrom = 1 << 16;

    private readonly StrictContext context = new(package);

    public void Write()
    {
        json.WriteStartObject();
        json.WritePropertyName("CFDocument");
        Write(package.Document, "CFDocument");
        WriteList("CFItems", null, package.Items, Write, isRequired: true);
        WriteList("CFAssociations", null, package.Associations, Write, isRequired: true);
        if (package.Definitions is { } definitions)
        {
            json.WritePropertyName("CFDefinitions");
            Write(definitions, "CFDefinitions");
        }

        WriteList("CFRubrics", null, package.Rubrics, Write);
        new StrictObject(json, context, "$").WriteExtensions(package.Extensions, package.Other);
        json.WriteEndObject();
    }

    private void Write(CaseDocument document, string place)
    {
        var value = StrictObject.Begin(json, context, place, document);
        value.Required("creator", document.Creator, "unknown");
        value.Required("title", document.Title, "Untitled framework");
        value.Text("frameworkType", document.FrameworkType);
        value.CaseVersion(document.CaseVersion);
        value.Text("officialSourceURL", document.OfficialSourceUrl);
        value.Text("publisher", document.Publisher);
        value.Text("description", document.Description);
        value.Texts("subject", document.Subject);
        value.Links("subjectURI", document.SubjectUri);
        value.Text("language", document.Language);
        value.Text("version", document.Version);
        value.Text("adoptionStatus", document.AdoptionStatus);
        value.Date("statusStartDate", document.StatusStartDate);
        value.Date("statusEndDate", document.StatusEndDate);
        value.Link("licenseURI", document.LicenseUri);
        value.Text("notes", document.Notes);
        value.End(document);
    }

    private void Write(CaseItem item, string place)
    {
        var value = StrictObject.Begin(json, context, place, item);
        value.Required("fullStatement", item.FullStatement, item.AbbreviatedStatement ?? item.HumanCodingScheme ?? string.Empty);
        value.Text("alternativeLabel", item.AlternativeLabel);
        value.Text("CFItemType", item.CfItemType);
        value.Link("CFItemTypeURI", item.CfItemTypeUri);
        value.Text("humanCodingScheme", item.HumanCodingScheme);
        value.Text("listEnumeration", item.ListEnumeration);
        value.Text("abbreviatedStatement", item.AbbreviatedStatement);
        value.Texts("conceptKeywords", item.ConceptKeywords);
        value.Link("conceptKeywordsURI", item.ConceptKeywordsUri);
        value.Text("notes", item.Notes);
        value.Texts("subject", item.Subject);
        value.Links("subjectURI", item.SubjectUri);
        value.Text("language", item.Language);
        value.Texts("educationLevel", item.EducationLevel);
        value.Link("licenseURI", item.LicenseUri);
        value.Date("statusStartDate", item.StatusStartDate);
        value.Date("statusEndDate", item.StatusEndDate);
        value.End(item);
    }

    private void Write(CaseAssociation association, string place)
    {
        var value = StrictObject.Begin(json, context, place, association);
        value.AssociationType(association.AssociationType);
        value.Integer("sequenceNumber", association.SequenceNumber);
        value.End("originNodeURI", association.OriginNodeUri);
        value.End("destinationNodeURI", association.DestinationNodeUri);
        value.Link("CFAssociationGroupingURI", association.CfAssociationGroupingUri);
        value.Text("notes", association.Notes);
        value.End(association);
    }

    private void Write(CaseDefinitions definitions, string place)
    {
        var value = new StrictObject(json, context, place);
        json.WriteStartObject();
        WriteList("CFConcepts", place, definitions.Concepts, Write);
        WriteList("CFSubjects", place, definitions.Subjects, Write);
        WriteList("CFLicenses", place, definitions.Licenses, Write);
        WriteList("CFItemTypes", place, definitions.ItemTypes, Write);
        WriteList("CFAssociationGroupings", place, definitions.AssociationGroupings, Write);
        value.WriteExtensions(definitions.Extensions, definitions.Other);
        json.WriteEndObject();
    }

    private void Write(CaseConcept concept, string place)
    {
        var value = StrictObject.Begin(json, context, place, concept);
        value.Required("title", concept.Title, string.Empty);
        value.Text("keywords", concept.Keywords);
        value.Required("hierarchyCode", concept.HierarchyCode, string.Empty);
        value.Text("description", concept.Description);
        value.End(concept);
    }

    private void Write(CaseSubject subject, string place)
    {
        var value = StrictObject.Begin(json, context, place, subject);
        value.Required("title", subject.Title, string.Empty);
        value.Required("hierarchyCode", subject.HierarchyCode, string.Empty);
        value.Text("description", subject.Description);
        value.End(subject);
    }

    private void Write(CaseLicense license, string place)
    {
        var value = StrictObject.Begin(json, context, place, license);
        value.Required("title", license.Title, string.Empty);
        value.Text("description", license.Description);
        value.Required("licenseText", license.LicenseText, string.Empty);
        value.End(license);
    }

    private void Write(CaseItemType itemType, string place)
    {
        var value = StrictObject.Begin(json, context, place, itemType);
        value.Required("title", itemType.Title, string.Empty);
        value.Required("description", itemType.Description, string.Empty);
        value.Required("hierarchyCode", itemType.HierarchyCode, string.Empty);
        value.Text("typeCode", itemType.TypeCode);
        value.End(itemType);
    }

    private void Write(CaseAssociationGrouping associationGrouping, string place)
    {
        var value = StrictObject.Begin(json, context, place, associationGrouping);
        value.Required("title", associationGrouping.Title, string.Empty);
        value.Text("description", associationGrouping.Description);
        value.End(associationGrouping);
    }

    private void Write(CaseRubric rubric, string place)
    {
        var value = StrictObject.Begin(json, context, place, rubric);
        value.Text("title", rubric.Title);
        value.Text("description", rubric.Description);
        WriteList("CFRubricCriteria", value.Place, rubric.Criteria, Write);
        value.End(rubric);
    }

    private void Write(CaseRubricCriterion rubricCriterion, string place)
    {
        var value = StrictObject.Begin(json, context, place, rubricCriterion);
        value.Text("category", rubricCriterion.Category);
        value.Text("description", rubricCriterion.Description);
        value.Link("CFItemURI", rubricCriterion.CfItemUri);
        value.Real("weight", rubricCriterion.Weight);
        value.Integer("position", rubricCriterion.Position);
        value.Uuid("rubricId", rubricCriterion.RubricId);
        WriteList("CFRubricCriterionLevels", value.Place, rubricCriterion.Levels, Write);
        value.End(rubricCriterion);
    }

    private void Write(CaseRubricCriterionLevel rubricCriterionLevel, string place)
    {
        var value = StrictObject.Begin(json, context, place, rubricCriterionLevel);
        value.Text("description", rubricCriterionLevel.Description);
        value.Text("quality", rubricCriterionLevel.Quality);
        value.Real("score", rubricCriterionLevel.Score);
        value.Text("feedback", rubricCriterionLevel.Feedback);
        value.Integer("position", rubricCriterionLevel.Position);
        value.Uuid("rubricCriterionId", rubricCriterionLevel.RubricCriterionId);
        value.End(rubricCriterionLevel, extensionsAsList: true);
    }

    private void WriteList<T>(string name, string? owner, ValueList<T> list, Action<T, string> write, bool isRequired = false)
    {
        if (list.Count == 0 && !isRequired)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var index = 0; index < list.Count; index++)
        {
            write(list[index], FormattableString.Invariant($"{(owner is null ? name : $"{owner}.{name}")}[{index}]"));
            if (json.BytesPending > FlushFrom)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }
}
