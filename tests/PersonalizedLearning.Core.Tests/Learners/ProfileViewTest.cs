using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class ProfileViewTest() : ReadModelLaws<ProfileView>(Made, Events, marksIds: true)
{
    private static readonly PrerequisiteGraph Graph = PrerequisiteGraph.Compile(MasteryCase.Framework);

    [Fact]
    public void Of_AnotherLearner_IsRefused()
    {
        var sight = LearnerConsents.Before(LearnerId.From("bo")).SightOf(Viewer.Of("bo", PersonRole.Learner), TimeGenerators.End);

        Assert.Contains("expected 'bo'", Assert.Throws<ArgumentException>(() => ProfileView.Of(LearnerProfile.Derive(SmallSchool.Map(1), SmallSchool.Graph), sight)).Message, StringComparison.Ordinal);
    }

    private static ProfileView Made(LearnerJournal journal, Sight sight)
    {
        var map = MasteryMap.Derive(MasteryCase.Framework, EvidenceLedger.From(journal, sight.At), new MasteryPolicySet(new LatestScore()));
        return ProfileView.Of(LearnerProfile.Derive(map, Graph, journal), sight);
    }

    private static Gen<JournalEvent> Events(int index, int count) => index < 4 || index % 4 == 3 ? GoalGenerators.Filled(index, count) : Gen.Frequency(
        (2, GoalGenerators.Filled(index, count)), (3, StatementGenerators.Statement(index, count)), (3, StatementGenerators.Support(index, count)), (1, PartnershipGenerators.Agency(index, count)));
}
