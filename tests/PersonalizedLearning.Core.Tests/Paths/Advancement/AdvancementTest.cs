using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Mastery;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class AdvancementTest
{
    private static readonly CompetencyFramework Ladder = Built(("a", "c"), ("b", "c"), ("c", "d"), ("d", "e"));
    private static readonly PrerequisiteGraph Graph = PrerequisiteGraph.Compile(Ladder);

    [Fact]
    public void Between_OfAMastery_TellsWhatItUnlocked_ByWhatAndWhen()
    {
        var learner = new Evidenced().Mastered("a", day: 1).Scored("b", 0.5, day: 2);
        var before = learner.Map(Ladder, asOf: TimeGenerators.AtDay(3));
        learner.Mastered("b", day: 4);
        var catalog = CatalogIndex.For(new ExperienceCatalog("catalog", "Sample", [Teaching("film", "c"), Teaching("quiz", "d")]), Ladder);

        var advancement = Advancement.Between(before, learner.Map(Ladder, asOf: TimeGenerators.AtDay(5)), Graph, catalog);

        var mastery = new UnlockingMastery(Evidenced.Id("b"), TimeGenerators.AtDay(4), [EventId.From("e2")]);
        Assert.Equal([mastery], advancement.Mastered);
        Assert.Equal([new UnlockedCompetency(Evidenced.Id("c"), TimeGenerators.AtDay(4), [mastery], [ExperienceId.From("film")])], advancement.Unlocked);
        Assert.Equal([new OneStepAway(Evidenced.Id("d"), Evidenced.Id("c"))], advancement.OneStepAway);
        Assert.Equal((TimeGenerators.AtDay(3), TimeGenerators.AtDay(5)), (advancement.Since!.Value, advancement.AsOf));
        Assert.Empty(advancement.Lost);
    }

    [Fact]
    public void Of_AllThatIsMastered_LeavesOutWhatWasAlwaysOpen()
    {
        var advancement = Advancement.Of(new Evidenced().Mastered("a", day: 1).Mastered("b", day: 2).Map(Ladder), Graph);

        Assert.Equal([Evidenced.Id("c")], advancement.Unlocked.Select(item => item.Competency));
        Assert.Equal((2, TimeGenerators.AtDay(2)), (advancement.Unlocked[0].By.Count, advancement.Unlocked[0].At));
        Assert.Null(advancement.Since);
        Assert.Empty(Advancement.Of(new Evidenced().Map(Ladder), Graph).Unlocked);
    }

    [Fact]
    public void Between_WhereMasteryLapsed_TellsWhatIsLostAndReopened()
    {
        var learner = new Evidenced().Mastered("a", day: 1);
        var before = learner.Map(Ladder);

        var advancement = Advancement.Between(before, learner.Failed("a", day: 2).Map(Ladder), Graph);

        Assert.Equal([Evidenced.Id("a")], advancement.Lost);
        Assert.Equal([Evidenced.Id("a")], advancement.Reopened);
        Assert.Empty(advancement.Unlocked);
    }

    [Fact]
    public void Mastery_ByAnOverride_NamesTheOverride()
    {
        var advancement = Advancement.Of(new Evidenced().Mastered("a").Overridden("b", MasteryStatus.Achieved, day: 3).Map(Ladder), Graph);

        Assert.Equal([EventId.From("o1")], advancement.Mastered[1].Evidence);
        Assert.Equal(TimeGenerators.AtDay(3), advancement.Unlocked[0].At);
    }

    [Fact]
    public void Credit_ThatIsReached_OrOneStepAway_IsTold()
    {
        var learner = new Evidenced().Mastered("a", day: 1);
        var (before, creditBefore) = Credit(learner);
        var (after, creditAfter) = Credit(learner.Mastered("b", day: 2));

        var advancement = Advancement.Between(before, after, Graph, null, creditBefore, creditAfter);

        Assert.Equal(["basics"], advancement.CreditReached.Select(item => item.Rule.Id));
        Assert.Equal(["more"], advancement.CreditOneStepAway.Select(item => item.Rule.Id));
        Assert.Equal(["basics"], Advancement.Of(after, Graph, null, creditAfter).CreditReached.Select(item => item.Rule.Id));
        Assert.Empty(Advancement.Between(after, after, Graph, null, creditAfter, creditAfter).CreditReached);
    }

    [Property(Arbitrary = [typeof(DomainGenerators)], MaxTest = 100)]
    public void Between_AnyTwoInstants_UnlocksWhatTheFrontierNewlyHolds(MasteryCase item, byte earlier, byte later)
    {
        var framework = FrameworkOf(item);
        var graph = PrerequisiteGraph.Compile(framework);
        var (first, second) = (Math.Min(earlier % 40, later % 40), Math.Max(earlier % 40, later % 40));
        var (before, after) = (MapAt(first), MapAt(second));

        var advancement = Advancement.Between(before, after, graph);

        var then = FrontierOf(before);
        Assert.Equal(
            FrontierOf(after).Except(then).Order(),
            advancement.Unlocked.Select(unlocked => unlocked.Competency).Concat(advancement.Reopened).Select(framework.IndexOf).Order());
        Assert.All(advancement.Unlocked, unlocked =>
        {
            Assert.NotEmpty(unlocked.By);
            Assert.All(unlocked.By, by => Assert.True(after[by.Competency].IsMastered && !before[by.Competency].IsMastered));
        });
        Assert.All(advancement.OneStepAway, step =>
        {
            var live = new LiveFrontier(graph, [.. after.Decisions.Select(decision => decision.IsMastered)]);
            Assert.False(live.IsReady(framework.IndexOf(step.Competency)));
            live.SetMastered(framework.IndexOf(step.Missing), true);
            Assert.True(live.IsReady(framework.IndexOf(step.Competency)));
        });

        MasteryMap MapAt(int day) => MasteryMap.Derive(framework, item.Events.ToLedger(TimeGenerators.AtDay(day)), new MasteryPolicySet(item.Policy), item.Rule);

        int[] FrontierOf(MasteryMap map) => new LiveFrontier(graph, [.. map.Decisions.Select(decision => decision.IsMastered)]).Ready.ToArray();
    }

    [Fact]
    public void Maps_ThatDoNotFit_SayWhatWasExpected()
    {
        var map = new Evidenced().Map(Ladder);
        var other = PrerequisiteGraph.Compile(Built(("a", "b")));

        Assert.Throws<ArgumentException>("graph", () => Advancement.Of(map, other));
        Assert.Throws<ArgumentException>("before", () => Advancement.Between(map, new Evidenced().Map(Ladder, asOf: TimeGenerators.Start), Graph));
        Assert.Throws<ArgumentException>("catalog", () => Advancement.Of(map, Graph, CatalogIndex.For(new ExperienceCatalog("c", "Sample", []), other.Framework)));
    }

    private static (MasteryMap Map, CreditReport Credit) Credit(Evidenced learner)
    {
        var map = learner.Map(Ladder);
        return (map, CreditReport.Derive(map, learner.Journal(),
        [
            new CreditRule { Id = "basics", Credits = 1, Requirement = new AllRule([.. Evidenced.Rules("a", "b")]) },
            new CreditRule { Id = "more", Credits = 1, Requirement = new AllRule([.. Evidenced.Rules("a", "c")]) },
            new CreditRule { Id = "most", Credits = 1, Requirement = new AllRule([.. Evidenced.Rules("c", "d")]) },
        ]));
    }

    // A chain over the competencies of the case, with one skip.
    private static CompetencyFramework FrameworkOf(MasteryCase item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var ids = MasteryCase.Framework.Competencies.Select(competency => competency.Id.Value).ToList();
        var builder = CompetencyFramework.CreateBuilder("f", "Chain").Add(FrameworkGenerators.Rubric);
        ids.ForEach(id => builder.Add(id, "To be learnt"));
        for (var index = 1; index < ids.Count; index++)
        {
            builder.Add(new Prerequisite(Evidenced.Id(ids[index / 2]), Evidenced.Id(ids[index]), PrerequisiteStrength.Hard));
        }

        return builder.Build().Framework;
    }

    private static CompetencyFramework Built(params (string Before, string After)[] links)
    {
        var builder = CompetencyFramework.CreateBuilder("ladder", "Sample");
        foreach (var id in links.SelectMany(link => new[] { link.Before, link.After }).Distinct())
        {
            builder.Add(id, $"Statement of {id}");
        }

        foreach (var (before, after) in links)
        {
            builder.Add(new Prerequisite(Evidenced.Id(before), Evidenced.Id(after), PrerequisiteStrength.Hard));
        }

        return builder.Build().Framework;
    }

    private static LearningExperience Teaching(string id, string competency) => new()
    {
        Id = ExperienceId.From(id), Title = id, Kind = ExperienceKind.Lesson, Modality = Modality.Alone, Minutes = 10, Teaches = [Evidenced.Id(competency)],
    };
}
