using FsCheck.Xunit;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 200)]
public sealed class ExperienceCatalogTest
{
    [Property]
    public void For_AFramework_IndexesEveryExperience_AndNamesWhatIsUnknown(LearningCase item)
    {
        var situation = item.Prepare();
        var (framework, index) = (situation.Framework, situation.Catalog);
        var experiences = index.Catalog.Experiences;

        Assert.Equal(item.Experiences.OrderBy(one => one.Id.Value, StringComparer.Ordinal), experiences);
        for (var competency = 0; competency < framework.Count; competency++)
        {
            var id = framework[competency].Id;
            Assert.Equal(Positions(one => one.Teaches.Contains(id)), index.Teaching(competency).ToArray());
            Assert.Equal(Positions(one => one.Evidences.Contains(id)), index.Evidencing(competency).ToArray());
        }

        var unknown = experiences.SelectMany(one => one.Teaches.Distinct().Concat(one.Evidences.Distinct()).Where(id => framework.IndexOf(id) < 0).Select(_ => one.Id.Value));
        Assert.Equal(unknown.Order(StringComparer.Ordinal), index.Diagnostics.Where(one => one.Code == "unknown-competency").Select(one => one.Place).Order(StringComparer.Ordinal));

        IEnumerable<int> Positions(Func<LearningExperience, bool> choose) => Enumerable.Range(0, experiences.Count).Where(position => choose(experiences[position]));
    }

    [Fact]
    public void Constructor_WithAnIdentifierTwice_NamesIt() =>
        Assert.Contains("Experience 'x' is there twice", Assert.Throws<ArgumentException>(() => new ExperienceCatalog("c", "Twice", [Experience("x"), Experience("y"), Experience("x")])).Message, StringComparison.Ordinal);

    [Fact]
    public void Constructor_WithoutIdentifierOrTitle_Throws()
    {
        Assert.Throws<ArgumentException>(() => new ExperienceCatalog(" ", "Title", []));
        Assert.Throws<ArgumentException>(() => new ExperienceCatalog("c", " ", []));
        Assert.Throws<ArgumentException>(() => new ExperienceCatalog("c", "Title", [Experience("x") with { Id = default }]));
    }

    [Fact]
    public void Experiences_CantBeWrittenTo() =>
        Assert.False(new ExperienceCatalog("c", "One", [Experience("x")]).Experiences is LearningExperience[]);

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Minutes_LessThanOne_IsRefused(int minutes) => Assert.Contains(
        $"Minutes is {minutes}; expected a whole number of at least 1",
        Assert.Throws<ArgumentOutOfRangeException>(() => Experience("x") with { Minutes = minutes }).Message, StringComparison.Ordinal);

    private static LearningExperience Experience(string id) => new()
    {
        Id = ExperienceId.From(id), Title = id, Kind = ExperienceKind.Lesson, Modality = Modality.Peer, Minutes = 1,
    };
}
