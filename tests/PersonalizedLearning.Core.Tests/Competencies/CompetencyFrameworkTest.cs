using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Competencies;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class CompetencyFrameworkTest
{
    [Property]
    public void ChildrenAndParents_AreTheChildOfLinks(WildFramework given)
    {
        var framework = given.Parts.Build().Framework;
        var links = framework.Associations.Where(link => link.Type == AssociationType.IsChildOf && framework.IndexOf(link.Destination) >= 0)
            .Select(link => (Child: framework.IndexOf(link.Origin), Parent: framework.IndexOf(link.Destination), link.Sequence)).ToList();

        for (var index = 0; index < framework.Count; index++)
        {
            var at = index;
            Assert.Equal(links.Where(link => link.Parent == at).OrderBy(link => link.Sequence ?? int.MaxValue).Select(link => link.Child), framework.Children(index).ToArray());
            Assert.Equal(links.Where(link => link.Child == at).Select(link => link.Parent), framework.Parents(index).ToArray());
        }
    }

    [Property]
    public void MembersOf_AHeading_AreAllThatIsUnderIt_HeadingsNotCounted(WildFramework given)
    {
        var framework = given.Parts.Build().Framework;
        var links = framework.Associations.Where(link => link.Type == AssociationType.IsChildOf && framework.IndexOf(link.Destination) >= 0)
            .Select(link => (framework.IndexOf(link.Destination), framework.IndexOf(link.Origin)));
        var plain = new PlainGraph(framework.Count, links);

        for (var index = 0; index < framework.Count; index++)
        {
            var at = index;
            var expected = framework.IsGrouping(index)
                ? Enumerable.Range(0, framework.Count).Where(other => plain.Reaches(at, other) && !framework.IsGrouping(other))
                : [index];
            Assert.Equal(expected, framework.MembersOf(index));
        }
    }

    [Property]
    public void IsGrouping_MeansChildrenAndNoPrerequisite(WildFramework given)
    {
        var framework = given.Parts.Build().Framework;
        var ordered = framework.Prerequisites.SelectMany(link => (CompetencyId[])[link.Before, link.After])
            .Concat(framework.Associations.Where(link => link.Type == AssociationType.Precedes).SelectMany(link => (CompetencyId[])[link.Origin, link.Destination])).ToHashSet();

        Assert.All(Enumerable.Range(0, framework.Count), index =>
            Assert.Equal(!framework.Children(index).IsEmpty && !ordered.Contains(framework[index].Id), framework.IsGrouping(index)));
    }

    [Property]
    public void FindByCode_FindsAllThatBearIt(WildFramework given)
    {
        var framework = given.Parts.Build().Framework;

        Assert.All((string[])["A", "B", "c0", "no such code"], code =>
            Assert.Equal(framework.Competencies.Where(item => item.Code == code), framework.FindByCode(code)));
    }

    [Fact]
    public void RequiredIndexOf_AnUnknownCompetency_NamesItAndTheFramework()
    {
        var framework = CompetencyFramework.CreateBuilder("root", "One").Add("a", "First").Build().Framework;

        Assert.Equal(-1, framework.IndexOf(CompetencyId.From("b")));
        Assert.Equal(-1, framework.IndexOf(default));
        var message = Assert.Throws<ArgumentException>(() => framework.RequiredIndexOf(CompetencyId.From("b"))).Message;
        Assert.Contains("'b' is unknown; expected one of the 1 competencies of framework 'root'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void FindScale_ComparesOrdinally()
    {
        var framework = CompetencyFramework.CreateBuilder("root", "Scaled").Add(FrameworkGenerators.Rubric).Build().Framework;

        Assert.Same(FrameworkGenerators.Rubric, framework.FindScale("rubric"));
        Assert.Null(framework.FindScale("Rubric"));
    }

    [Theory]
    [InlineData("Title", "code", "Title")]
    [InlineData(null, "code", "code")]
    [InlineData(null, null, "Statement")]
    public void Label_IsTheShortestNameThereIs(string? title, string? code, string expected) =>
        Assert.Equal(expected, new Competency { Id = CompetencyId.From("a"), Title = title, Code = code, Statement = "Statement" }.Label);
}
