using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>What credits come of: evidence, and now and then an award that rests on some of it.</summary>
public static class CreditGenerators
{
    /// <summary>Of three events one is evidence, one anything about mastery, and one an award.</summary>
    public static Gen<JournalEvent> Event(int index, int count) => (index % 3) switch
    {
        0 => JournalGenerators.Event(index, count).Where(item => item is EvidenceRecord),
        1 => JournalGenerators.Event(index, count),
        _ => Award(index),
    };

    private static Gen<JournalEvent> Award(int index) =>
        from envelope in PartnershipGenerators.Envelope(index)
        from competencies in FrameworkGenerators.Ids.Between(1, 2)
        from evidence in Gen.Choose(0, index / 3).Select(third => JournalGenerators.Id(3 * third)).Between(0, 3)
        select PartnershipGenerators.In(envelope, new CreditAward
        {
            Id = envelope.Id, Learner = envelope.Learner, Rule = "algebra", RuleVersion = 1, Credits = 0.5, Competencies = competencies.Distinct().ToValueList(),
            Evidence = evidence.Distinct().ToValueList(),
        });
}
