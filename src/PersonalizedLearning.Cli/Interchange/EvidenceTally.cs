using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary>Counts evidence while it is read.</summary>
internal sealed class EvidenceTally
{
    private readonly HashSet<LearnerId> learners = [];
    private readonly HashSet<CompetencyId> competencies = [];
    private long records;

    /// <summary>Counts a record, and gives it on.</summary>
    public EvidenceRecord Add(EvidenceRecord record)
    {
        records++;
        learners.Add(record.Learner);
        foreach (var competency in record.Competencies)
        {
            competencies.Add(competency);
        }

        return record;
    }

    /// <summary>The counts so far.</summary>
    public IReadOnlyList<ImportCount> Counts => [new("records", records), new("learners", learners.Count), new("competencies", competencies.Count)];
}
