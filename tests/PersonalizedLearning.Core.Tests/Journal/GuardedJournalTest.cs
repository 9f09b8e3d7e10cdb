using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Journal;

public sealed class GuardedJournalTest
{
    private static readonly LearnerId Learner = JournalGenerators.Learner;
    private static readonly Instant Now = TimeGenerators.AtDay(5);

    private static readonly ConsentGrant Given = new()
    {
        Id = EventId.From("consent"), Learner = Learner, Author = Author.Of("learner", PersonRole.Learner), Recorded = TimeGenerators.AtDay(2), Scopes = [DataScope.Goals],
        Purpose = ConsentPurpose.Support, Audience = PersonRole.Family,
    };

    private static readonly ConsentRevoked Revoked = new() { Id = EventId.From("revoked"), Learner = Learner, Author = Author.Of("parent", PersonRole.Family), Consent = Given.Id };

    [Fact]
    public void Append_OfWhatIsAllowed_StampsWhenItWasReceived()
    {
        var guarded = Guarded();

        Assert.Equal(AppendOutcome.Added, guarded.Append(Given, Now).Outcome);
        Assert.Equal(AppendOutcome.Added, guarded.Append(Revoked, Now).Outcome);
        Assert.Equal(Now, guarded.Journal.Find(Revoked.Id)!.Recorded);
        Assert.Empty(guarded.View<LearnerConsents>().NotRevoked);
    }

    [Fact]
    public void Append_Again_ChangesNothing_AndOfAnotherWithTheSameId_TellsSo()
    {
        var guarded = Guarded();
        guarded.Append(Given, Now);
        guarded.Append(Revoked, Now);

        var again = guarded.Append(Revoked, Now + Duration.FromDays(1));
        var other = guarded.Append(Revoked with { Reason = "another" }, Now);

        Assert.Equal((AppendOutcome.AlreadyPresent, true), (again.Outcome, again.IsKept));
        Assert.Equal((AppendOutcome.Conflict, "conflicting-event", false), (other.Outcome, other.Reason?.Code, other.IsKept));
        Assert.Equal(2, guarded.Journal.Events.Count);
    }

    [Fact]
    public void Append_OfWhatIsNotAllowed_TakesNothing()
    {
        var guarded = Guarded();

        var result = guarded.Append(Revoked, Now);

        Assert.Equal((AppendOutcome.Refused, "unknown-consent", "revoked"), (result.Outcome, result.Reason?.Code, result.Reason?.Place));
        Assert.Empty(guarded.Journal.Events);
        Assert.Equal(result.Reason, guarded.Check(Revoked, Now));
    }

    [Fact]
    public void Append_OfSeveralAtOneInstant_KeepsTheOrderOfArrival()
    {
        var guarded = Guarded();
        guarded.Append(Given with { Id = EventId.From("z"), Recorded = null }, Now);

        var revoked = Revoked with { Id = EventId.From("a"), Consent = EventId.From("z") };
        Assert.Equal(AppendOutcome.Added, guarded.Append(revoked, Now).Outcome);
        Assert.Equal(AppendOutcome.AlreadyPresent, guarded.Append(revoked, Now + Duration.FromDays(1)).Outcome);

        Assert.Equal(["z", "a"], guarded.Journal.Events.Select(item => item.Id.Value));
        Assert.Empty(guarded.View<LearnerConsents>().NotRevoked);
    }

    [Fact]
    public void Append_FromAClockThatIsAhead_IsRefused_WithinTheTolerance()
    {
        var guarded = Guarded();

        Assert.Equal("clock-ahead", guarded.Append(Given with { Recorded = Now + Duration.FromMinutes(3) }, Now).Reason?.Code);
        Assert.Equal("clock-ahead", guarded.Append(Given with { Recorded = null, Occurred = Now + Duration.FromMinutes(3) }, Now).Reason?.Code);
        Assert.Equal(AppendOutcome.Added, guarded.Append(Given with { Recorded = Now + Duration.FromMinutes(2) }, Now).Outcome);
    }

    [Fact]
    public void Append_OfAnAnswerFromAClockThatIsBehind_IsRefused()
    {
        var guarded = Guarded();
        guarded.Append(Given, Now);

        var result = guarded.Append(Revoked with { Recorded = TimeGenerators.AtDay(1) }, Now);

        Assert.Equal(AppendOutcome.Refused, result.Outcome);
        Assert.Equal("clock-skew", result.Reason?.Code);
    }

    [Fact]
    public void Fold_OfAnAnswerKnownBeforeWhatItAnswers_TellsThatClocksDiffer()
    {
        var journal = EventSequence.JournalOf([Given, Revoked with { Recorded = TimeGenerators.AtDay(1) }]);

        var refused = Assert.Single(journal.Fold(LearnerConsents.Before(Learner), Now).Refused);

        Assert.Equal(("clock-skew", "revoked"), (refused.Code, refused.Place));
        Assert.Contains("'consent'", refused.Message, StringComparison.Ordinal);
        Assert.Equal("unknown-consent", Assert.Single(journal.Fold(LearnerConsents.Before(Learner), TimeGenerators.AtDay(1)).Refused).Code);
    }

    [Fact]
    public void Append_OfWhatComesLate_TellsWhatItPutsOutOfEffect()
    {
        var guarded = Guarded();
        guarded.Append(Given, Now);
        guarded.Append(Revoked with { Recorded = TimeGenerators.AtDay(4) }, Now);

        var result = guarded.Append(Revoked with { Id = EventId.From("earlier"), Recorded = TimeGenerators.AtDay(3) }, Now);

        Assert.Equal(AppendOutcome.Added, result.Outcome);
        Assert.Equal([("already-revoked", "revoked")], result.Displaced.Select(reason => (reason.Code, reason.Place)));
        Assert.Equal(3, guarded.Journal.Events.Count);
    }

    [Fact]
    public void View_FollowsAJournalThatSomebodyElseAppendsTo()
    {
        var guarded = Guarded();
        guarded.Append(Given with { Recorded = TimeGenerators.AtDay(3) }, Now);

        guarded.Journal.Append(Given with { Id = EventId.From("before"), Recorded = TimeGenerators.AtDay(1) });

        Assert.Equal(["before", "consent"], guarded.View<LearnerConsents>().NotRevoked.Select(grant => grant.Id.Value));
    }

    [Fact]
    public void View_ThatIsNone_NamesThoseThereAre() =>
        Assert.Contains(nameof(LearnerConsents), Assert.Throws<InvalidOperationException>(() => Guarded().View<LearnerAgency>()).Message, StringComparison.Ordinal);

    [Fact]
    public void Guard_OfANegativeTolerance_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GuardedJournal(new LearnerJournal(Learner), [], -Duration.Epsilon));

    private static GuardedJournal Guarded() => new(new LearnerJournal(Learner), [LearnerConsents.Before(Learner)]);
}
