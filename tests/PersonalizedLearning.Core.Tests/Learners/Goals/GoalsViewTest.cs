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

    private static GoalsView Made(LearnerJournal journal, Sight sight) => GoalsView.Of(
        journal.Fold(LearnerGoals.Before(), sight.At), sight,
        MasteryMap.Derive(MasteryCase.Framework, EvidenceLedger.From(journal, sight.At), new MasteryPolicySet(new LatestScore())), PrerequisiteGraph.Compile(MasteryCase.Framework));
}
