using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths.Plans;

public sealed class LearnerPlansTest
{
    private static readonly Author Learner = Author.Of("learner", PersonRole.Learner);
    private static readonly Author Teacher = Author.Of("teacher", PersonRole.Educator);
    private static readonly Author Parent = Author.Of("parent", PersonRole.Family);
    private static readonly Author Friend = Author.Of("friend", PersonRole.Peer);
    private static readonly Author Machine = new(default, PersonRole.System);
    private static readonly CompetencyId A = CompetencyId.From("a");
    private static readonly CompetencyId B = CompetencyId.From("b");
    private static readonly PlanTerms Terms = new() { Outcomes = [A], Steps = [new PlannedStep { Competency = A }, new PlannedStep { Competency = B }] };

    [Fact]
    public void Proposal_IsCountered_AndTheCounterAgreedOn()
    {
        var plans = After(
            Propose("p1", Learner, Terms),
            Propose("p2", Teacher, Terms with { Place = "library" }) with { Plan = Id("p1"), Answers = Id("p1") });

        Assert.Equal(ProposalState.Countered, plans.Plans[0].Find(Id("p1"))!.State);
        Assert.Equal("agreement-by-too-few", plans.WhyNotAgreed(Id("p2"), TimeGenerators.Start)!.Code);
        Assert.Contains("Learner", plans.WhyNotAgreed(Id("p2"), TimeGenerators.Start)!.Message, StringComparison.Ordinal);
        Assert.Equal([new AgencyParty(PersonRole.Learner)], plans.AssentTo(Id("p2"), TimeGenerators.Start).Missing);
        Assert.Equal("proposal-closed", Refusal(plans, Agree(Learner, "p1")));

        plans = plans.With(Agree(Learner, "p2"));

        var version = Assert.Single(plans.Plans[0].Versions);
        Assert.Equal((1, "library", PlanState.Agreed), (version.Number, version.Terms.Place, plans.Plans[0].State));
        Assert.Equal([Learner, Teacher], version.AgreedBy);
        Assert.Null(plans.WhyNotAgreed(Id("p2"), TimeGenerators.Start));
        Assert.Equal("proposal-closed", plans.WhyNotAgreed(Id("p1"), TimeGenerators.Start)!.Code);
    }

    [Fact]
    public void Proposal_OfWhoDecidesAlone_HoldsAtOnce()
    {
        var plans = After(Propose("p1", Learner, new PlanTerms { Outcomes = [A] }));

        Assert.Equal([Learner], Assert.Single(plans.Plans[0].Versions).AgreedBy);
        Assert.Equal([AgencyDecision.Goal], plans.Plans[0].Proposals[0].Decisions);
    }

    [Fact]
    public void Proposal_OfAMachine_IsOneLikeAnyOther()
    {
        var plans = After(Propose("p1", Machine, Terms) with { MadeBy = "planner" }, Agree(Learner, "p1"));

        Assert.Equal([new AgencyParty(PersonRole.Educator)], plans.AssentTo(Id("p1"), TimeGenerators.Start).Missing);
        Assert.Equal("planner", plans.With(Agree(Teacher, "p1")).Plans[0].Find(Id("p1"))!.MadeBy);
        Assert.Equal([default, Learner, Teacher], plans.With(Agree(Teacher, "p1")).Plans[0].Current!.AgreedBy.Select(author => author == Machine ? default : author));
    }

    [Fact]
    public void Agreement_WithoutADecidingSay_IsRefused()
    {
        var plans = After(Propose("p1", Learner, Terms));

        Assert.Equal("not-allowed", Refusal(plans, Agree(Parent, "p1")));
        Assert.Equal("not-allowed", Refusal(plans, Agree(Machine, "p1")));
        Assert.Equal("already-agreed", Refusal(plans, Agree(Learner, "p1")));
        Assert.Equal("unknown-proposal", Refusal(plans, Agree(Teacher, "nowhere")));
        Assert.Null(Refusal(plans, new OpinionGiven { Id = Id("o"), Learner = JournalGenerators.Learner, Author = Parent, Proposal = Id("p1"), Text = "fine" }));
        Assert.Equal("not-allowed", Refusal(plans, new OpinionGiven { Id = Id("o"), Learner = JournalGenerators.Learner, Author = Machine, Proposal = Id("p1"), Text = "fine" }));
    }

    [Fact]
    public void Agreement_BeforeOthersWereHeard_IsRefused_UntilTheyWereOrTheTimeIsOver()
    {
        var rules = new PlanRules { Agency = new AgencyRules { ConsultationPeriod = Duration.FromDays(2), Defaults = AgencyRules.Default.Defaults.Where(item => item.Role is not (PersonRole.Mentor or PersonRole.Peer)).ToValueList() } };
        var plans = LearnerPlans.Before(rules).With(Propose("p1", Learner, Terms));
        var early = Agree(Teacher, "p1", TimeGenerators.AtDay(1));

        Assert.Equal("consultation-open", Refusal(plans, early));
        Assert.Contains("Family", plans.Check(early)!.Message, StringComparison.Ordinal);
        Assert.Contains("2026-01-03", plans.Check(early)!.Message, StringComparison.Ordinal);
        Assert.Single(plans.With(Agree(Teacher, "p1", TimeGenerators.AtDay(2))).Plans[0].Versions);

        var heard = plans.With(new OpinionGiven { Id = Id("o"), Learner = JournalGenerators.Learner, Author = Parent, Recorded = TimeGenerators.AtDay(1), Proposal = Id("p1"), Text = "fine" });
        Assert.Single(heard.With(early).Plans[0].Versions);
    }

    [Fact]
    public void Proposal_OfWhoDecidesAlone_WaitsForThoseWhoAreToBeHeard()
    {
        var rules = new PlanRules { Agency = new AgencyRules { ConsultationPeriod = Duration.FromDays(2), Defaults = AgencyRules.Default.Defaults.Where(item => item.Role != PersonRole.Mentor).ToValueList() } };
        var plans = LearnerPlans.Before(rules).With(Propose("p1", Learner, new PlanTerms { Outcomes = [A] }));

        Assert.Empty(plans.Plans[0].Versions);
        Assert.Equal("consultation-open", plans.WhyNotAgreed(Id("p1"), TimeGenerators.Start)!.Code);
        Assert.Single(plans.With(new OpinionGiven { Id = Id("o"), Learner = JournalGenerators.Learner, Author = Parent, Recorded = TimeGenerators.AtDay(1), Proposal = Id("p1"), Text = "fine" }).Plans[0].Versions);
        Assert.Single(plans.With(Agree(Learner, "p1", TimeGenerators.AtDay(2))).Plans[0].Versions);
    }

    [Fact]
    public void Proposal_WithoutTheCore_IsRefused_WhoeverMakesIt()
    {
        var rules = new PlanRules { Core = new CoreRequirement { Id = "grade", Competencies = [A, B] } };

        Assert.All([Learner, Teacher, Machine], author =>
        {
            var reason = LearnerPlans.Before(rules).Check(Propose("p1", author, Terms))!;
            Assert.Equal("core-dropped", reason.Code);
            Assert.Contains("'b'", reason.Message, StringComparison.Ordinal);
        });
        Assert.Null(LearnerPlans.Before(rules).Check(Propose("p1", Learner, Terms with { Outcomes = [B, A] })));
    }

    [Fact]
    public void Proposal_ThatLeadsToAllUnderAHeading_KeepsIt_EitherWay()
    {
        var builder = CompetencyFramework.CreateBuilder("plans", "Plans").Add("a", "a").Add("b", "b").Add("h", "h");
        var framework = builder.Add(new Association(AssociationType.IsChildOf, A, CompetencyId.From("h"))).Build().Framework;
        CompetencyId[] heading = [CompetencyId.From("h")];
        var ofHeading = new PlanRules { Core = new CoreRequirement { Id = "core", Competencies = [.. heading] }, Framework = framework };

        Assert.Equal([A], ofHeading.CoreCompetencies());
        Assert.Empty(ofHeading.MissingFrom(new PlanTerms { Outcomes = [A] }));
        Assert.Empty((ofHeading with { Core = new CoreRequirement { Id = "core", Competencies = [A] } }).MissingFrom(new PlanTerms { Outcomes = [.. heading] }));
        Assert.Equal([A], ofHeading.MissingFrom(new PlanTerms { Outcomes = [B] }));
        Assert.Equal([A], (ofHeading with { Framework = null, Core = new CoreRequirement { Id = "core", Competencies = [A] } }).MissingFrom(new PlanTerms { Outcomes = [.. heading] }));
    }

    [Fact]
    public void Proposal_OnAnOldVersion_IsRefused()
    {
        var plans = Agreed();
        var old = Propose("p2", Teacher, Terms with { Place = "home" }) with { Plan = Id("p1") };

        Assert.Equal("outdated", Refusal(plans, old));
        Assert.Contains("expected 1", plans.Check(old)!.Message, StringComparison.Ordinal);
        Assert.Equal("outdated", Refusal(plans, old with { BasedOn = 2 }));
        Assert.Equal("no-change", Refusal(plans, old with { BasedOn = 1, Terms = Terms }));
        Assert.Equal("unknown-plan", Refusal(plans, old with { Plan = Id("nowhere") }));
        Assert.Null(Refusal(plans, old with { BasedOn = 1 }));
    }

    [Fact]
    public void Agreement_ToOne_SupersedesTheOthersOnTheSameVersion()
    {
        var plans = Agreed().With(Change("p2", Teacher, Terms with { Place = "home" })).With(Change("p3", Learner, Terms with { Place = "library" })).With(Agree(Teacher, "p3"));

        Assert.Equal([ProposalState.Agreed, ProposalState.Superseded, ProposalState.Agreed], plans.Plans[0].Proposals.Select(proposal => proposal.State));
        Assert.Equal(["library"], plans.Plans[0].Versions.Skip(1).Select(version => version.Terms.Place));
        Assert.Equal("proposal-closed", Refusal(plans, Agree(Learner, "p2")));
        Assert.Contains("superseded", plans.Check(Agree(Learner, "p2"))!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Declining_IsForThoseWhoseAgreementIsNeeded_AndWithdrawingForTheAuthor()
    {
        var plans = After(Propose("p1", Learner, Terms));
        var decline = new ProposalDeclined { Id = Id("d"), Learner = JournalGenerators.Learner, Author = Friend, Proposal = Id("p1"), Reason = "no" };
        var withdraw = new ProposalWithdrawn { Id = Id("w"), Learner = JournalGenerators.Learner, Author = Teacher, Proposal = Id("p1"), Reason = "no" };

        Assert.Equal("not-allowed", Refusal(plans, decline));
        Assert.Equal(ProposalState.Declined, plans.With(decline with { Author = Teacher }).Plans[0].Proposals[0].State);
        Assert.Equal("not-allowed", Refusal(plans, withdraw));
        Assert.Equal(ProposalState.Withdrawn, plans.With(withdraw with { Author = Learner }).Plans[0].Proposals[0].State);
        Assert.Equal("not-allowed", Refusal(plans, Propose("p2", Friend, Terms with { Place = "home" }) with { Plan = Id("p1"), Answers = Id("p1") }));
        Assert.Null(Refusal(plans, Propose("p2", Friend, Terms with { Place = "home" }) with { Plan = Id("p1") }));
        Assert.Equal("not-allowed", Refusal(plans, Propose("p2", Author.Of("office", PersonRole.Administrator), Terms)));
    }

    [Fact]
    public void Reopening_IsOfAPlanThatHolds_OnceForEachCause()
    {
        var reopen = new PlanReopened { Id = Id("r1"), Learner = JournalGenerators.Learner, Author = Machine, Plan = Id("p1"), Trigger = PlanTrigger.Lapsed, Competency = A, Reason = "lapsed" };
        Assert.Equal("not-agreed", Refusal(After(Propose("p1", Learner, Terms)), reopen));

        var plans = Agreed().With(reopen);
        Assert.Equal(PlanState.Reopened, plans.Plans[0].State);
        Assert.Equal("already-reopened", Refusal(plans, reopen with { Id = Id("r2") }));
        Assert.Null(Refusal(plans, reopen with { Id = Id("r2"), Competency = B }));

        var again = plans.With(Change("p2", Learner, Terms)).With(Agree(Teacher, "p2"));
        Assert.Equal((PlanState.Agreed, 2), (again.Plans[0].State, again.Plans[0].Versions.Count));
        Assert.True(again.Plans[0].Versions[1].Difference.IsEmpty);
    }

    [Fact]
    public void Plan_Ends_WhenAllHaveEndedIt()
    {
        var end = new PlanEnded { Id = Id("x1"), Learner = JournalGenerators.Learner, Author = Learner, Plan = Id("p1"), Reason = "done" };
        var half = Agreed().With(end);

        Assert.Equal(PlanState.Agreed, half.Plans[0].State);
        Assert.Equal("already-ended", Refusal(half, end with { Id = Id("x2") }));
        Assert.Equal("not-allowed", Refusal(half, end with { Id = Id("x2"), Author = Friend }));

        var over = half.With(Change("p2", Learner, Terms with { Place = "home" })).With(end with { Id = Id("x2"), Author = Teacher });
        Assert.Equal((PlanState.Ended, ProposalState.Superseded), (over.Plans[0].State, over.Plans[0].Proposals[1].State));
        Assert.All(
            (JournalEvent[])[Agree(Teacher, "p2"), Change("p3", Learner, Terms), end with { Id = Id("x3") }],
            item => Assert.Equal("plan-ended", Refusal(over, item)));
    }

    [Fact]
    public void Terms_ThatLeadNowhere_AreNoProposal()
    {
        Assert.Contains("goal or an outcome", Assert.Throws<ArgumentException>(() => new LearnerJournal(JournalGenerators.Learner).Append(Propose("p1", Learner, new PlanTerms()))).Message, StringComparison.Ordinal);
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => new PlanTerms { Steps = [new PlannedStep { Competency = A }, new PlannedStep { Competency = A }] }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => After().AssentTo(Id("p1"), TimeGenerators.Start));
    }

    private static EventId Id(string text) => EventId.From(text);

    private static PlanProposed Propose(string id, Author author, PlanTerms terms) =>
        new() { Id = Id(id), Learner = JournalGenerators.Learner, Author = author, Recorded = TimeGenerators.Start, Terms = terms };

    private static PlanProposed Change(string id, Author author, PlanTerms terms) => Propose(id, author, terms) with { Plan = Id("p1"), BasedOn = 1 };

    private static ProposalAgreed Agree(Author author, string proposal, Instant? at = null) =>
        new() { Id = Id($"{author.Role}-{proposal}"), Learner = JournalGenerators.Learner, Author = author, Recorded = at ?? TimeGenerators.Start, Proposal = Id(proposal) };

    private static LearnerPlans Agreed() => After(Propose("p1", Learner, Terms), Agree(Teacher, "p1"));

    private static LearnerPlans After(params JournalEvent[] events) => events.Aggregate(LearnerPlans.Before(), (view, item) =>
    {
        Assert.Null(view.Check(item));
        return view.With(item);
    });

    private static string? Refusal(LearnerPlans plans, JournalEvent item) => plans.Check(item)?.Code;
}
