using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Events of one learner: late, with equal and missing times, voided, superseding in chains and circles, of every status, outcome and source.</summary>
public static class JournalGenerators
{
    /// <summary>The learner of all of them.</summary>
    public static LearnerId Learner { get; } = LearnerId.From("learner");

    /// <summary>Any outcome.</summary>
    public static Gen<Outcome> Outcomes { get; } = Gen.Frequency(
        (4, Gen.Elements(true, false).Select(Outcome.Correct)),
        (3, from max in Gen.Elements(1.0, 5, 0.1, 1e9, 5e-324) from share in Gen.Elements(0, 0.25, 0.5, 0.7, 1, 1.5) select Outcome.Score(Math.Min(share * max, 1e9), max)),
        (2, Gen.Choose(1, 4).Select(Outcome.Rating)),
        (2, from level in Gen.Elements("low", "mid", "high", "top", "unheard") select Outcome.Judged("rubric", level)),
        (1, Gen.Constant(Outcome.Judged("elsewhere", "low"))));

    /// <summary>Events in their order of arrival.</summary>
    public static Gen<EventSequence> Sequences { get; } = Gen.Sized(size =>
        from count in Gen.Choose(0, Math.Min(size, 25))
        from events in Generating.EachOf(Enumerable.Range(0, count).Select(index => Event(index, count)))
        select new EventSequence(events.ToValueList()));

    /// <summary>The identifier e… of a number.</summary>
    public static EventId Id(int index) => EventId.From(FormattableString.Invariant($"e{index}"));

    /// <summary>One event whose identifier is that of a number; it may refer to those of other numbers below a bound.</summary>
    public static Gen<JournalEvent> Event(int index, int count) => Gen.Frequency((12, Record(index, count)), (2, Voided(index, count)), (2, OverrideGenerators.Event(index, count)));

    /// <summary>Smaller sequences: fewer events, then plainer ones.</summary>
    public static IEnumerable<EventSequence> Shrink(EventSequence sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        return Shrinking.List(sequence.Events, Plainer).Select(events => new EventSequence(events));
    }

    private static Gen<JournalEvent> Record(int index, int count) =>
        from competencies in FrameworkGenerators.Ids.Between(1, 2)
        from outcome in Outcomes
        from status in Gen.Frequency((6, Gen.Constant(EvidenceStatus.Counted)), (2, Generating.AnyOf<EvidenceStatus>()))
        from withoutOutcome in Generating.OneIn(2)
        from source in Gen.Frequency((4, Gen.Constant(EvidenceSource.Item)), (3, Generating.AnyOf<EvidenceSource>()))
        from purpose in Generating.AnyOf<EvidencePurpose>()
        from times in TimeGenerators.OrMissing.Four()
        from sequence in Gen.Choose(0, 2)
        from supersedes in Gen.Choose(0, Math.Max(count, 2)).OrNull(2)
        from author in Authors
        from activity in Gen.Elements(null, null, "quiz", "project")
        let absent = withoutOutcome && status is EvidenceStatus.Missing or EvidenceStatus.Excused
        select (JournalEvent)new EvidenceRecord
        {
            Id = Id(index),
            Learner = Learner,
            Author = author,
            Competencies = competencies.Distinct().ToValueList(),
            Outcome = absent ? null : outcome,
            Status = status,
            Source = source,
            Purpose = purpose,
            Activity = activity,
            Occurred = times.Item1,
            Recorded = times.Item2,
            Due = times.Item3,
            Assessed = times.Item4,
            Sequence = sequence,
            Supersedes = supersedes is { } other && other != index ? Id(other) : null,
        };

    private static Gen<JournalEvent> Voided(int index, int count) =>
        from evidence in Gen.Choose(0, Math.Max(count, 2))
        from occurred in TimeGenerators.OrMissing
        from recorded in TimeGenerators.OrMissing
        from sequence in Gen.Choose(0, 2)
        from author in Authors
        select (JournalEvent)new EvidenceVoided
        {
            Id = Id(index),
            Learner = Learner,
            Author = author,
            Evidence = Id(evidence == index ? evidence + 1 : evidence),
            Reason = "by mistake",
            Occurred = occurred,
            Recorded = recorded,
            Sequence = sequence,
        };

    private static Gen<Author> Authors { get; } =
        from role in Generating.AnyOf<PersonRole>()
        from named in Gen.Elements(true, false)
        select named ? Author.Of("somebody", role) : new Author(default, role);

    private static IEnumerable<JournalEvent> Plainer(JournalEvent item)
    {
        // Its end must come after it was known, so it goes before any time does.
        if (item is MasteryOverride { Expires: not null } given)
        {
            yield return given with { Expires = null };
            yield break;
        }

        if (item.Sequence > 0)
        {
            yield return item with { Sequence = 0 };
        }

        foreach (var time in TimeGenerators.Shrink(item.Occurred))
        {
            yield return item with { Occurred = time };
        }

        foreach (var time in TimeGenerators.Shrink(item.Recorded))
        {
            yield return item with { Recorded = time };
        }

        foreach (var plainer in item is EvidenceRecord record ? Plainer(record) : [])
        {
            yield return plainer;
        }
    }

    private static IEnumerable<EvidenceRecord> Plainer(EvidenceRecord record)
    {
        EvidenceRecord[] variants =
        [
            record with { Supersedes = null },
            record with { Activity = null },
            record with { Competencies = [record.Competencies[0]] },
            record with { Due = null, Assessed = null },
            record with { Author = default, Purpose = EvidencePurpose.Unspecified },
            record with { Source = EvidenceSource.Unspecified },
            record with { Status = EvidenceStatus.Counted, Outcome = record.Outcome ?? Outcome.Correct(true) },
            record with { Outcome = record.Outcome is null ? null : Outcome.Correct(true) },
        ];
        return variants.Where(variant => variant != record);
    }
}
