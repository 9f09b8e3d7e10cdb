using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Overrides of mastery and their revocations: late, with missing times, expiring, of levels that the scale has and of others.</summary>
public static class OverrideGenerators
{
    private static readonly PersonRole[] Deciding = [PersonRole.Educator, PersonRole.Mentor, PersonRole.Administrator, PersonRole.System];

    /// <summary>An override or a revocation whose identifier is that of a number; a revocation may name those of other numbers below a bound.</summary>
    public static Gen<JournalEvent> Event(int index, int count) => Gen.Frequency((3, Override(index)), (1, Revoked(index, count)));

    private static Gen<JournalEvent> Override(int index) =>
        from competency in FrameworkGenerators.Ids
        from level in Gen.Elements("below", "proficient", "unheard").OrNullText(2)
        from status in Generating.AnyOf<MasteryStatus>()
        from times in TimeGenerators.OrMissing.Two()
        from lasts in Gen.Choose(1, 40).OrNull(2)
        from role in Gen.Elements(Deciding)
        from sequence in Gen.Choose(0, 2)
        let known = times.Second ?? times.First ?? TimeGenerators.Start
        select (JournalEvent)new MasteryOverride
        {
            Id = JournalGenerators.Id(index),
            Learner = JournalGenerators.Learner,
            Author = Author.Of("somebody", role),
            Competency = competency,
            Level = level,
            Status = level is null ? status : null,
            Reason = "seen in class",
            Expires = lasts is { } days ? known + Duration.FromDays(days) : null,
            Occurred = times.First,
            Recorded = times.Second,
            Sequence = sequence,
        };

    private static Gen<JournalEvent> Revoked(int index, int count) =>
        from revoked in Gen.Choose(0, Math.Max(count, 2))
        from times in TimeGenerators.OrMissing.Two()
        from role in Gen.Elements(Deciding)
        from sequence in Gen.Choose(0, 2)
        select (JournalEvent)new MasteryOverrideRevoked
        {
            Id = JournalGenerators.Id(index),
            Learner = JournalGenerators.Learner,
            Author = Author.Of("somebody", role),
            Override = JournalGenerators.Id(revoked == index ? revoked + 1 : revoked),
            Reason = "not any more",
            Occurred = times.First,
            Recorded = times.Second,
            Sequence = sequence,
        };

    private static Gen<(T First, T Second)> Two<T>(this Gen<T> values) =>
        from first in values
        from second in values
        select (first, second);
}
