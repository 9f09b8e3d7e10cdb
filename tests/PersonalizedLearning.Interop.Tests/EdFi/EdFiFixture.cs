using System.Text;

namespace PersonalizedLearning.Interop.Tests.EdFi;

/// <summary>Small interchanges of our own, with what real ones have.</summary>
internal static class EdFiFixture
{
    public const string Metadata = """
        <?xml version="1.0" encoding="UTF-8"?>
        <InterchangeAssessmentMetadata xmlns="http://ed-fi.org/5.2.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://ed-fi.org/5.2.0 Interchange-AssessmentMetadata.xsd">
          <Assessment>
            <AssessmentIdentifier>Fractions</AssessmentIdentifier><AssessmentTitle>Fractions &amp; friends</AssessmentTitle>
            <AssessmentCategory>uri://ed-fi.org/AssessmentCategoryDescriptor#Formative</AssessmentCategory>
            <AssessedGradeLevel>uri://ed-fi.org/GradeLevelDescriptor#Fifth grade</AssessedGradeLevel>
            <AssessmentScore><AssessmentReportingMethod>uri://ed-fi.org/M#Raw score</AssessmentReportingMethod><MinimumScore>0</MinimumScore><MaximumScore>4</MaximumScore></AssessmentScore>
            <AssessmentPerformanceLevel><PerformanceLevel>uri://ed-fi.org/L#Met Standard</PerformanceLevel><AssessmentReportingMethod>uri://ed-fi.org/M#Raw score</AssessmentReportingMethod><MinimumScore>3</MinimumScore><MaximumScore>4</MaximumScore></AssessmentPerformanceLevel>
            <AssessmentPerformanceLevel><PerformanceLevel>uri://ed-fi.org/L#Basic</PerformanceLevel><AssessmentReportingMethod>uri://ed-fi.org/M#Raw score</AssessmentReportingMethod><MinimumScore>0</MinimumScore><MaximumScore>2</MaximumScore></AssessmentPerformanceLevel>
            <Namespace>uri://example.org/A</Namespace>
          </Assessment>
          <ObjectiveAssessment>
            <IdentificationCode>O1</IdentificationCode><Nomenclature>Add</Nomenclature><Description>Add fractions.</Description>
            <AssessmentItemReference><AssessmentItemIdentity><IdentificationCode>I1</IdentificationCode>@A</AssessmentItemIdentity></AssessmentItemReference>
            <AssessmentItemReference><AssessmentItemIdentity><IdentificationCode>I2</IdentificationCode>@A</AssessmentItemIdentity></AssessmentItemReference>
            @A
            <AssessmentScore><AssessmentReportingMethod>uri://ed-fi.org/M#Raw score</AssessmentReportingMethod><MinimumScore>0</MinimumScore><MaximumScore>3</MaximumScore></AssessmentScore>
          </ObjectiveAssessment>
          <ObjectiveAssessment>
            <IdentificationCode>O2</IdentificationCode><MaxRawScore>1</MaxRawScore>
            <AssessmentItemReference><AssessmentItemIdentity><IdentificationCode>I3</IdentificationCode>@A</AssessmentItemIdentity></AssessmentItemReference>
            <ParentObjectiveAssessmentReference><ObjectiveAssessmentIdentity><IdentificationCode>O1</IdentificationCode>@A</ObjectiveAssessmentIdentity></ParentObjectiveAssessmentReference>
            @A
          </ObjectiveAssessment>
          <ObjectiveAssessment>
            <IdentificationCode>O3</IdentificationCode><MaxRawScore>5</MaxRawScore>
            <AssessmentPerformanceLevel><PerformanceLevel>uri://ed-fi.org/L#Met Standard</PerformanceLevel><AssessmentReportingMethod>uri://ed-fi.org/M#Raw score</AssessmentReportingMethod><MinimumScore>3</MinimumScore><PerformanceLevelIndicatorName>Met</PerformanceLevelIndicatorName></AssessmentPerformanceLevel>
            <AssessmentPerformanceLevel><PerformanceLevel>uri://ed-fi.org/L#Did Not Meet Standard</PerformanceLevel><AssessmentReportingMethod>uri://ed-fi.org/M#Raw score</AssessmentReportingMethod><MinimumScore>0</MinimumScore><MaximumScore>2</MaximumScore><PerformanceLevelIndicatorName>Did not</PerformanceLevelIndicatorName></AssessmentPerformanceLevel>
            @A
          </ObjectiveAssessment>
          <AssessmentItem><IdentificationCode>I1</IdentificationCode><MaxRawScore>2</MaxRawScore><LearningStandardReference><LearningStandardIdentity><LearningStandardId>S1</LearningStandardId></LearningStandardIdentity></LearningStandardReference>@A</AssessmentItem>
          <AssessmentItem><IdentificationCode>I2</IdentificationCode><MaxRawScore>1</MaxRawScore><LearningStandardReference><LearningStandardIdentity><LearningStandardId>S2</LearningStandardId></LearningStandardIdentity></LearningStandardReference>@A</AssessmentItem>
          <AssessmentItem><IdentificationCode>I3</IdentificationCode><MaxRawScore>1</MaxRawScore><LearningStandardReference><LearningStandardIdentity><LearningStandardId>S2</LearningStandardId></LearningStandardIdentity></LearningStandardReference>@A</AssessmentItem>
        </InterchangeAssessmentMetadata>
        """;

    public const string Standards = """
        <InterchangeStandards xmlns="http://ed-fi.org/4.0.0">
          <LearningStandard><LearningStandardId>S1</LearningStandardId><Description>Parts of a whole</Description><LearningStandardItemCode>5.A.1</LearningStandardItemCode>
            <LearningStandardIdentificationCode><IdentificationCode>X.1</IdentificationCode><ContentStandardName>Other set</ContentStandardName></LearningStandardIdentificationCode>
            <ContentStandard><Title>Our state</Title></ContentStandard><GradeLevel>uri://ed-fi.org/G#Fifth grade</GradeLevel><Namespace>uri://example.org/S</Namespace></LearningStandard>
          <LearningStandard><LearningStandardId>S2</LearningStandardId><Description>Sums of parts</Description><ContentStandard><Title>Our state</Title></ContentStandard>
            <ParentLearningStandardReference><LearningStandardIdentity><LearningStandardId>S1</LearningStandardId></LearningStandardIdentity></ParentLearningStandardReference><Namespace>uri://example.org/S</Namespace></LearningStandard>
          <LearningStandard><LearningStandardId>S3</LearningStandardId><Description>Shares</Description><ContentStandard><Title>Our state</Title></ContentStandard><Namespace>uri://example.org/S</Namespace></LearningStandard>
          <LearningStandardEquivalenceAssociation>
            <SourceLearningStandardReference><LearningStandardIdentity><LearningStandardId>S1</LearningStandardId></LearningStandardIdentity></SourceLearningStandardReference>
            <TargetLearningStandardReference><LearningStandardIdentity><LearningStandardId>S3</LearningStandardId></LearningStandardIdentity></TargetLearningStandardReference>
            <Namespace>uri://example.org/S</Namespace><LearningStandardEquivalenceStrength>uri://ed-fi.org/E#Equivalent</LearningStandardEquivalenceStrength>
          </LearningStandardEquivalenceAssociation>
          <LearningStandardEquivalenceAssociation>
            <SourceLearningStandardReference><LearningStandardIdentity><LearningStandardId>S2</LearningStandardId></LearningStandardIdentity></SourceLearningStandardReference>
            <TargetLearningStandardReference><LearningStandardIdentity><LearningStandardId>S3</LearningStandardId></LearningStandardIdentity></TargetLearningStandardReference>
            <Namespace>uri://example.org/S</Namespace><LearningStandardEquivalenceStrength>uri://ed-fi.org/E#Mostly equivalent</LearningStandardEquivalenceStrength>
          </LearningStandardEquivalenceAssociation>
        </InterchangeStandards>
        """;

    private const string AssessmentReference =
        "<AssessmentReference><AssessmentIdentity><AssessmentIdentifier>Fractions</AssessmentIdentifier><Namespace>uri://example.org/A</Namespace></AssessmentIdentity></AssessmentReference>";

    /// <summary>An item result.</summary>
    public static string Item(string code, string? word, string? raw = null) =>
        $"<StudentAssessmentItem>{(word is null ? "" : $"<AssessmentItemResult>uri://ed-fi.org/R#{word}</AssessmentItemResult>")}{(raw is null ? "" : $"<RawScoreResult>{raw}</RawScoreResult>")}"
        + $"<AssessmentItemReference><AssessmentItemIdentity><IdentificationCode>{code}</IdentificationCode>{AssessmentReference}</AssessmentItemIdentity></AssessmentItemReference></StudentAssessmentItem>";

    /// <summary>The score of an objective.</summary>
    public static string Objective(string code, string? score, string? level = null, string method = "Raw score") =>
        $"<StudentObjectiveAssessment>{(score is null ? "" : $"<ScoreResult><Result>{score}</Result><AssessmentReportingMethod>uri://ed-fi.org/M#{method}</AssessmentReportingMethod></ScoreResult>")}"
        + (level is null ? "" : $"<PerformanceLevel><PerformanceLevel>uri://ed-fi.org/L#{level}</PerformanceLevel><AssessmentReportingMethod>uri://ed-fi.org/M#{method}</AssessmentReportingMethod></PerformanceLevel>")
        + $"<ObjectiveAssessmentReference><ObjectiveAssessmentIdentity><IdentificationCode>{code}</IdentificationCode>{AssessmentReference}</ObjectiveAssessmentIdentity></ObjectiveAssessmentReference></StudentObjectiveAssessment>";

    /// <summary>A student assessment.</summary>
    public static string Attempt(string student, string id, string results, string? date = "2024-05-31T09:00:00", string more = "") =>
        $"<StudentAssessment><StudentAssessmentIdentifier>{id}</StudentAssessmentIdentifier>{(date is null ? "" : $"<AdministrationDate>{date}</AdministrationDate>")}{more}"
        + $"<StudentReference><StudentIdentity><StudentUniqueId>{student}</StudentUniqueId></StudentIdentity></StudentReference>{AssessmentReference}{results}</StudentAssessment>";

    /// <summary>An interchange of student assessments.</summary>
    public static byte[] Students(params string[] attempts) =>
        Encoding.UTF8.GetBytes($"<InterchangeStudentAssessment xmlns=\"http://ed-fi.org/5.2.0\">\n{string.Join('\n', attempts)}\n</InterchangeStudentAssessment>");

    /// <summary>The interchange of metadata, as a file holds it.</summary>
    public static byte[] MetadataBytes => Encoding.UTF8.GetBytes(Metadata.Replace("@A", AssessmentReference, StringComparison.Ordinal));

    public static EdFiInterchange Interchange(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        return EdFiInterchangeReader.Read(stream);
    }

    public static EdFiInterchange Interchange(string xml) => Interchange(Encoding.UTF8.GetBytes(xml));

    /// <summary>Reads metadata and what is added to them.</summary>
    public static EdFiReadResult Read(params string[] more) => EdFiFrameworkReader.Read([Interchange(MetadataBytes), .. more.Select(Interchange)]);

    public static byte[] Write(EdFiInterchange interchange)
    {
        using var stream = new MemoryStream();
        EdFiWriter.Write(stream, interchange);
        return stream.ToArray();
    }
}
