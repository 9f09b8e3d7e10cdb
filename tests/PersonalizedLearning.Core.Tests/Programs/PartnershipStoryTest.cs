using System.Text;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Programs;

/// <summary>The story of docs/samples/ana-and-her-teacher.cs, with what must hold after each step.</summary>
public sealed class PartnershipStoryTest
{
    private static readonly CompetencyId Half = CompetencyId.From("half");
    private static readonly CompetencyId Equivalent = CompetencyId.From("equivalent");
    private static readonly CompetencyId Add = CompetencyId.From("add");

    private static readonly Author Ana = Author.Of("ana", PersonRole.Learner);
    private static readonly Author Okafor = Author.Of("ms-okafor", PersonRole.Educator);
    private static readonly Author Reyes = Author.Of("mr-reyes", PersonRole.Educator);
    private static readonly Author Lopez = Author.Of("mrs-lopez", PersonRole.Family);
    private static readonly Viewer Family = Viewer.Of("mrs-lopez", PersonRole.Family, ConsentPurpose.Support);

    private static readonly DemonstrationRubric Criteria = new(ProficiencyScale.Probability, [new() { Name = "accuracy" }, new() { Name = "explanation" }]);

    private static readonly MasteryPolicySet Policies =
        new(new BayesianKnowledgeTracing(), new Dictionary<CompetencyId, IMasteryPolicy> { [Add] = Criteria.ToPolicy() });

    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("fractions", "Fractions")
        .Add("half", "Know what a half is").Add("equivalent", "Find equivalent fractions").Add("add", "Add fractions")
        .Requires("half", "equivalent").Requires("equivalent", "add").Add(ProficiencyScale.Probability).Build().Framework;

    private static readonly ProgramRules Program = new() { Core = new CoreRequirement { Id = "grade-5", Competencies = [Equivalent] } };

    private static readonly PlanTerms Steps = new()
    {
        Goals = [EventId.From("goal")], Outcomes = [Equivalent, Add],
        Steps = [new() { Competency = Half, Minutes = 60 }, new() { Competency = Equivalent, Minutes = 90 }, new() { Competency = Add, Minutes = 120 }],
    };

    private readonly LearnerJournal journal = new(LearnerId.From("ana"));
    private readonly GuardedJournal guarded;
    private Instant now = Instant.FromUtc(2026, 9, 7, 9, 0);

    public PartnershipStoryTest() => guarded = Program.Guard(journal, Framework);

    private LearningPlan Plan => guarded.View<LearnerPlans>().Plans[0];

    private Demonstration Show => guarded.View<LearnerDemonstrations>().Find(EventId.From("show"))!;

    [Fact]
    public void FromAGoal_ToCredit_AndErasure()
    {
        SheSetsAGoal();
        SheProposesAPath_AndCanNotDropWhatIsRequired();
        TheTeacherCounters_AndOneAloneIsNotEnough();
        TheyAgree();
        EvidenceComes();
        ATriggerOpensThePlanAgain();
        ADemonstrationIsElected_AndJudged();
        CreditIsAwarded_ByThoseWhoMay();
        TheFamilyGetsFeedback_InItsWords();
        ConsentIsRevoked();
        TheLearnerIsErased();
    }

    private void SheSetsAGoal()
    {
        Taken(new GoalSet { Id = EventId.From("goal"), Learner = journal.Learner, Author = Ana, Content = new() { Competency = Add, Due = Instant.FromUtc(2026, 12, 18, 0, 0) } });
        Assert.Equal(GoalState.Active, guarded.View<LearnerGoals>().Goals[0].State);
    }

    private void SheProposesAPath_AndCanNotDropWhatIsRequired()
    {
        Refused("core-dropped", Proposed("plan", Ana, Steps with { Outcomes = [Add] }));
        Taken(Proposed("plan", Ana, Steps));
        Assert.Equal(PlanState.Proposed, Plan.State);
    }

    private void TheTeacherCounters_AndOneAloneIsNotEnough()
    {
        var slower = Steps with { Pace = new PlanPace(PlanPaceUnit.Minutes, 90), Place = "workshop" };
        Refused("not-allowed", Proposed("of-a-friend", Author.Of("friend", PersonRole.Peer), slower) with { Plan = EventId.From("plan"), Answers = EventId.From("plan") });
        Taken(Proposed("counter", Okafor, slower) with { Plan = EventId.From("plan"), Answers = EventId.From("plan"), Reason = "there is a project in October" });
        Assert.Equal(ProposalState.Countered, Plan.Proposals[0].State);
        Assert.Equal("agreement-by-too-few", guarded.View<LearnerPlans>().WhyNotAgreed(EventId.From("counter"), now)?.Code);
        Refused("proposal-closed", Agreed("late", Okafor, "plan"));
    }

    private void TheyAgree()
    {
        Taken(Agreed("agreed", Ana, "counter"));
        Assert.Equal((PlanState.Agreed, 1, "workshop"), (Plan.State, Plan.Versions[^1].Number, Plan.Versions[^1].Terms.Place));
        Assert.Null(guarded.View<LearnerPlans>().WhyNotAgreed(EventId.From("counter"), now));
    }

    private void EvidenceComes()
    {
        for (var i = 1; i <= 5; i++)
        {
            now += Duration.FromDays(1);
            Taken(EvidenceRecord.Observed($"half-{i}", journal.Learner, Half, Outcome.Correct(true), now) with { Author = Okafor });
            Taken(EvidenceRecord.Observed($"equivalent-{i}", journal.Learner, Equivalent, Outcome.Correct(true), now) with { Author = Okafor });
        }

        Assert.Equal([Half, Equivalent], Map().Decisions.Where(decision => decision.IsMastered).Select(decision => decision.Competency));
    }

    private void ATriggerOpensThePlanAgain()
    {
        Assert.Empty(Review().Findings);
        now += Duration.FromDays(40);
        var reopened = Assert.Single(Review().Due(Author.Of("plearn", PersonRole.System)));
        Assert.Equal((PlanTrigger.PaceMissed, Add), (reopened.Trigger, reopened.Competency));
        Taken(reopened);
        Assert.Equal(PlanState.Reopened, Plan.State);
        Assert.Empty(Review().Due(Okafor));
    }

    private void ADemonstrationIsElected_AndJudged()
    {
        Taken(new DemonstrationOffered
        {
            Id = EventId.From("show"), Learner = journal.Learner, Author = Okafor, Competencies = [Add], Rubric = Criteria,
            Options = [new() { Id = "test", Title = "A test", Kind = EvidenceSource.Quiz }, new() { Id = "bakery", Title = "Plan a bakery", Kind = EvidenceSource.Project }],
            Judging = new() { Judges = 2, Resolution = ResolutionRule.Median },
        });
        Refused("not-offered", Elected("elect", "dance"));
        Taken(Elected("elect", "bakery"));
        Taken(new DemonstrationHandedIn { Id = EventId.From("work"), Learner = journal.Learner, Author = Ana, Offer = EventId.From("show"), Artifact = "recipes.pdf" });
        Taken(Judged("first", Okafor));
        Assert.Equal(DemonstrationState.Judging, Show.State);
        Taken(Judged("second", Reyes));
        Assert.Equal(DemonstrationState.Resolved, Show.State);
        Assert.All(Show.ToEvidence().ToList(), Taken);
        Assert.True(Map()[Add].IsMastered);
    }

    private void CreditIsAwarded_ByThoseWhoMay()
    {
        var rule = new CreditRule { Id = "fractions", Credits = 0.5, Requirement = new MemberRule(Add) };
        var award = Assert.Single(CreditReport.Derive(Map(), journal, [rule]).Due(Okafor)) with { Recorded = null };
        Refused("not-allowed", award with { Author = Ana });
        Taken(award);
        Assert.Equal(0.5, guarded.View<LearnerCredits>().Total);
        Assert.Empty(CreditReport.Derive(Map(), journal, [rule]).Due(Okafor));
    }

    private void TheFamilyGetsFeedback_InItsWords()
    {
        Assert.Equal("no-consent", FeedbackReport.WhyNot(guarded.View<LearnerConsents>(), Family, now)?.Code);
        Assert.Empty(Feedback().InOrder());
        Taken(new ConsentGrant
        {
            Id = EventId.From("consent"), Learner = journal.Learner, Author = Ana, Scopes = [DataScope.Mastery], Purpose = ConsentPurpose.Support, Audience = PersonRole.Family,
        });
        var (english, german) = (Written(FeedbackTexts.English), Written(FeedbackTexts.German));
        Assert.Contains("Ana has mastered “Add fractions”", english, StringComparison.Ordinal);
        Assert.Contains("Ana hat „Add fractions“ gemeistert", german, StringComparison.Ordinal);
        Assert.Empty(Feedback().OnGoals);
        Taken(FeedbackGiven.Of("told", Okafor, Feedback(), FeedbackTexts.English.Language, now));
    }

    private void ConsentIsRevoked()
    {
        now += Duration.FromDays(1);
        Refused("not-allowed", Revoked(Okafor));
        Taken(Revoked(Lopez));
        Assert.Equal("consent-revoked", FeedbackReport.WhyNot(guarded.View<LearnerConsents>(), Family, now)?.Code);
        Assert.Empty(Feedback().InOrder());
        Refused("consent-revoked", FeedbackGiven.Of("untold", Okafor, Feedback(), FeedbackTexts.English.Language, now));
    }

    private void TheLearnerIsErased()
    {
        var ben = new LearnerJournal(LearnerId.From("ben"));
        ben.Append(EvidenceRecord.Observed("peer-1", ben.Learner, Half, Outcome.Rating(3), now) with { Author = Author.Of("ana", PersonRole.Peer), Context = "Ana watched him cut the cake" });

        var left = LearnerErasure.Erase(journal.Learner, [journal, ben]);

        Assert.Equal(journal.Events.Count, left.RemovedEvents);
        using var stored = new MemoryStream();
        LearningJson.WriteJournal(stored, Assert.Single(left.Journals));
        Assert.DoesNotContain("ana", Encoding.UTF8.GetString(stored.ToArray()), StringComparison.OrdinalIgnoreCase);
        Assert.Single(left.Journals[0].Events);
    }

    private MasteryMap Map() => MasteryMap.Derive(Framework, EvidenceLedger.From(journal, now), Policies);

    private PlanReview Review() => PlanReview.Of(Plan, Map(), Program.ToPlanRules(Framework), guarded.View<LearnerGoals>());

    private FeedbackReport Feedback()
    {
        var basis = FeedbackBasis.Of(new() { Graph = PrerequisiteGraph.Compile(Framework), Policies = Policies, Plans = Program.ToPlanRules(Framework) }, journal, now);
        return FeedbackReport.Derive(guarded.View<LearnerConsents>().SightOf(Family, now), Audience.Family, basis with { Map = Map() });
    }

    private string Written(FeedbackTexts texts) => FeedbackText.Write(Feedback(), texts, new FeedbackNames { Framework = Framework, Learner = "Ana" }).ToString();

    private PlanProposed Proposed(string id, Author by, PlanTerms terms) => new() { Id = EventId.From(id), Learner = journal.Learner, Author = by, Terms = terms };

    private ProposalAgreed Agreed(string id, Author by, string proposal) => new() { Id = EventId.From(id), Learner = journal.Learner, Author = by, Proposal = EventId.From(proposal) };

    private DemonstrationElected Elected(string id, string option) =>
        new() { Id = EventId.From(id), Learner = journal.Learner, Author = Ana, Offer = EventId.From("show"), Option = option };

    private DemonstrationJudged Judged(string id, Author by) => new()
    {
        Id = EventId.From(id), Learner = journal.Learner, Author = by, Offer = EventId.From("show"), Levels = [new("accuracy", "Proficient"), new("explanation", "Proficient")],
    };

    private ConsentRevoked Revoked(Author by) => new() { Id = EventId.From($"revoked-{by.Person}"), Learner = journal.Learner, Author = by, Consent = EventId.From("consent") };

    private void Taken(JournalEvent item)
    {
        now += Duration.FromMinutes(10);
        var result = guarded.Append(item, now);
        Assert.True(result.Outcome == AppendOutcome.Added, result.Reason?.ToString());
    }

    private void Refused(string code, JournalEvent item)
    {
        var before = journal.Events.Count;
        Assert.Equal((AppendOutcome.Refused, code), (guarded.Append(item, now).Outcome, guarded.Append(item, now).Reason?.Code));
        Assert.Equal(before, journal.Events.Count);
    }
}
