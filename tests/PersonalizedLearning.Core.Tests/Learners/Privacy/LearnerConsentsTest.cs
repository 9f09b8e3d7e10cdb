using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class LearnerConsentsTest
{
    private static readonly LearnerId Learner = JournalGenerators.Learner;
    private static readonly Viewer Parent = Viewer.Of("parent", PersonRole.Family, ConsentPurpose.Support);

    private static readonly ConsentGrant Given = new()
    {
        Id = EventId.From("e1"), Learner = Learner, Author = Author.Of("learner", PersonRole.Learner), Recorded = TimeGenerators.AtDay(1),
        Scopes = [DataScope.Goals, DataScope.Plan], Purpose = ConsentPurpose.Support, Audience = PersonRole.Family, Expires = TimeGenerators.AtDay(10),
    };

    [Fact]
    public void SightOf_TheLearner_IsEverything_AndOfNobodyElseInThatRole()
    {
        var consents = LearnerConsents.Before(Learner);

        Assert.Empty(consents.SightOf(Viewer.Of("learner", PersonRole.Learner), TimeGenerators.Middle).Withheld);
        Assert.Empty(consents.SightOf(Viewer.Of("else", PersonRole.Learner), TimeGenerators.Middle).Scopes);
        Assert.Empty(consents.SightOf(default, TimeGenerators.Middle).Scopes);
    }

    [Fact]
    public void SightOf_AnAudience_IsWhatWasConsentedTo_ForThatPurpose_WhileItHolds()
    {
        var consents = After(Given);

        Assert.Equal([DataScope.Goals, DataScope.Plan], consents.SightOf(Parent, TimeGenerators.AtDay(9)).Scopes);
        Assert.Empty(consents.SightOf(Parent, TimeGenerators.AtDay(10)).Scopes);
        Assert.Empty(consents.SightOf(Parent, TimeGenerators.AtDay(0)).Scopes);
        Assert.Empty(consents.SightOf(Parent with { Purpose = ConsentPurpose.Research }, TimeGenerators.AtDay(9)).Scopes);
        Assert.Empty(consents.SightOf(Parent with { Role = PersonRole.Peer }, TimeGenerators.AtDay(9)).Scopes);
        Assert.Empty(After(Given with { Person = PersonId.From("other") }).SightOf(Parent, TimeGenerators.AtDay(9)).Scopes);
        Assert.Empty(After(Given, Revoked("e2")).SightOf(Parent, TimeGenerators.AtDay(9)).Scopes);
    }

    [Fact]
    public void SightOf_AnEducatorOfASchool_NeedsNoConsentForLearning()
    {
        var consents = LearnerConsents.Before(Learner, PrivacyRules.School);
        var teacher = Viewer.Of("teacher", PersonRole.Educator);

        Assert.True(consents.SightOf(teacher, TimeGenerators.Middle).Sees(DataScope.Mastery));
        Assert.False(consents.SightOf(teacher, TimeGenerators.Middle).Sees(DataScope.Story));
        Assert.False(consents.SightOf(teacher with { Purpose = ConsentPurpose.Research }, TimeGenerators.Middle).Sees(DataScope.Mastery));
        Assert.False(consents.SightOf(Parent, TimeGenerators.Middle).Sees(DataScope.Mastery));
    }

    [Fact]
    public void WhyNot_TellsWhetherItExpired_WasTakenBack_OrNeverWas()
    {
        Assert.Null(After(Given).WhyNot(Parent, DataScope.Goals, TimeGenerators.AtDay(9)));
        Assert.Equal("consent-expired", After(Given).WhyNot(Parent, DataScope.Goals, TimeGenerators.AtDay(10))?.Code);
        Assert.Equal("consent-revoked", After(Given, Revoked("e2")).WhyNot(Parent, DataScope.Goals, TimeGenerators.AtDay(9))?.Code);
        Assert.Equal("no-consent", After(Given).WhyNot(Parent, DataScope.Mastery, TimeGenerators.AtDay(9))?.Code);
        Assert.Contains("'parent' as family may not see Mastery for Support", After(Given).WhyNot(Parent, DataScope.Mastery, TimeGenerators.AtDay(9))?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfWhatIsNotTheirs_IsRefused()
    {
        var consents = After(Given);

        Assert.Equal("not-allowed", consents.Check(Given with { Id = EventId.From("e9"), Author = Author.Of("teacher", PersonRole.Educator) })?.Code);
        Assert.Equal("not-the-learner", consents.Check(Given with { Id = EventId.From("e9"), Author = Author.Of("else", PersonRole.Learner) })?.Code);
        Assert.Equal("unknown-consent", consents.Check(Revoked("e2") with { Consent = EventId.From("e8") })?.Code);
        Assert.Equal("already-revoked", consents.With(Revoked("e2")).Check(Revoked("e3"))?.Code);
    }

    [Fact]
    public void Rules_ThatNameARoleTwice_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new PrivacyRules { WithoutConsent = [new(PersonRole.Peer, []), new(PersonRole.Peer, [DataScope.Goals])] });

    private static ConsentRevoked Revoked(string id) => new()
    {
        Id = EventId.From(id), Learner = Learner, Author = Author.Of("parent", PersonRole.Family), Recorded = TimeGenerators.AtDay(2), Consent = Given.Id,
    };

    private static LearnerConsents After(params JournalEvent[] events) => EventSequence.JournalOf(events).Fold(LearnerConsents.Before(Learner), Instant.MaxValue);
}
