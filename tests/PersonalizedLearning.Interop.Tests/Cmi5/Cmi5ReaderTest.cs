using System.IO.Compression;
using System.Text;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Interop.Tests.Xapi;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Interop.Tests.Cmi5;

public sealed class Cmi5ReaderTest
{
    [Fact]
    public void Read_OfCourse_KeepsWhatItSays()
    {
        var course = Cmi5Fixture.Read(Cmi5Fixture.Course).Course;

        Assert.Equal("https://example.org/course", course.Id);
        Assert.Equal(
            [("passed", Cmi5MoveOn.Passed, 0.8), ("completed", Cmi5MoveOn.Completed, null), ("both", Cmi5MoveOn.CompletedAndPassed, null), ("either", Cmi5MoveOn.CompletedOrPassed, null), ("open", Cmi5MoveOn.NotApplicable, (double?)null)],
            course.Units.Select(unit => (unit.Id[(unit.Id.LastIndexOf('/') + 1)..], unit.MoveOn, unit.MasteryScore)));
        var quiz = course.Units.First();
        Assert.Equal(("quiz.html?x=1", "OwnWindow", "https://example.org/objective/half"), (quiz.Url, quiz.LaunchMethod, Assert.Single(quiz.Objectives)));
        Assert.Equal("k", course.Source!.Child("block")!.Child("au")!.TextAt("entitlementKey"));
        Assert.Equal([new XapiText("en", "First"), new XapiText("de", "Zuerst")], course.Children[0].Title);
    }

    [Fact]
    public void Read_OfCourse_MakesAFrameworkAndAPolicy()
    {
        var result = Cmi5Fixture.Read(Cmi5Fixture.Course);
        var framework = result.Framework;

        Assert.Equal(7, framework.Count);
        Assert.Equal(7, framework.Associations.Count(link => link.Type == AssociationType.IsChildOf));
        Assert.Equal(1, framework.Associations.Count(link => link.Type == AssociationType.IsRelatedTo));
        Assert.Equal(["move-on-is-no-mastery", "move-on-is-no-mastery", "move-on-is-no-mastery"], result.Diagnostics.Select(item => item.Code));
        Assert.Equal(0.8, result.Policy.Rule!.Scale.ProficientFrom);
        Assert.True(result.Policy.Rule.Sticky);
    }

    // Gotcha 13: an absent mastery score is not 0.
    [Fact]
    public void Gotcha13_AbsentMasteryScore_IsNotZero()
    {
        var result = Cmi5Fixture.Read(Cmi5Fixture.Course.Replace("masteryScore=\"0.8\"", string.Empty, StringComparison.Ordinal));

        Assert.All(result.Course.Units, unit => Assert.Null(unit.MasteryScore));
        Assert.Equal(1, result.Policy.Rule!.Scale.ProficientFrom);
        Assert.Contains(result.Diagnostics, item => item.Code == "mastery-score-in-passed-only");

        var zero = Cmi5Fixture.Read(Cmi5Fixture.Course.Replace("masteryScore=\"0.8\"", "masteryScore=\"0\"", StringComparison.Ordinal));
        Assert.Equal(0, zero.Course.Units.First().MasteryScore);
    }

    // Gotcha 13: completed is not mastered.
    [Fact]
    public void Gotcha13_PassedUnit_IsMasteredAndCompletedOneIsNot()
    {
        var result = Cmi5Fixture.Read(Cmi5Fixture.Course);
        var statements = Cmi5Fixture.Session("passed", ("completed", null), ("passed", 0.85)).Concat(Cmi5Fixture.Session("completed", ("completed", null)).Select(item => item with { Id = null }));
        var journal = Assert.Single(new XapiEvidenceMapping(result.Profile, result.Framework).Journals(XapiFixture.ReadAll(XapiFixture.Write(statements))));

        var map = MasteryMap.Derive(result.Framework, EvidenceLedger.From(journal, Instant.FromUtc(2027, 1, 1, 0, 0)), result.Policy.Policies, result.Policy.Rule);

        Assert.Equal(
            ["https://example.org/au/passed", "https://example.org/objective/half"], map.Decisions.Where(item => item.IsMastered).Select(item => item.Competency.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("moveOn=\"Passed\"", "moveOn=\"passed\"", "move-on-unknown")]
    [InlineData("moveOn=\"Passed\"", "moveOn=\"3\"", "move-on-unknown")]
    [InlineData("masteryScore=\"0.8\"", "masteryScore=\"80\"", "mastery-score-unusable")]
    [InlineData("masteryScore=\"0.8\"", "masteryScore=\"-0.1\"", "mastery-score-unusable")]
    [InlineData("masteryScore=\"0.8\"", "masteryScore=\"NaN\"", "mastery-score-unusable")]
    [InlineData("id=\"https://example.org/au/both\"", "id=\"https://example.org/au/open\"", "duplicate-identifier")]
    [InlineData("id=\"https://example.org/au/both\"", "", "missing-identifier")]
    [InlineData("id=\"https://example.org/au/both\"", "id=\"both\"", "iri-expected")]
    [InlineData("idref=\"https://example.org/objective/half\"", "idref=\"other\"", "objective-unknown")]
    [InlineData("<url>film.html</url>", "", "missing-element")]
    [InlineData("<url>film.html</url>", "<url>film.html</url><v:more/>", "unknown-element")]
    [InlineData("<title><langstring lang=\"en\">Film</langstring></title>", "", "missing-text")]
    [InlineData("profiles/cmi5/v1", "profiles/cmi5/v9", "namespace-unknown")]
    [InlineData("<course id", "<x id", "not-xml")]
    public void Read_OfFault_ReportsIt(string text, string by, string code)
    {
        if (code == "not-xml")
        {
            Assert.Throws<InteropFormatException>(() => Cmi5Fixture.Read(Cmi5Fixture.Course.Replace(text, by, StringComparison.Ordinal)));
            return;
        }

        Assert.Contains(Cmi5Fixture.Read(Cmi5Fixture.Course.Replace(text, by, StringComparison.Ordinal)).Diagnostics, item => item.Code == code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<courseStructure>")]
    [InlineData("<course/>")]
    [InlineData("<!DOCTYPE courseStructure [<!ENTITY a \"aa\">]><courseStructure>&a;</courseStructure>")]
    public void Read_OfWhatIsNone_IsRefused(string xml) => Assert.Throws<InteropFormatException>(() => Cmi5Fixture.Read(xml));

    [Fact]
    public void ReadFile_OfArchive_FindsTheCourse()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (good, bad) = (Path.Combine(folder.FullName, "course.zip"), Path.Combine(folder.FullName, "other.zip"));
            Pack(good, "cmi5.xml");
            Pack(bad, "inner/cmi5.xml");

            Assert.Equal(Cmi5Fixture.Read(Cmi5Fixture.Course).Course, Cmi5Reader.ReadFile(good).Course);
            Assert.Contains("cmi5.xml", Assert.Throws<InteropFormatException>(() => Cmi5Reader.ReadFile(bad)).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Pack(string path, string name)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(Cmi5Fixture.Course));
    }
}
