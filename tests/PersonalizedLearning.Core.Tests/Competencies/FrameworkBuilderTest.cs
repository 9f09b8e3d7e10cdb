using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Competencies;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 400)]
public sealed class FrameworkBuilderTest
{
    [Property]
    public void Build_LosesNoCompetency(WildFramework given)
    {
        var (framework, diagnostics) = given.Parts.Build();

        Assert.Equal(given.Parts.Competencies.DistinctBy(item => item.Id), framework.Competencies);
        Assert.Equal(given.Parts.Competencies.Count - framework.Count, diagnostics.Count(item => item.Code == "duplicate-competency-id"));
        Assert.All(framework.Competencies, item => Assert.Equal(item, framework[framework.IndexOf(item.Id)]));
        Assert.Equal(
            framework.Competencies.Count(item => item.Code is not null) - framework.Competencies.Select(item => item.Code).OfType<string>().Distinct().Count(),
            diagnostics.Count(item => item.Code == "duplicate-code"));
    }

    [Property]
    public void Build_LosesNoAssociation(WildFramework given)
    {
        var (framework, diagnostics) = given.Parts.Build();
        var known = framework.Competencies.Select(item => item.Id).ToHashSet();
        var root = CompetencyId.From(given.Parts.Root);
        bool IsUsable(Association link) =>
            known.Contains(link.Origin) && (known.Contains(link.Destination) || (link.Type == AssociationType.IsChildOf && link.Destination == root));
        var usable = given.Parts.Associations.Where(IsUsable).ToList();
        var wanted = usable.Where(link => link.Origin != link.Destination).ToList();
        var dangling = given.Parts.Associations.Where(link => !IsUsable(link)).ToList();

        Assert.Equal(dangling.Where(link => link.Origin != default && link.Destination != default), framework.ExternalReferences);
        Assert.Equal(wanted.DistinctBy(link => (link.Type, link.Origin, link.Destination)), framework.Associations);
        Assert.Equal(dangling.Count, diagnostics.Count(item => item.Code == "dangling-association"));
        Assert.Equal(usable.Count - wanted.Count, diagnostics.Count(item => item.Code == "self-association"));
        Assert.Equal(wanted.Count - framework.Associations.Count, diagnostics.Count(item => item.Code == "duplicate-association"));
    }

    [Property]
    public void Build_LosesNoPrerequisite(WildFramework given)
    {
        var (framework, diagnostics) = given.Parts.Build();
        var known = framework.Competencies.Select(item => item.Id).ToHashSet();
        var inside = given.Parts.Prerequisites.Where(link => known.Contains(link.Before) && known.Contains(link.After)).ToList();
        var wanted = inside.Where(link => link.Before != link.After).ToList();

        Assert.Equal(
            wanted.GroupBy(link => (link.Before, link.After)).Select(group => new Prerequisite(group.Key.Before, group.Key.After, group.Max(link => link.Strength))),
            framework.Prerequisites);
        Assert.Equal(given.Parts.Prerequisites.Count - inside.Count, diagnostics.Count(item => item.Code == "dangling-prerequisite"));
        Assert.Equal(inside.Count - wanted.Count, diagnostics.Count(item => item.Code == "self-prerequisite"));
        Assert.Equal(wanted.Count - framework.Prerequisites.Count, diagnostics.Count(item => item.Code == "duplicate-prerequisite"));
    }

    [Property]
    public void Build_KeepsTheFirstOfEachScale(WildFramework given)
    {
        var (framework, diagnostics) = given.Parts.Build();

        Assert.Equal(given.Parts.Scales.DistinctBy(scale => scale.Id), framework.Scales);
        Assert.Equal(given.Parts.Scales.Count - framework.Scales.Count, diagnostics.Count(item => item.Code == "duplicate-scale-id"));
    }

    [Property]
    public void Build_ReportsEveryHierarchyCycleOnce(WildFramework given)
    {
        var (framework, diagnostics) = given.Parts.Build();
        var links = framework.Associations.Where(link => link.Type == AssociationType.IsChildOf && framework.IndexOf(link.Destination) >= 0)
            .Select(link => (framework.IndexOf(link.Origin), framework.IndexOf(link.Destination)));

        Assert.Equal(
            new PlainGraph(framework.Count, links).Cycles().Select(cycle => framework[cycle[0]].Id.Value),
            diagnostics.Where(item => item.Code == "hierarchy-cycle").Select(item => item.Place));
    }

    [Property]
    public void Build_ReportsOrphans_OnlyWhereThereIsAHierarchy(WildFramework given)
    {
        var (framework, diagnostics) = given.Parts.Build();
        var children = framework.Associations.Where(link => link.Type == AssociationType.IsChildOf).Select(link => link.Origin).ToHashSet();
        var orphans = children.Count == 0 ? [] : framework.Competencies.Where(item => !children.Contains(item.Id)).Select(item => item.Id.Value);

        Assert.Equal(orphans, diagnostics.Where(item => item.Code == "orphan").Select(item => item.Place));
    }

    [Property]
    public void Build_OfASoundFramework_ReportsNothingButOrphans(AcyclicFramework given) =>
        Assert.DoesNotContain(given.Parts.Build().Diagnostics, item => item.Code != "orphan");

    [Property]
    public void Build_Again_GivesTheSame(WildFramework given) =>
        Assert.Equal(given.Parts.Build().Diagnostics, given.Parts.Build().Diagnostics);

    [Fact]
    public void Build_WithAPlace_NamesItInDiagnostics()
    {
        var item = new Competency { Id = CompetencyId.From("a"), Statement = "First" };

        var diagnostics = CompetencyFramework.CreateBuilder("root", "Twice").Add(item, "row 1").Add(item, "row 2").Build().Diagnostics;

        Assert.Equal(("duplicate-competency-id", DiagnosticSeverity.Error, "row 2"), (diagnostics.Single().Code, diagnostics.Single().Severity, diagnostics.Single().Place));
    }

    [Fact]
    public void Build_WithTheFrameworkAsAPartOfItself_KeepsTheHierarchyOnly()
    {
        var build = CompetencyFramework.CreateBuilder("root", "Rooted").Add("a", "First")
            .Add(new Association(AssociationType.IsChildOf, CompetencyId.From("a"), CompetencyId.From("root")))
            .Add(new Association(AssociationType.Precedes, CompetencyId.From("a"), CompetencyId.From("root")))
            .Build();

        Assert.Single(build.Framework.Associations);
        Assert.Single(build.Framework.ExternalReferences);
        Assert.Empty(build.Framework.Parents(0).ToArray());
    }

    [Fact]
    public void Build_WithACompetencyOfTheFrameworksName_FindsTheHierarchyCycleThroughIt()
    {
        var build = CompetencyFramework.CreateBuilder("root", "Rooted").Add("a", "First").Add("root", "Of the same name")
            .Add(new Association(AssociationType.IsChildOf, CompetencyId.From("a"), CompetencyId.From("root")))
            .Add(new Association(AssociationType.IsChildOf, CompetencyId.From("root"), CompetencyId.From("a")))
            .Build();

        Assert.Equal("a", build.Diagnostics.Single(item => item.Code == "hierarchy-cycle").Place);
    }

    [Fact]
    public void Add_OfACompetencyWithoutIdentifier_Throws() =>
        Assert.Throws<ArgumentException>(() => CompetencyFramework.CreateBuilder("root", "None").Add(new Competency { Id = default, Statement = "Nothing" }));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void CreateBuilder_WithoutATitle_Throws(string title) =>
        Assert.Throws<ArgumentException>(() => CompetencyFramework.CreateBuilder("root", title));
}
