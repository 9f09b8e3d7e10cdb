using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Mastery.Credit;

public sealed class LearnerCreditsLawsTest() : JournalViewLaws<LearnerCredits>(LearnerCredits.Before(), LearnerCreditsTest.Award);

public sealed class LearnerCreditsTest
{
    [Fact]
    public void Fold_CountsWhatWasGiven_ByThoseWhoMay()
    {
        var journal = EventSequence.JournalOf([AwardOf("a1", PersonRole.Educator, 0.5), AwardOf("a2", PersonRole.System, 1), AwardOf("a3", PersonRole.Learner, 9)]);

        var credits = journal.Fold(LearnerCredits.Before(), Instant.MaxValue);

        Assert.Equal((1.5, 2), (credits.Total, credits.Awards.Count));
        Assert.Equal(("not-allowed", "a3"), (Assert.Single(credits.Refused).Code, credits.Refused[0].Place));
        Assert.Equal(9, journal.Fold(LearnerCredits.Before([PersonRole.Learner]), Instant.MaxValue).Total);
    }

    internal static Gen<JournalEvent> Award(int index, int count) =>
        from envelope in PartnershipGenerators.Envelope(index)
        from credits in Gen.Elements(0.5, 1, 2)
        select PartnershipGenerators.In(envelope, AwardOf("x", PersonRole.System, credits));

    private static CreditAward AwardOf(string id, PersonRole role, double credits) => new()
    {
        Id = EventId.From(id), Learner = JournalGenerators.Learner, Author = new Author(default, role), Rule = "rule", RuleVersion = 1, Credits = credits,
        Competencies = [FrameworkGenerators.Id(0)], Evidence = [],
    };
}
