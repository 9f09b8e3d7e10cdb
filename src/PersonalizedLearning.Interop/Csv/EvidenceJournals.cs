using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Collects records into journals.</summary>
internal static class EvidenceJournals
{
    /// <summary>One journal for each learner, in ordinal order of the learners.</summary>
    public static IReadOnlyList<LearnerJournal> Of(IEnumerable<EvidenceRecord> records)
    {
        var byLearner = new Dictionary<LearnerId, List<EvidenceRecord>>();
        foreach (var record in records)
        {
            if (!byLearner.TryGetValue(record.Learner, out var theirs))
            {
                byLearner.Add(record.Learner, theirs = []);
            }

            theirs.Add(record);
        }

        return [.. byLearner.OrderBy(pair => pair.Key).Select(pair => JournalOf(pair.Key, pair.Value))];
    }

    // Events that arrive in their order are appended in constant time.
    private static LearnerJournal JournalOf(LearnerId learner, List<EvidenceRecord> records)
    {
        records.Sort(JournalOrder.Instance);
        var journal = new LearnerJournal(learner);
        foreach (var record in records)
        {
            journal.Append(record);
        }

        return journal;
    }
}
