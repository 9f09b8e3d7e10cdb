using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Generators;

/// <summary>The journal of a learner made up for benchmarks: three years of evidence, and now and then a void, a correction, a judgement, a grant or a consent.</summary>
internal sealed class SyntheticJournal
{
    private const int Days = 3 * 365;

    private static readonly Instant Start = Instant.FromUtc(2024, 1, 8, 8, 0);

    private readonly IReadOnlyList<string> competencies;
    private readonly List<EventId> evidence = [];
    private readonly List<EventId> overrides = [];
    private readonly Duration between;
    private readonly SplitMix random;
    private int made;

    /// <summary>Makes up events.</summary>
    /// <param name="competencies">The identifiers of the competencies on which evidence bears, each as often as any other.</param>
    /// <param name="count">How many events there are in three years.</param>
    public SyntheticJournal(IReadOnlyList<string> competencies, int count)
    {
        this.competencies = competencies;
        between = Duration.FromDays(Days) / count;
        random = new SplitMix((ulong)count);
        Events = [.. Enumerable.Range(0, count).Select(_ => Next())];
    }

    /// <summary>The learner.</summary>
    public static LearnerId Learner { get; } = LearnerId.From("synthetic");

    /// <summary>The events in their order of arrival, which is mostly that of the journal.</summary>
    public IReadOnlyList<JournalEvent> Events { get; }

    /// <summary>The instant of the latest event.</summary>
    public Instant End => Start + (between * made);

    /// <summary>A journal of all events.</summary>
    public LearnerJournal ToJournal()
    {
        var journal = new LearnerJournal(Learner);
        foreach (var item in Events)
        {
            journal.Append(item);
        }

        return journal;
    }

    /// <summary>Makes up one event more, later than all others: in a hundred, 94 of evidence, 1 that voids some of it, 2 judgements, and 3 grants and consents.</summary>
    public JournalEvent Next()
    {
        made++;
        return random.Below(100) switch
        {
            0 when evidence.Count > 0 => Void(),
            1 => Override(),
            2 when overrides.Count > 0 => Revocation(),
            3 or 4 => Agency(),
            5 => Consent(),
            _ => Answer(),
        };
    }

    private EventId Id() => EventId.From(FormattableString.Invariant($"event-{made:x6}"));

    private CompetencyId Competency() => CompetencyId.From(competencies[random.Below(competencies.Count)]);

    // One in twenty is recorded days after it occurred, and one in a hundred takes the place of an earlier one.
    private EvidenceRecord Answer()
    {
        var id = Id();
        var record = new EvidenceRecord
        {
            Id = id,
            Learner = Learner,
            Author = Author.Of("teacher", PersonRole.Educator),
            Competencies = [Competency()],
            Outcome = random.Below(3) switch { 0 => Outcome.Score(random.Below(11), 10), _ => Outcome.Correct(random.Chance(0.7)) },
            Source = EvidenceSource.Item,
            Occurred = random.Below(20) == 0 ? End - Duration.FromDays(random.Below(5)) : End,
            Recorded = End,
            Supersedes = random.Below(100) == 0 && evidence.Count > 0 ? Recent(evidence) : null,
        };
        evidence.Add(id);
        return record;
    }

    private EvidenceVoided Void() => new()
    {
        Id = Id(), Learner = Learner, Author = Author.Of("teacher", PersonRole.Educator), Recorded = End, Evidence = Recent(evidence), Reason = "recorded for somebody else",
    };

    private MasteryOverride Override()
    {
        var id = Id();
        overrides.Add(id);
        return new MasteryOverride
        {
            Id = id,
            Learner = Learner,
            Author = Author.Of("teacher", PersonRole.Educator),
            Recorded = End,
            Competency = Competency(),
            Status = random.Below(2) == 0 ? MasteryStatus.Achieved : MasteryStatus.NotYet,
            Reason = "seen in class",
            Expires = End + Duration.FromDays(1 + random.Below(30)),
        };
    }

    private MasteryOverrideRevoked Revocation() => new()
    {
        Id = Id(), Learner = Learner, Author = Author.Of("teacher", PersonRole.Educator), Recorded = End, Override = Recent(overrides), Reason = "not so",
    };

    private AgencyGrant Agency() => new()
    {
        Id = Id(),
        Learner = Learner,
        Author = Author.Of("teacher", PersonRole.Educator),
        Recorded = End,
        Decision = AgencyDecision.Pace,
        Role = PersonRole.Learner,
        Level = random.Below(2) == 0 ? AgencyLevel.CoDecides : AgencyLevel.Decides,
    };

    private ConsentGrant Consent() => new()
    {
        Id = Id(),
        Learner = Learner,
        Author = Author.Of("mother", PersonRole.Family),
        Recorded = End,
        Audience = PersonRole.Mentor,
        Scopes = [DataScope.Mastery],
        Purpose = ConsentPurpose.Learning,
        Expires = End + Duration.FromDays(30),
    };

    // What is corrected is most often of the last days.
    private EventId Recent(List<EventId> ids) => ids[ids.Count - 1 - random.Below(Math.Min(ids.Count, 2000))];
}
