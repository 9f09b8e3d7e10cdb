using System.Globalization;
using System.Text.RegularExpressions;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Case;

public sealed partial class CaseRealFilesTest
{
    private const string CommonCore = "data/frameworks/ccss-math-with-prerequisites.case.json";
    private const string SmarterBalanced = "data/frameworks/smarter-balanced-math.case.json";
    private const string OpenSalt = "data/frameworks/opensalt";
    private const string StandardsCouldBe = OpenSalt + "/opensalt-framework-20c5134f-423d-4097-a971-3dd5152bf507.json";

    [SharedFact(CommonCore)]
    public void CommonCore_HasItsCounts()
    {
        var result = CaseReader.ReadFile(SharedFiles.PathOf(CommonCore));
        var graph = PrerequisiteGraph.Compile(result.Framework, PrecedesMeaning.Hard);

        Assert.Equal(746, result.Framework.Count);
        Assert.Equal(1645, result.Framework.Associations.Count);
        Assert.Equal(746, Count(result, AssociationType.IsChildOf));
        Assert.Equal(142, Count(result, AssociationType.IsRelatedTo));
        Assert.Equal(757, graph.HardCount);

        // 30 links, so 31 competencies one after the other.
        Assert.Equal(30, graph.LongestPath);
        Assert.Empty(graph.Cycles);
        Assert.Empty(result.Framework.ExternalReferences);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(82, result.Framework.Competencies.Count(item => item.Code is null));
        Assert.Equal(102, result.Framework.Competencies.Count(item => Markup().IsMatch(item.Statement)));
        Assert.Equal("1.0", result.Version);
    }

    [SharedFact(SmarterBalanced)]
    public void SmarterBalanced_HasItsCountsAndProblems()
    {
        var result = CaseReader.ReadFile(SharedFiles.PathOf(SmarterBalanced));
        var types = result.Package.Associations.CountBy(item => item.AssociationType!).ToDictionary();

        Assert.Equal(585, result.Framework.Count);
        Assert.Equal(3368, result.Package.Associations.Count);
        Assert.Equal(570, types["isChildOf"]);
        Assert.Equal(1461, types["isRelatedTo"]);
        Assert.Equal(914, types["exactMatchOf"]);
        Assert.Equal(423, types["precedes"]);
        Assert.Equal(2005, result.Framework.ExternalReferences.Count);
        Assert.Equal(2005, Count(result, "dangling-association"));
        Assert.Equal(1, Count(result, "duplicate-association-identifier"));
        Assert.Equal(15, Count(result, "orphan"));
        Assert.Equal(914, result.Framework.ExternalReferences.Count(link => link.Type == AssociationType.ExactMatchOf));
        var addresses = result.Package.Associations.Where(link => link.AssociationType == "exactMatchOf").CountBy(link => link.DestinationNodeUri!.Uri!.Split(':')[0]).ToDictionary();
        Assert.Equal((617, 297), (addresses["urn"], addresses["local"]));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [SharedFact(SmarterBalanced)]
    public void SmarterBalanced_PrecedesClimbsOneGrade()
    {
        var result = CaseReader.ReadFile(SharedFiles.PathOf(SmarterBalanced));
        var framework = result.Framework;
        var links = result.Package.Associations.Where(link => link.AssociationType == "precedes")
            .Select(link => (Origin: CompetencyId.From(link.OriginNodeUri!.Identifier!), Destination: CompetencyId.From(link.DestinationNodeUri!.Identifier!))).ToList();
        var inside = links.Where(link => framework.IndexOf(link.Origin) >= 0 && framework.IndexOf(link.Destination) >= 0).ToList();

        Assert.Equal(420, inside.Count);
        Assert.Equal(417, inside.Count(link => Grade(framework, link.Destination) - Grade(framework, link.Origin) == 1));
        Assert.Equal(3, links.Count(link => framework.IndexOf(link.Origin) < 0));

        // The association that stands twice is one of them.
        Assert.Equal(419, Count(result, AssociationType.Precedes));
        Assert.Equal(1, Count(result, "duplicate-association"));
    }

    [SharedFact(StandardsCouldBe)]
    public void StandardsCouldBe_HasItsCounts()
    {
        var result = CaseReader.ReadFile(SharedFiles.PathOf(StandardsCouldBe));

        Assert.Equal(16, result.Framework.Count);
        Assert.Equal(39, result.Package.Associations.Count);
        Assert.Equal(21, Count(result, "dangling-association"));
        Assert.Equal(3, result.Package.Associations.Count(item => item.AssociationType == "precedes"));
        Assert.Equal(["06"], result.Framework[0].EducationLevels);
        Assert.Contains(result.Framework.Associations, link => link.Sequence == 2);
    }

    [SharedFact(OpenSalt + "/Ordering.json")]
    public void Ordering_CountsCodesAsPeopleDo()
    {
        var framework = CaseReader.ReadFile(SharedFiles.PathOf(OpenSalt + "/Ordering.json")).Framework;
        var level = Enumerable.Range(0, framework.Count).MaxBy(index => framework.Children(index).Length);

        var numbers = framework.Children(level).ToArray().Select(index => framework[index].Code!.Split('.')[^1]);

        Assert.Equal(Enumerable.Range(1, 24).Select(number => $"{number}"), numbers);
    }

    [SharedFact(CommonCore, SmarterBalanced, OpenSalt)]
    public void EveryFile_WrittenAndRead_IsEqual()
    {
        string[] files = [SharedFiles.PathOf(CommonCore), SharedFiles.PathOf(SmarterBalanced), .. Directory.GetFiles(SharedFiles.PathOf(OpenSalt), "*.json")];
        foreach (var file in files)
        {
            var first = CaseReader.ReadFile(file);
            var second = CaseReader.Read(CaseFixture.Write(first.Package));

            Assert.True(first.Package == second.Package, file);
            Assert.True(first.Framework.Associations.SequenceEqual(second.Framework.Associations), file);
            Assert.True(first.Framework.Competencies.SequenceEqual(second.Framework.Competencies), file);
        }
    }

    // High school is one grade, from 09 to 12.
    private static int? Grade(CompetencyFramework framework, CompetencyId id) =>
        framework[framework.RequiredIndexOf(id)].EducationLevels is [var level, ..] && int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var grade) ? grade : null;

    [GeneratedRegex("<[a-zA-Z/][^>]*>")]
    private static partial Regex Markup();

    private static int Count(CaseReadResult result, AssociationType type) => result.Framework.Associations.Count(link => link.Type == type);

    private static int Count(CaseReadResult result, string code) => result.Diagnostics.Count(diagnostic => diagnostic.Code == code);
}
