using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class DemonstrationsViewTest() : ReadModelLaws<DemonstrationsView>(Made, DemonstrationGenerators.Event, marksIds: true)
{
    [Fact]
    public void Of_TheEvidenceOfAnotherLearner_IsRefused()
    {
        var sight = LearnerConsents.Before(LearnerId.From("bo")).SightOf(Viewer.Of("bo", PersonRole.Learner), TimeGenerators.End);
        var ledger = EvidenceLedger.From(new LearnerJournal(JournalGenerators.Learner), TimeGenerators.End);

        Assert.Throws<ArgumentException>("ledger", () => DemonstrationsView.Of(LearnerDemonstrations.Before(), sight, ledger));
    }

    private static DemonstrationsView Made(LearnerJournal journal, Sight sight)
    {
        var demonstrations = journal.Fold(LearnerDemonstrations.Before(), sight.At);
        var shown = EventSequence.JournalOf(journal.Events.Concat(demonstrations.Demonstrations.SelectMany(item => item.ToEvidence())));
        return DemonstrationsView.Of(demonstrations, sight, EvidenceLedger.From(shown, sight.At));
    }
}
