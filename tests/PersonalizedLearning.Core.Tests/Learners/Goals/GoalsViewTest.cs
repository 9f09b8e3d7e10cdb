using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class GoalsViewTest() : ReadModelLaws<GoalsView>(Made, GoalGenerators.Filled, marksIds: true)
{
    [Fact]
    public void Of_AnotherLearner_IsRefused()
    {
        var sight = LearnerConsents.Before(LearnerId.From("bo")).SightOf(Viewer.Of("bo", PersonRole.Learner), TimeGenerators.End);

        Assert.Contains("expected 'bo'", Assert.Throws<ArgumentException>(() => GoalsView.Of(LearnerGoals.Before(), sight, SmallSchool.Map(1))).Message, StringComparison.Ordinal);
    }

    /// <summary>What is named as evidence and is none may be a record of another part, whose identifier is not for everybody.</summary>
    [Fact]
    public void Goals_WhoseBenchmarkNamesWhatIsNoEvidence_ShowTheEvidenceAlone()
    {
        var (bo, author) = (LearnerId.From("bo"), new Author(PersonId.From("bo"), PersonRole.Learner));
        var journal = new LearnerJournal(bo);
        journal.Append(EvidenceRecord.Observed("answer", bo, CompetencyId.From("c0"), new CorrectOutcome(true), TimeGenerators.Start));
        journal.Append(new GoalSet { Id = EventId.From("goal"), Learner = bo, Author = author, Occurred = TimeGenerators.Start, Content = new() { Competency = CompetencyId.From("c0"), Benchmarks = [new() { Id = "first", Text = "A poster" }] } });
        journal.Append(new BenchmarkMet { Id = EventId.From("met"), Learner = bo, Author = author, Occurred = TimeGenerators.Start, Goal = EventId.From("goal"), Benchmark = "first", Evidence = [EventId.From("answer"), EventId.From("support")] });

        var shown = Made(journal, LearnerConsents.Before(bo).SightOf(Viewer.Of("bo", PersonRole.Learner), TimeGenerators.End));

        Assert.Equal([EventId.From("answer")], shown.Goals.Single().Benchmarks.Single().Evidence);
    }

    private static GoalsView Made(LearnerJournal journal, Sight sight) => GoalsView.Of(
        journal.Fold(LearnerGoals.Before(), sight.At), sight,
        MasteryMap.Derive(MasteryCase.Framework, EvidenceLedger.From(journal, sight.At), new MasteryPolicySet(new LatestScore())), PrerequisiteGraph.Compile(MasteryCase.Framework));
}
