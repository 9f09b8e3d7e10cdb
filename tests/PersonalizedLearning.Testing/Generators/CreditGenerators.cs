using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>What credits come of: evidence, and now and then an award that rests on some of it.</summary>
public static class CreditGenerators
{
    /// <summary>Each third event is an award.</summary>
    public static Gen<JournalEvent> Event(int index, int count) => index % 3 == 2 ? Award(index, count) : JournalGenerators.Event(index, count);

    private static Gen<JournalEvent> Award(int index, int count) =>
        from envelope in PartnershipGenerators.Envelope(index)
        from competencies in FrameworkGenerators.Ids.Between(1, 2)
        from evidence in PartnershipGenerators.Other(index, count).Between(0, 3)
        select PartnershipGenerators.In(envelope, new CreditAward
        {
            Id = envelope.Id, Learner = envelope.Learner, Rule = "algebra", RuleVersion = 1, Credits = 0.5, Competencies = competencies.Distinct().ToValueList(),
            Evidence = evidence.Distinct().ToValueList(),
        });
}
