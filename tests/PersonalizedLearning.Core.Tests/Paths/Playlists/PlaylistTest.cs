using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Paths.Planning;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths.Playlists;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 50, EndSize = 30)]
public sealed class PlaylistTest
{
    /// <summary>Whatever was planned, nothing that builds on what is open comes in, the time is kept, and each step is somewhere.</summary>
    [Property]
    public void Playlist_HoldsWhatIsReady_WithinTheMinutes(LearningCase item)
    {
        var situation = item.Prepare();
        var steps = situation.Framework.Competencies.Select((competency, place) => new PlannedStep { Competency = competency.Id, Minutes = place % 3 == 0 ? null : 10 + place }).ToValueList();
        var version = VersionOf(new PlanTerms { Outcomes = [CompetencyId.From("any")], Steps = [new PlannedStep { Competency = CompetencyId.From("nowhere") }, .. steps] });
        foreach (var minutes in (int?[])[null, 0, 45, 120])
        {
            var playlist = Playlist.Of(version, situation.Learner, situation.Catalog, new PlaylistOptions { Minutes = minutes });

            Assert.True(playlist.Minutes <= (minutes ?? int.MaxValue));
            Assert.Equal(version.Terms.Steps.Count, playlist.Items.Count + playlist.Later.Count);
            Assert.Equal(version.Terms.Steps.Select(step => step.Competency).ToHashSet(), playlist.Items.Select(entry => entry.Step.Competency).Concat(playlist.Later.Select(entry => entry.Step.Competency)).ToHashSet());
            Assert.True(playlist.Items.All(entry => entry.Status == PlaylistStatus.Done) || playlist.Items.Any(entry => entry.Status == PlaylistStatus.Current));
            Assert.All(playlist.Items, entry =>
            {
                var index = situation.Framework.IndexOf(entry.Step.Competency);
                Assert.Equal(entry.Status == PlaylistStatus.Done, situation.Map[index].IsMastered);
                Assert.True(situation.Map[index].IsMastered || situation.Graph.HardPrerequisites(index).ToArray().All(before => situation.Map[before].IsMastered));
                Assert.All(entry.Choices, choice => Assert.Contains(
                    situation.Catalog.Catalog.Experiences.Single(experience => experience.Id == choice.Experience).Teaches, taught => taught == entry.Step.Competency));
                Assert.DoesNotContain(entry.Choices, choice => choice.Experience == entry.Experience);
            });
        }
    }

    [Fact]
    public void Playlist_FollowsTheEvidence()
    {
        var version = VersionOf(new PlanTerms { Outcomes = [Of("c")], Steps = [Step("a"), Step("b"), Step("c")] });

        var playlist = Playlist.Of(version, LearningExamples.Chain(mastered: 1));

        Assert.Equal([("a", PlaylistStatus.Done), ("b", PlaylistStatus.Current)], playlist.Items.Select(item => (item.Step.Competency.Value, item.Status)));
        Assert.Equal([("c", PlaylistOmissionReason.PrerequisitesOpen)], playlist.Later.Select(item => (item.Step.Competency.Value, item.Reason)));
        Assert.Equal((30, 0), (playlist.Minutes, playlist.Items[0].Minutes));
    }

    [Fact]
    public void Playlist_GivesTheChoiceThatThereIs_WithinTheTime()
    {
        var state = LearningExamples.Chain();
        var catalog = CatalogIndex.For(new ExperienceCatalog("catalog", "Catalog", [Experience("long", 50), Experience("short", 20), Experience("middle", 30)]), state.Graph.Framework);
        var version = VersionOf(new PlanTerms { Outcomes = [Of("a")], Steps = [Step("a") with { Experience = ExperienceId.From("middle") }] });

        Assert.Equal(["short", "long"], Choices(new PlaylistOptions()));
        Assert.Equal(["short"], Choices(new PlaylistOptions { Minutes = 40 }));
        Assert.Equal(["short"], Choices(new PlaylistOptions { Choices = 1 }));
        Assert.Equal([PlaylistOmissionReason.Minutes], Playlist.Of(version, state, catalog, new PlaylistOptions { Minutes = 25 }).Later.Select(item => item.Reason));
        Assert.Throws<ArgumentException>("catalog", () => Playlist.Of(version, LearningExamples.Chain(), catalog));

        IEnumerable<string> Choices(PlaylistOptions options) => Assert.Single(Playlist.Of(version, state, catalog, options).Items).Choices.Select(choice => choice.Experience.Value);
    }

    private static LearningExperience Experience(string id, int minutes) =>
        new() { Id = ExperienceId.From(id), Title = id, Kind = ExperienceKind.Lesson, Modality = Modality.Alone, Minutes = minutes, Teaches = [Of("a")] };

    private static PlanVersion VersionOf(PlanTerms terms) => new()
    {
        Number = 1, Terms = terms, Proposal = EventId.From("p"), AgreedAt = TimeGenerators.Start, AgreedBy = [], Difference = PlanDifference.Between(PlanTerms.None, terms),
    };

    private static CompetencyId Of(string name) => CompetencyId.From(name);

    private static PlannedStep Step(string name) => new() { Competency = Of(name) };
}
