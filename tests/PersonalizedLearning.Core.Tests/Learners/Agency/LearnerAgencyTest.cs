using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class LearnerAgencyTest
{
    private static readonly Instant Now = TimeGenerators.Middle;
    private static readonly Author Learner = Author.Of("learner", PersonRole.Learner);
    private static readonly Author Teacher = Author.Of("teacher", PersonRole.Educator);
    private static readonly Author Parent = Author.Of("parent", PersonRole.Family);

    [Fact]
    public void LevelOf_WithoutGrants_IsTheDefault()
    {
        var agency = LearnerAgency.Before();

        Assert.Equal(AgencyLevel.Decides, agency.LevelOf(Learner, AgencyDecision.Goal, Now));
        Assert.Equal(AgencyLevel.CoDecides, agency.LevelOf(Teacher, AgencyDecision.Path, Now));
        Assert.Null(agency.LevelOf(Author.Of("machine", PersonRole.System), AgencyDecision.Path, Now));
        Assert.Equal(AgencyLevel.Consulted, LearnerAgency.Before(new AgencyRules { Defaults = [] }).LevelOf(Learner, AgencyDecision.Path, Now));
    }

    [Fact]
    public void LevelOf_PrefersThePerson_ThenTheLatest_WhileItHolds()
    {
        var toRole = Grant("e1", 1, PersonRole.Family, AgencyLevel.CoDecides);
        var toPerson = Grant("e2", 2, PersonRole.Family, AgencyLevel.Informed) with { Person = Parent.Person, Expires = TimeGenerators.AtDay(10) };
        var later = Grant("e3", 3, PersonRole.Family, AgencyLevel.Decides);
        var agency = After(toRole, toPerson, later);

        Assert.Equal(AgencyLevel.Informed, agency.LevelOf(Parent, AgencyDecision.Path, TimeGenerators.AtDay(9)));
        Assert.Equal(AgencyLevel.Decides, agency.LevelOf(Parent, AgencyDecision.Path, TimeGenerators.AtDay(10)));
        Assert.Equal(AgencyLevel.Decides, agency.LevelOf(Author.Of("aunt", PersonRole.Family), AgencyDecision.Path, TimeGenerators.AtDay(9)));
        Assert.Equal(
            AgencyLevel.CoDecides,
            agency.With(new AgencyGrantRevoked { Id = EventId.From("e4"), Learner = JournalGenerators.Learner, Author = Teacher, Grant = later.Id, Reason = "by mistake" })
                .LevelOf(Parent, AgencyDecision.Path, TimeGenerators.AtDay(10)));
    }

    [Fact]
    public void AssentTo_NeedsEachWhoCoDecides()
    {
        var agency = LearnerAgency.Before();
        AgencyDecision[] path = [AgencyDecision.Path];

        var alone = agency.AssentTo(path, [Learner], [], Now);

        Assert.False(alone.IsGiven);
        Assert.Equal([new AgencyParty(PersonRole.Educator)], alone.Missing);
        Assert.Equal([PersonRole.Mentor, PersonRole.Peer, PersonRole.Family], alone.Unheard.Select(party => party.Role));
        Assert.True(agency.AssentTo(path, [Learner, Teacher], [], Now).IsGiven);
        Assert.Equal([PersonRole.Mentor, PersonRole.Peer], agency.AssentTo(path, [Learner], [Parent], Now).Unheard.Select(party => party.Role));
    }

    [Fact]
    public void AssentTo_NeedsOneOfThoseWhoDecide_AndNobodyElse()
    {
        var agency = LearnerAgency.Before();

        Assert.True(agency.AssentTo([AgencyDecision.Goal], [Learner], [], Now).IsGiven);
        Assert.Equal([new AgencyParty(PersonRole.Learner)], agency.AssentTo([AgencyDecision.Goal], [Teacher], [], Now).Missing);
        Assert.Equal([new AgencyParty(PersonRole.Learner)], agency.AssentTo([AgencyDecision.Goal, AgencyDecision.Time], [Teacher], [], Now).Missing);
        Assert.True(After(Grant("e1", 1, PersonRole.Educator, AgencyLevel.Decides)).AssentTo([AgencyDecision.Path], [Teacher], [], Now).IsGiven);
    }

    [Fact]
    public void AssentTo_WhereNobodyMayDecide_IsNotGiven()
    {
        var agency = LearnerAgency.Before(new AgencyRules { Defaults = [] });

        var assent = agency.AssentTo([AgencyDecision.Path], [Learner, Teacher, Parent], [], Now);

        Assert.False(assent.CanBeDecided);
        Assert.False(assent.IsGiven);
        Assert.Empty(assent.Missing);
    }

    [Fact]
    public void AssentTo_WithAPersonWhoCoDecidesBesideTheRole_NeedsThatPersonToo()
    {
        var agency = After(Grant("e1", 1, PersonRole.Family, AgencyLevel.CoDecides) with { Person = Parent.Person });

        Assert.Equal([new AgencyParty(PersonRole.Family, Parent.Person)], agency.AssentTo([AgencyDecision.Path], [Learner, Teacher], [], Now).Missing);
        Assert.True(agency.AssentTo([AgencyDecision.Path], [Learner, Teacher, Parent], [], Now).IsGiven);
    }

    [Theory]
    [InlineData(PersonRole.Family, "not-allowed")]
    [InlineData(PersonRole.Learner, "not-allowed")]
    [InlineData(PersonRole.System, "not-allowed")]
    public void Check_AGrantByOneWithoutTheRight_IsRefused(PersonRole role, string code)
    {
        var grant = Grant("e1", 1, PersonRole.Educator, AgencyLevel.Decides) with { Author = Author.Of("learner", role) };

        Assert.Equal(code, LearnerAgency.Before().Check(grant)?.Code);
    }

    [Fact]
    public void Check_OfWhatCanNotBe_TellsWhy()
    {
        var agency = After(Grant("e1", 1, PersonRole.Educator, AgencyLevel.Decides));
        var revoked = new AgencyGrantRevoked { Id = EventId.From("e2"), Learner = JournalGenerators.Learner, Author = Teacher, Grant = EventId.From("e1"), Reason = "no more" };

        Assert.Equal("least-for-learner", agency.Check(Grant("e3", 1, PersonRole.Learner, AgencyLevel.Informed))?.Code);
        Assert.Equal("unknown-grant", agency.Check(revoked with { Grant = EventId.From("e9") })?.Code);
        Assert.Equal("already-revoked", agency.With(revoked).Check(revoked with { Id = EventId.From("e4") })?.Code);
        Assert.Equal("not-the-learner", LearnerAgency.Before(new AgencyRules { GrantedBy = [PersonRole.Learner] }).Check(revoked with { Author = Author.Of("else", PersonRole.Learner) })?.Code);
    }

    [Fact]
    public void Rules_ThatContradict_AreRefused()
    {
        AgencyDefault one = new(AgencyDecision.Goal, PersonRole.Peer, AgencyLevel.Informed);

        Assert.Throws<ArgumentException>(() => new AgencyRules { Defaults = [one, one with { Level = AgencyLevel.Decides }] });
        Assert.Throws<ArgumentException>(() => new AgencyRules { Defaults = [one with { Level = (AgencyLevel)9 }] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgencyRules { ConsultationPeriod = -Duration.Epsilon });
        Assert.Equal(AgencyRules.Default, new AgencyRules());
    }

    private static AgencyGrant Grant(string id, int day, PersonRole role, AgencyLevel level) => new()
    {
        Id = EventId.From(id), Learner = JournalGenerators.Learner, Author = Teacher, Recorded = TimeGenerators.AtDay(day), Decision = AgencyDecision.Path, Level = level, Role = role,
    };

    private static LearnerAgency After(params JournalEvent[] events) => EventSequence.JournalOf(events).Fold(LearnerAgency.Before(), Instant.MaxValue);
}
