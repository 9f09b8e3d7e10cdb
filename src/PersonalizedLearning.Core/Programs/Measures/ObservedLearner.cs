using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Programs;

/// <summary>What the measures need of one learner.</summary>
internal sealed class ObservedLearner
{
    private ObservedLearner(LearnerJournal journal, Instant start, Instant end, EvidenceLedger ledger, Instant?[] firstMastered) =>
        (Journal, Start, End, Ledger, FirstMastered) = (journal, start, end, ledger, firstMastered);

    public LearnerJournal Journal { get; }

    /// <summary>When the learner's part of the period begins.</summary>
    public Instant Start { get; }

    /// <summary>When it ends.</summary>
    public Instant End { get; }

    public EvidenceLedger Ledger { get; }

    /// <summary>When each competency was mastered for the first time, by dense index; null where it was not, for headings, and where it is not known.</summary>
    public IReadOnlyList<Instant?> FirstMastered { get; }

    /// <summary>The length of the learner's part of the period in weeks.</summary>
    public double Weeks => (End - Start).TotalDays / 7;

    /// <summary>How many competencies were mastered for the first time in the learner's part of the period.</summary>
    public int NewlyMastered => FirstMastered.Count(at => at is { } known && Contains(known));

    /// <summary>Observes a learner; null where the learner was not there in the period.</summary>
    public static ObservedLearner? Of(ProgramLearner learner, ProgramRequest request)
    {
        var end = Instant.Min(request.To, Instant.Min(request.ReadAt, learner.Left ?? Instant.MaxValue));
        var start = Instant.Max(request.From, learner.Joined ?? Instant.MinValue);
        if (end <= start)
        {
            return null;
        }

        var ledger = EvidenceLedger.From(learner.Journal, request.ReadAt);
        var map = MasteryMap.Derive(request.Framework, ledger, request.Policies, request.Rule, request.CompetencyRules);
        var mastered = map.Decisions.Select((decision, index) => request.Framework.IsGrouping(index) ? null : FirstMasteryOf(decision));
        return new ObservedLearner(learner.Journal, start, end, ledger, [.. mastered]);
    }

    /// <summary>Whether an instant is in the learner's part of the period.</summary>
    public bool Contains(Instant at) => Start <= at && at < End;

    /// <summary>The evidence that stands and was to show something: not excused, and not the learner's own judgement.</summary>
    public IEnumerable<(EvidenceRecord Record, Instant At)> Opportunities() =>
        from entry in Ledger.Entries
        where entry.Standing == EvidenceStanding.Standing && entry.Record.Status != EvidenceStatus.Excused && entry.Record.Source != EvidenceSource.Self
        let at = entry.Record.Occurred ?? entry.Record.Recorded
        where at is not null
        select (entry.Record, at.Value);

    // What a person decided goes before what evidence showed; evidence may have shown it earlier.
    private static Instant? FirstMasteryOf(MasteryDecision decision)
    {
        if (decision.Override is not null && !decision.IsMastered)
        {
            return null;
        }

        var shown = decision.Course.FirstOrDefault(point => point.IsMastered);
        var given = decision.Override is null ? null : decision.AchievedAt;
        return !shown.IsMastered ? given : given < shown.At ? given : shown.At;
    }
}
