using PersonalizedLearning.Interop.Tests.EdFi;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>Ed-Fi interchanges, damaged.</summary>
internal static class EdFiFuzz
{
    private static readonly EdFiMetadata Known = EdFiFixture.Read().Metadata;

    /// <summary>Assessments and standards: every element is kept, written back, and either used or reported.</summary>
    public static FuzzedReader Metadata { get; } = new("ed-fi metadata", () => [EdFiFixture.MetadataBytes, System.Text.Encoding.UTF8.GetBytes(EdFiFixture.Standards)], ReadMetadata)
    {
        Tokens = ["<AssessmentItem/>", "<LearningStandardId>S1</LearningStandardId>", "<MaximumScore>0</MaximumScore>", " xmlns=\"\"", " ref=\"x\"", "1e9", "<IdentificationCode>O1</IdentificationCode>"],
    };

    /// <summary>Results of students: every result is a record, or reported.</summary>
    public static FuzzedReader Students { get; } = new("ed-fi students", StudentSamples, ReadStudents)
    {
        Tokens = ["<StudentAssessmentItem/>", "<RawScoreResult>7</RawScoreResult>", "<Result>-1</Result>", " xmlns=\"\"", "<ScoreResult/>", "NaN", "2024-05-31", "#Correct"],
    };

    public static IReadOnlyList<byte[]> StudentSamples() =>
    [
        EdFiFixture.Students(
            EdFiFixture.Attempt("ana", "1", EdFiFixture.Item("I1", "Correct", "2.0") + EdFiFixture.Item("I3", "Partially Correct", "0.5") + EdFiFixture.Objective("O1", "2", "Basic")),
            EdFiFixture.Attempt("ben", "2", EdFiFixture.Item("I2", "Incorrect") + EdFiFixture.Objective("O2", null, "Basic"), "2024-05-31T09:00:00Z", "<Accommodation>uri://ed-fi.org/X#Calculator</Accommodation>")),
    ];

    public static string? ReadMetadata(byte[] input)
    {
        var interchange = EdFiFixture.Interchange(input);
        var result = EdFiFrameworkReader.Read([interchange]);
        var used = result.Metadata.AssessmentCount + result.Metadata.ObjectiveCount + result.Metadata.ItemCount;
        var elements = interchange.Elements.Count(element => element.Name is "Assessment" or "ObjectiveAssessment" or "AssessmentItem");
        return used < elements && result.Diagnostics.Count == 0 ? FormattableString.Invariant($"{elements} elements, of which {used} are used and none is reported")
            : EdFiFixture.Interchange(EdFiFixture.Write(interchange)) != interchange ? "an element on the way out and in"
            : null;
    }

    public static string? ReadStudents(byte[] input)
    {
        var reader = new EdFiEvidenceReader(Known);
        using var stream = new MemoryStream(input);
        var records = reader.Read(stream).Count();
        var counts = reader.Counts;
        return records != counts.Records || records + counts.LeftOut != counts.ItemResults + counts.ObjectiveScores
            ? FormattableString.Invariant($"{counts.ItemResults + counts.ObjectiveScores} results, {records} records, {counts.LeftOut} left out")
            : counts.LeftOut > 0 && reader.Diagnostics.Count == 0 ? FormattableString.Invariant($"{counts.LeftOut} results without a report")
            : null;
    }
}
