using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Learners;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 100)]
public sealed class GoalProgressTest
{
    private static readonly GoalContent Fractions = new()
    {
        Competency = CompetencyId.From("fractions"),
        Due = TimeGenerators.AtDay(60),
        Benchmarks = [new Benchmark { Id = "first", Competency = CompetencyId.From("half") }, new Benchmark { Id = "poster", Text = "a poster", Due = TimeGenerators.AtDay(20) }],
    };

    [Fact]
    public void Of_AGoalOnTheWay_TellsWhatIsShownAndWhen()
    {
        var map = SmallSchool.Map(30, SmallSchool.Result("counting", 1, 2), SmallSchool.Result("half", 1, 10), SmallSchool.Result("third", 1, 20), SmallSchool.Result("fifth", 0.5, 25));

        var progress = GoalProgress.Of(Goal(Fractions), map, SmallSchool.Graph);

        Assert.Equal((4, 2, 0.5, false), (progress.Total, progress.Mastered, progress.Share, progress.IsShown));
        Assert.Equal([CompetencyId.From("fifth"), CompetencyId.From("tenth")], progress.Open);
        Assert.Empty(progress.OpenBefore);
        Assert.Equal(["first"], progress.BenchmarksMet);
        Assert.Equal(["poster"], progress.BenchmarksOpen);
        Assert.Equal(["poster"], progress.BenchmarksOverdue);
        Assert.Equal(Duration.FromDays(30), progress.DueIn);
        Assert.Equal((3, 2), (progress.Projection!.Pace.Mastered, progress.Projection.Remaining));
        Assert.Equal(progress.Projection.ChanceBy(Fractions.Due!.Value), progress.ChanceByDue);
        Assert.Equal(progress.Projection.Median <= Fractions.Due, progress.IsOnTrack);
    }

    [Fact]
    public void Of_AGoalWhoseFoundationIsOpen_CountsItToTheWay()
    {
        var progress = GoalProgress.Of(Goal(Fractions), SmallSchool.Map(30, SmallSchool.Result("half", 1, 10)), SmallSchool.Graph);

        Assert.Equal([CompetencyId.From("counting")], progress.OpenBefore);
        Assert.Equal(4, progress.Projection!.Remaining);
        Assert.Equal(3, GoalProgress.Of(Goal(Fractions), SmallSchool.Map(30, SmallSchool.Result("half", 1, 10))).Projection!.Remaining);
    }

    [Fact]
    public void Of_AGoalThatIsShown_IsOnTrackWhateverTheDate()
    {
        var all = new[] { "half", "third", "fifth", "tenth" }.Select(id => SmallSchool.Result(id, 1, 70));

        var progress = GoalProgress.Of(Goal(Fractions), SmallSchool.Map(80, all));

        Assert.True(progress.IsShown);
        Assert.True(progress.IsOnTrack);
        Assert.Equal(TimeGenerators.AtDay(80), progress.Projection!.Median);
    }

    [Fact]
    public void Of_AGoalPastDue_IsNotOnTrack() => Assert.False(GoalProgress.Of(Goal(Fractions), SmallSchool.Map(61)).IsOnTrack);

    [Fact]
    public void Of_AGoalWithoutDateOrPace_DoesNotSayWhetherItIsOnTrack()
    {
        Assert.Null(GoalProgress.Of(Goal(Fractions with { Due = null }), SmallSchool.Map(30, SmallSchool.Result("half", 1, 10))).IsOnTrack);
        var still = GoalProgress.Of(Goal(Fractions), SmallSchool.Map(30));
        Assert.Null(still.IsOnTrack);
        Assert.Null(still.Projection);
        Assert.Null(still.ChanceByDue);
    }

    [Fact]
    public void Of_ALevelBelowMastery_AsksForEvidenceOfThatLevel()
    {
        var goal = Goal(Fractions with { Level = "Developing" });

        Assert.Equal(1, GoalProgress.Of(goal, SmallSchool.Map(30, SmallSchool.Result("half", 0.5, 1), SmallSchool.Result("third", 0.3, 2))).Mastered);
        Assert.Equal(0, GoalProgress.Of(Goal(Fractions with { Level = "Beginning" }), SmallSchool.Map(30)).Mastered);
    }

    [Fact]
    public void Of_WhatTheFrameworkOrTheScaleDoesNotHave_IsAProblem()
    {
        var map = SmallSchool.Map(30);
        var level = GoalProgress.Of(Goal(Fractions with { Level = "Grand master" }), map);

        Assert.Equal("unknown-competency", GoalProgress.Of(Goal(Fractions with { Competency = CompetencyId.From("chess") }), map).Problem!.Code);
        Assert.Equal("unknown-level", level.Problem!.Code);
        Assert.Contains("expected one of 'Beginning', 'Developing', 'Approaching', 'Proficient'", level.Problem.Message, StringComparison.Ordinal);
        Assert.Equal((0.0, false), (level.Share, level.IsShown));
    }

    [Fact]
    public void Of_AGraphOfAnotherFramework_NamesBoth()
    {
        var other = PrerequisiteGraph.Compile(CompetencyFramework.CreateBuilder("other", "None").Build().Framework);

        Assert.Contains("framework 'other'", Assert.Throws<ArgumentException>(() => GoalProgress.Of(Goal(Fractions), SmallSchool.Map(30), other)).Message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 40)]
    public void Of_AnyCase_AddsUp(LearningCase item)
    {
        var situation = item.Prepare();
        foreach (var competency in situation.Framework.Competencies)
        {
            var progress = GoalProgress.Of(Goal(new GoalContent { Competency = competency.Id }), situation.Map, situation.Graph);
            var members = situation.Framework.MembersOf(situation.Framework.IndexOf(competency.Id));

            Assert.Equal(members.Where(index => !situation.Map[index].IsMastered).Select(index => situation.Framework[index].Id), progress.Open);
            Assert.Equal((members.Count, members.Count(index => situation.Map[index].IsMastered)), (progress.Total, progress.Mastered));
            Assert.Equal(members.All(index => situation.Map[index].IsMastered), progress.IsShown);
            Assert.DoesNotContain(progress.OpenBefore, before => situation.Map[before].IsMastered || progress.Open.Contains(before));
            Assert.True(progress.Projection is null || progress.Projection.Remaining == progress.Open.Count + progress.OpenBefore.Count);
        }
    }

    private static Goal Goal(GoalContent content) =>
        LearnerGoals.Before().With(LearnerGoalsTest.Set("goal", content) with { Author = Author.Of("learner", PersonRole.Learner), Recorded = TimeGenerators.Start }).Goals[0];
}
