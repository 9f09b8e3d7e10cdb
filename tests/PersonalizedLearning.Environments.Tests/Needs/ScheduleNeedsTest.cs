using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Environments.Tests.Needs;

public sealed class ScheduleNeedsTest
{
    private static readonly SubjectId Maths = SubjectId.From("maths");
    private static readonly LearnerId Ana = LearnerId.From("ana");
    private static readonly Author AnaHerself = Author.Of("ana", PersonRole.Learner);
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 7, 9, 0);
    private static readonly string[] Names = ["half", "equivalent", "add", "essay"];

    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("fractions", "Fractions")
        .Add("half", "Know what a half is").Add("equivalent", "Find equivalent fractions").Add("add", "Add fractions").Add("essay", "Write an essay")
        .Requires("half", "equivalent").Requires("equivalent", "add").Add(ProficiencyScale.Probability).Build().Framework;

    private static readonly PrerequisiteGraph Graph = PrerequisiteGraph.Compile(Framework);

    private static readonly CatalogIndex Catalog = CatalogIndex.For(new ExperienceCatalog("catalog", "Catalog",
    [
        new LearningExperience { Id = ExperienceId.From("long"), Title = "Long", Kind = ExperienceKind.Lesson, Modality = Modality.WholeClass, Minutes = 120, Teaches = [CompetencyId.From("half")] },
        new LearningExperience { Id = ExperienceId.From("short"), Title = "Short", Kind = ExperienceKind.Lesson, Modality = Modality.SmallGroup, Minutes = 80, Teaches = [CompetencyId.From("half")] },
    ]), Framework);

    private static readonly EnvironmentProblem School = new()
    {
        Offerings = [.. Names.Select(name => new CompetencyOffering(CompetencyId.From(name), name == "essay" ? SubjectId.From("english") : Maths, 1))],
        Modalities =
        [
            new ModalityProfile { Id = ModalityId.From("group"), Form = Modality.SmallGroup, MaxSize = 5 },
            new ModalityProfile { Id = ModalityId.From("online"), Form = Modality.Online, MaxSize = 5 },
        ],
        Blocks = [new TimeBlock { Id = BlockId.From("b0"), Date = new LocalDate(2026, 9, 7), Start = new LocalTime(8, 0), Minutes = 60 }],
    };

    [Property(MaxTest = 60)]
    public Property For_AnyLearner_IsWhatIsOpenOnTheWayToGoals_TheFrontierFirst() => Prop.ForAll(LearningGenerators.Cases.ToArbitrary(), item =>
    {
        var situation = item.Prepare();
        var state = situation.Learner;
        var school = SchoolFor(situation.Framework);
        var needs = ScheduleNeeds.For(state, situation.Catalog, school, new ScheduleNeedOptions { MostReady = 1000, MostWaiting = 1000 });

        var expected = Enumerable.Range(0, situation.Framework.Count).Where(index => state.Scope.Contains(index) && !state.Frontier.IsMastered(index) && !situation.Framework.IsGrouping(index));
        Assert.Equal(expected.Select(index => situation.Framework[index].Id).Order(), needs.Select(need => need.Competency).Order());
        Assert.All(needs, need => Assert.Equal(state.Frontier.IsReady(situation.Framework.IndexOf(need.Competency)), need.IsReady));
        Assert.Equal(needs.OrderByDescending(need => need.IsReady).Select(need => need.IsReady), needs.Select(need => need.IsReady));
        Assert.All(needs, need => Assert.InRange(need.Priority, 0.1, 10));
        Assert.DoesNotContain((school with { Needs = needs }).Validate(), issue => issue.IsError);
        var few = ScheduleNeeds.For(state, situation.Catalog, school, new ScheduleNeedOptions { MostReady = 1, MostWaiting = 0 });
        Assert.Equal(needs.Where(need => need.IsReady).Take(1), few);
    });

    [Fact]
    public void For_AfterMasteryChanges_TheNextDayFollows()
    {
        var state = State();
        Assert.Equal(["half", "essay", "equivalent", "add"], Of(ScheduleNeeds.For(state, Catalog, School)));

        state.Update(Mastered("half"));

        var next = ScheduleNeeds.For(state, Catalog, School);
        Assert.Equal(["equivalent", "essay", "add"], Of(next));
        Assert.Equal([true, true, false], next.Select(need => need.IsReady));
        Assert.Equal([CompetencyId.From("equivalent")], next[2].Missing);
    }

    [Fact]
    public void For_TwoGoals_TheOneThatIsDueSoonerMattersMore_AndEachNeedTellsItsGoal()
    {
        var journal = new LearnerJournal(Ana);
        journal.Append(Goal("goal-add", "add", Instant.FromUtc(2026, 9, 11, 0, 0)));
        journal.Append(Goal("goal-essay", "essay", null));
        var profile = LearnerProfile.Derive(Map(), Graph, journal);

        var needs = ScheduleNeeds.For(profile, Graph, Catalog, School);

        Assert.Equal(["half", "essay", "equivalent", "add"], Of(needs));
        Assert.Equal(["goal-add", "goal-essay", "goal-add", "goal-add"], needs.Select(need => need.Goal!.Value.Value));
        Assert.Equal(new LocalDate(2026, 9, 10), needs[0].Due);
        Assert.Null(needs[1].Due);
        Assert.True(needs[0].Priority > 1 && needs[1].Priority < 1);
    }

    [Fact]
    public void For_Minutes_AreThoseOfTheShortestExperience_AtTheLearnersPace_AndOfWhatIsLeft()
    {
        Assert.Equal(80, Half(State()).RemainingMinutes);
        Assert.Equal(120, Half(State(), new ScheduleNeedOptions { Paces = [new SubjectPace(Maths, new LearningPace(1.5))] }).RemainingMinutes);
        Assert.Equal(30, ScheduleNeeds.For(State(), Catalog, School)[1].RemainingMinutes);
        Assert.InRange(Half(State(EvidenceRecord.Observed("half-1", Ana, CompetencyId.From("half"), Outcome.Correct(true), Now))).RemainingMinutes, 20, 60);
    }

    [Fact]
    public void For_Fit_IsWhatWasStated_AndWhatExperiencesOffer()
    {
        var stated = new ScheduleNeedOptions { Stated = [new ModalityFit(ModalityId.From("online"), 1)] };

        Assert.Equal([0.75, 0.25], Half(State()).Fit.Select(fit => fit.Fit));
        Assert.Equal([0.75, 0.5], Half(State(), stated).Fit.Select(fit => fit.Fit));
        Assert.Equal([0.5, 1], ScheduleNeeds.For(State(), Catalog, School, stated)[1].Fit.Select(fit => fit.Fit));
    }

    [Fact]
    public void For_WhatIsNotOffered_IsLeftOut_AndAnotherFrameworkIsRefused()
    {
        Assert.Empty(ScheduleNeeds.For(State(), Catalog, School with { Offerings = [] }));
        var other = CompetencyFramework.CreateBuilder("other", "Other").Add("x", "X").Build().Framework;
        Assert.Contains("'other'", Assert.Throws<ArgumentException>(() => ScheduleNeeds.For(State(), CatalogIndex.For(new ExperienceCatalog("c", "C", []), other), School)).Message, StringComparison.Ordinal);
    }

    private static string[] Of(ValueList<ScheduleNeed> needs) => [.. needs.Select(need => need.Competency.Value)];

    private static ScheduleNeed Half(LearnerState state, ScheduleNeedOptions? options = null) =>
        ScheduleNeeds.For(state, Catalog, School, options).Single(need => need.Competency.Value == "half");

    private static MasteryMap Map(params EvidenceRecord[] evidence)
    {
        var journal = new LearnerJournal(Ana);
        foreach (var item in evidence)
        {
            journal.Append(item);
        }

        return MasteryMap.Derive(Framework, EvidenceLedger.From(journal, Now), new MasteryPolicySet(new BayesianKnowledgeTracing()));
    }

    private static LearnerState State(params EvidenceRecord[] evidence) => LearnerState.From(Map(evidence), Graph);

    private static MasteryDecision Mastered(string competency) => Map()[CompetencyId.From(competency)] with { Status = MasteryStatus.Achieved };

    private static GoalSet Goal(string id, string competency, Instant? due) => new()
    {
        Id = EventId.From(id), Learner = Ana, Author = AnaHerself, Recorded = Now - Duration.FromDays(1), Content = new() { Competency = CompetencyId.From(competency), Due = due },
    };

    private static EnvironmentProblem SchoolFor(CompetencyFramework framework) => School with
    {
        Offerings = [.. Enumerable.Range(0, framework.Count).Select(index => new CompetencyOffering(framework[index].Id, Maths, 1))],
    };
}
