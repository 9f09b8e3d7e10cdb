using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class TranscriptViewTest() : ReadModelLaws<TranscriptView>(Made, CreditGenerators.Event, marksIds: true)
{
    private static TranscriptView Made(LearnerJournal journal, Sight sight)
    {
        var (map, credit) = CreditViewTest.Report(journal, sight);
        return TranscriptView.Of(Transcript.Derive(map, credit), sight);
    }
}
