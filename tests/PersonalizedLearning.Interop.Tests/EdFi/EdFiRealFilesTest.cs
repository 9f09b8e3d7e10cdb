using PersonalizedLearning.Evidence;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.EdFi;

public sealed class EdFiRealFilesTest
{
    private const string Metadata = "data/assessments/AssessmentMetadata-LearningStandardsMastery.xml";
    private const string Students = "data/assessments/StudentAssessment-LearningStandardsMastery.xml";

    [SharedFact(Metadata, Students)]
    public void Mastery_HasItsCounts()
    {
        var assessments = EdFiFrameworkReader.ReadFiles([SharedFiles.PathOf(Metadata)]);
        var reader = new EdFiEvidenceReader(assessments.Metadata);
        var records = reader.ReadFile(SharedFiles.PathOf(Students)).ToList();

        Assert.Equal((1, 12, 25, 11), (assessments.Metadata.AssessmentCount, assessments.Metadata.ObjectiveCount, assessments.Metadata.ItemCount, assessments.Metadata.StandardCount));
        Assert.Equal(new EdFiCounts(82, 82, 2050, 1115, 984, 3034, 0), reader.Counts);
        Assert.Equal(1115, records.Count(record => record.Outcome == Outcome.Correct(true)));
        Assert.Equal(935, records.Count(record => record.Outcome == Outcome.Correct(false)));
        Assert.Equal(984, records.Count(record => record.Outcome is ScoreOutcome));
        Assert.Equal(23, assessments.Framework.Count);
        Assert.Equal(11, records.Where(record => record.Source == EvidenceSource.Item).SelectMany(record => record.Competencies).Distinct().Count());
        Assert.All(records, record => Assert.True(assessments.Framework.IndexOf(record.Competencies[0]) >= 0 && record.Competencies.Count == 1 && record.Occurred is null));
    }

    [SharedFact(Metadata, Students)]
    public void Mastery_HasItsProblems()
    {
        var assessments = EdFiFrameworkReader.ReadFiles([SharedFiles.PathOf(Metadata)]);
        var reader = new EdFiEvidenceReader(assessments.Metadata);
        _ = reader.ReadFile(SharedFiles.PathOf(Students)).Count();

        Assert.Equal(["score-range-not-mapped", "standard-without-statement"], assessments.Diagnostics.Select(item => item.Code).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["assessment-score-not-mapped", "element-not-mapped", "objective-differs-from-items", "time-without-zone"],
            reader.Diagnostics.Select(item => item.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(7, reader.Diagnostics.Count(item => item.Code == "element-not-mapped"));
        Assert.Contains("512 times", reader.Diagnostics.Single(item => item.Code == "objective-differs-from-items").Message, StringComparison.Ordinal);
        Assert.All(reader.Diagnostics.Concat(assessments.Diagnostics), item => Assert.Equal(DiagnosticSeverity.Info, item.Severity));
        Assert.Equal(["Well Below Basic", "Below Basic", "Met Standard", "Advanced"], assessments.Framework.Scales.Single().Levels.Select(level => level.Name));
    }

    [SharedFact(Metadata, Students)]
    public void EveryFile_WrittenAndRead_IsEqual()
    {
        foreach (var file in new[] { Metadata, Students })
        {
            var interchange = EdFiInterchangeReader.ReadFile(SharedFiles.PathOf(file));

            Assert.True(interchange == EdFiFixture.Interchange(EdFiFixture.Write(interchange)), file);
        }
    }
}
