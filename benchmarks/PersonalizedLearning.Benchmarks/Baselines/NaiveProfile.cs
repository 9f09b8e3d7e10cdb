using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>What a learner has mastered, by queries over the list of events and one fold for each competency.</summary>
internal static class NaiveProfile
{
    /// <summary>The estimate and status of each competency with evidence, the surest first.</summary>
    public static List<(CompetencyId Competency, double Estimate, bool IsMastered)> Of(IReadOnlyList<JournalEvent> events, IMasteryPolicy policy, Instant asOf)
    {
        var known = events.Where(item => item.KnownFrom <= asOf).ToList();
        var voided = known.OfType<EvidenceVoided>().Select(item => item.Evidence).ToHashSet();
        var standing = known.OfType<EvidenceRecord>().Where(record => !voided.Contains(record.Id)).ToList();
        var superseded = standing.Where(record => record.Supersedes is not null).Select(record => record.Supersedes!.Value).ToHashSet();
        var revoked = known.OfType<MasteryOverrideRevoked>().Select(item => item.Override).ToHashSet();
        var overrides = known.OfType<MasteryOverride>().Where(item => !revoked.Contains(item.Id) && !(item.Expires <= asOf))
            .GroupBy(item => item.Competency).ToDictionary(group => group.Key, group => group.Last());
        return
        [
            .. standing.Where(record => !superseded.Contains(record.Id))
                .SelectMany(record => record.Competencies, (record, competency) => (Competency: competency, Record: record))
                .GroupBy(item => item.Competency)
                .Select(group => Decided(group.Key, group.Select(item => item.Record), policy, overrides.GetValueOrDefault(group.Key), asOf))
                .OrderByDescending(item => item.Estimate),
        ];
    }

    /// <summary>The same of one competency.</summary>
    public static double EstimateOf(IReadOnlyList<JournalEvent> events, CompetencyId competency, IMasteryPolicy policy, Instant asOf) =>
        Of([.. events.Where(item => item is not EvidenceRecord record || record.Competencies.Contains(competency))], policy, asOf).Select(item => item.Estimate).FirstOrDefault();

    private static (CompetencyId Competency, double Estimate, bool IsMastered) Decided(
        CompetencyId competency, IEnumerable<EvidenceRecord> records, IMasteryPolicy policy, MasteryOverride? given, Instant asOf)
    {
        var fold = new MasteryFold(policy);
        foreach (var record in records.OrderBy(record => record.Occurred))
        {
            EvidenceSelection.Default.TryObserve(record, null, out var observation);
            fold.Update(observation);
        }

        var estimate = fold.Estimate(asOf).Value;
        return (competency, estimate, given?.Status is { } status ? status == MasteryStatus.Achieved : estimate >= ProficiencyScale.Probability.ProficientFrom);
    }
}
