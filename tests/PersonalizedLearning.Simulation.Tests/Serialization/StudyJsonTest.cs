using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation.Tests.Serialization;

public sealed class StudyJsonTest
{
    [Fact]
    public void Read_Full_HasEverythingThatIsSaid()
    {
        var study = StudySamples.Read(StudySamples.Full);

        Assert.Equal(("streak-or-bkt", 7UL, 0.9), (study.Name, study.Seed, study.MasteredFrom));
        Assert.Equal([CompetencyId.From("c"), CompetencyId.From("b")], study.Goals);
        Assert.Equal(2, study.Graph.HardCount);
        Assert.Equal([0, 7, 30.5], study.RetentionDays);
        Assert.Equal(new StudySessions { Steps = 3, DaysBetween = 2, MinutesPerStep = 1.5, Start = Instant.FromUtc(2026, 9, 7, 8, 0) }, study.Sessions);
        Assert.Equal(Replications.Until(0.01, "gain", 4096, 16), study.Learners);
        Assert.Equal(["gain"], study.Measures.Select(measure => measure.Name));
        Assert.Equal(
            new StudyComparisons { BaselinePolicy = "streak", BaselineSelector = "dice", AllPairs = true, Confidence = 0.9, Correction = MultipleComparison.BenjaminiHochberg }, study.Comparisons);
    }

    [Fact]
    public void Read_Full_HasItsArms()
    {
        var conditions = StudySamples.Read(StudySamples.With("\"sampled\": 2,", "")).Conditions;

        Assert.Equal(16, conditions.Count);
        Assert.Equal([new StudyBudget(5), new StudyBudget(9) { Minutes = 30 }], conditions.Select(item => item.Budget).Distinct());
        var (first, last) = (conditions[0], conditions[15]);
        Assert.Equal(("steady", "bkt", "shipped"), (first.Population.Name, first.Policy.Name, first.Selector.Name));
        Assert.Equal(("quick", "streak", "dice"), (last.Population.Name, last.Policy.Name, last.Selector.Name));
        Assert.Equal(new GoalDraw(1, 2), first.Population.Goals);
        Assert.Null(last.Population.Goals);
        Assert.Equal((2, 0.9, ChoiceAmong.Any), (first.Population.Behaviour.ResponseTimes?.UnsureFactor, first.Population.Behaviour.Engagement?.Returns, first.Population.Behaviour.Choice?.Among));
        Assert.Equal(LearnerBehaviour.Compliant, last.Population.Behaviour);
        Assert.Equal(0.2, Assert.IsType<BktLearnerModel>(first.Population.Model).Standard.Learn);
        Assert.True(last.Policy.Rule.Sticky);
        Assert.Equal(0.8, Assert.IsType<Paths.Recommender>(first.Selector.Selector).Options.TargetSuccess);
        Assert.NotNull(first.Selector.Catalog);
    }

    [Fact]
    public void Read_Short_KeepsDefaults()
    {
        var study = StudySamples.Read(StudySamples.Short);

        Assert.Equal(Replications.Of(1000), study.Learners);
        Assert.Equal((StudySessions.One, new StudyComparisons(), 0.95, 0UL), (study.Sessions, study.Comparisons, study.MasteredFrom, study.Seed));
        Assert.Empty(study.Goals);
        Assert.Equal(StudyMeasures.Standard, study.Measures);
        Assert.Null(Assert.Single(study.Conditions).Selector.Catalog);
    }

    [Fact]
    public void Read_SelectorsThatSeeTheTruth_AreKnownByName()
    {
        var study = StudySamples.Read(StudySamples.Tree);

        Assert.IsType<OracleSelector>(study.Conditions[0].Selector.Truthful);
        Assert.IsType<OptimalSelector>(study.Conditions[1].Selector.Truthful);
        Assert.Equal(10, StudyRunner.Run(study).Learners);
    }

    [Theory]
    [MemberData(nameof(StudyMistakes.OfForm), MemberType = typeof(StudyMistakes))]
    [MemberData(nameof(StudyMistakes.OfMeaning), MemberType = typeof(StudyMistakes))]
    public void Read_Mistake_IsRefusedByItsPlace(string part, string by, string path, string saying)
    {
        var problem = Assert.Throws<LearningJsonException>(() => StudySamples.Read(StudySamples.With(part, by)));

        Assert.Equal(path, problem.Path);
        Assert.Contains(saying, problem.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("null", "$")]
    [InlineData("[]", "$")]
    [InlineData("{", "$")]
    [InlineData("{}", "$")]
    [InlineData("{\"study\": \"x\"} {}", "$")]
    public void Read_NoConfiguration_IsRefused(string text, string path) =>
        Assert.Equal(path, Assert.Throws<LearningJsonException>(() => StudySamples.Read(text)).Path);

    [Fact]
    public void Read_NoUtf8_IsRefused() => Assert.Throws<LearningJsonException>(() => StudySamples.Read([.. "{\"study\":\""u8, 0xFF, .. "\"}"u8]));
}
