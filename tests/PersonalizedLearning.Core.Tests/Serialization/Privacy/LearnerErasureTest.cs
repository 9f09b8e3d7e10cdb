using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 40)]
public sealed class LearnerErasureTest
{
    private static readonly LearnerId Ana = LearnerId.From("ana");
    private static readonly LearnerId Ben = LearnerId.From("ben");
    private static readonly CompetencyId Half = CompetencyId.From("half");
    private static readonly Instant Monday = Instant.FromUtc(2026, 9, 7, 8, 0);

    [Property]
    public void Erase_LeavesNoNameInAnyStringOfAnyEvent_AndKeepsTheRest(WrittenJournal journal, int seed)
    {
        var other = PersonTrace.Into(journal.Events, new Random(seed));
        var own = new LearnerJournal(PersonTrace.Learner);
        own.Append(Answer("x1", PersonTrace.Learner));

        var result = LearnerErasure.Erase(PersonTrace.Learner, [other, own], PersonTrace.Options);

        var left = Assert.Single(result.Journals);
        PersonTrace.AssertNone(PersonTrace.Bytes(left));
        Assert.Equal((1, other.Learner), (result.RemovedEvents, left.Learner));
        Assert.Equal(other.Events.Select(Envelope), left.Events.Select(Envelope));
        Assert.Equal(other.Events.Zip(left.Events).Count(pair => !pair.First.Equals(pair.Second)), result.RewrittenEvents);
    }

    [Property]
    public void Erase_Twice_IsOnce(WrittenJournal journal, int seed)
    {
        var once = LearnerErasure.Erase(PersonTrace.Learner, [PersonTrace.Into(journal.Events, new Random(seed))], PersonTrace.Options);

        var twice = LearnerErasure.Erase(PersonTrace.Learner, once.Journals, PersonTrace.Options);

        Assert.Equal((0, 0), (twice.RemovedEvents, twice.RewrittenEvents));
        Assert.All(once.Journals[0].Events.Zip(twice.Journals[0].Events), pair => Assert.Same(pair.First, pair.Second));
    }

    [Property]
    public void Erase_LeavesTheMasteryOfOthersAsItWas(EventSequence sequence, int seed)
    {
        var other = PersonTrace.Into(sequence.Events, new Random(seed));

        var left = LearnerErasure.Erase(PersonTrace.Learner, [other], PersonTrace.Options).Journals[0];

        Assert.Equal(Mastered(other), Mastered(left));
    }

    [Property]
    public void Erase_LeavesWhatIsRefusedInTheViewsOfOthersAsItWas(WrittenJournal journal, int seed)
    {
        var other = PersonTrace.Into(journal.Events, new Random(seed));

        var left = LearnerErasure.Erase(PersonTrace.Learner, [other], PersonTrace.Options).Journals[0];

        Assert.Equal(Refused(other), Refused(left));
    }

    [Property]
    public void Erase_OfWhomNobodyNames_ChangesNothing(WrittenJournal journal)
    {
        var result = LearnerErasure.Erase(LearnerId.From("nobody-of-this-name"), [journal.ToJournal()]);

        Assert.Equal((0, 0, 0), (result.RemovedEvents, result.RewrittenEvents, result.RemovedDecisions));
        Assert.Equal(journal.ToJournal().Events, result.Journals[0].Events);
        Assert.Empty(result.Diagnostics);
    }

    [Property]
    public void Erase_OfCopiesThatGrewApart_RenamesInBothAlike(WrittenJournal journal, int seed)
    {
        var all = PersonTrace.Into(journal.Events, new Random(seed));
        var (left, right) = (Some(all, item => item % 3 < 2), Some(all, item => item % 3 > 0));

        var erased = LearnerErasure.Erase(PersonTrace.Learner, [left, right], PersonTrace.Options).Journals;

        Assert.Equal(LearnerErasure.Erase(PersonTrace.Learner, [all], PersonTrace.Options).Journals[0].Events, erased[0].Merge(erased[1], LearningJson.EventOrder).Journal.Events);
    }

    [Fact]
    public void Erase_OfAnAuthor_KeepsTheRole_AndRenamesGrantsAlike()
    {
        var ben = JournalOf(
            Answer("e1", Ben) with { Author = Author.Of("ana", PersonRole.Peer) },
            new AgencyGrant { Id = EventId.From("g1"), Learner = Ben, Decision = AgencyDecision.Goal, Level = AgencyLevel.Consulted, Role = PersonRole.Peer, Person = PersonId.From("ana"), Reason = "Ana's idea" },
            Answer("e2", Ben) with { Author = Author.Of("erased7", PersonRole.Peer) });

        var left = LearnerErasure.Erase(Ana, [ben]).Journals[0];

        Assert.Equal(Author.Of("erased8", PersonRole.Peer), left.Find(EventId.From("e1"))!.Author);
        var grant = (AgencyGrant)left.Find(EventId.From("g1"))!;
        Assert.Equal(("erased8", "[erased]'s idea"), (grant.Person!.Value.Value, grant.Reason));
    }

    [Fact]
    public void Erase_OfAnIdentifierOfEvents_RenamesReferencesToo_AndKeepsTheOrderOfEqualTimes()
    {
        var ben = JournalOf(
            Answer("b", Ben), Answer("c-ana-1", Ben), Answer("d", Ben) with { Supersedes = EventId.From("c-ana-1") }, Answer("a", Ben) with { Recorded = Monday },
            new EvidenceVoided { Id = EventId.From("z"), Learner = Ben, Recorded = Monday + Duration.FromDays(1), Evidence = EventId.From("c-ANA-2"), Reason = "by mistake" });

        var left = LearnerErasure.Erase(Ana, [ben]).Journals[0];

        Assert.Equal(["erased1", "erased3", "erased4", "a", "z"], left.Events.Select(item => item.Id.Value));
        Assert.Equal("erased3", ((EvidenceRecord)left.Events[2]).Supersedes!.Value.Value);
        Assert.Equal("erased2", ((EvidenceVoided)left.Events[4]).Evidence.Value);
    }

    [Fact]
    public void Erase_OfAShortIdentifier_DoesNotDestroyTexts()
    {
        var ben = JournalOf(Answer("e1", Ben) with { Author = Author.Of("an", PersonRole.Peer), Context = "an apple and a pear, said An", Item = "an" });

        var byIdentifier = LearnerErasure.Erase(LearnerId.From("an"), [ben]);
        var byName = LearnerErasure.Erase(LearnerId.From("an"), [ben], new() { AlsoKnownAs = ["An"] });

        var (spared, named) = ((EvidenceRecord)byIdentifier.Journals[0].Events[0], (EvidenceRecord)byName.Journals[0].Events[0]);
        Assert.Equal(("an apple and a pear, said An", "[erased]", "erased1"), (spared.Context, spared.Item, spared.Author.Person.Value));
        Assert.Equal("short-identifier", Assert.Single(byIdentifier.Diagnostics).Code);
        Assert.Equal("an apple and a pear, said [erased]", named.Context);
    }

    [Fact]
    public void Erase_DoesNotTouchWhoIsSomebodyElse()
    {
        var ben = JournalOf(Answer("e1", Ben) with { Author = Author.Of("ana-maria", PersonRole.Peer), Context = "with Ana and Ana-Maria, not Anabel" });
        var upper = new LearnerJournal(LearnerId.From("ANA"));
        upper.Append(Answer("e1", LearnerId.From("ANA")) with { Author = Author.Of("ANA", PersonRole.Learner) });

        var result = LearnerErasure.Erase(Ana, [ben, upper]);

        var left = (EvidenceRecord)result.Journals[0].Events[0];
        Assert.Equal(("ana-maria", "with [erased] and Ana-Maria, not Anabel"), (left.Author.Person.Value, left.Context));
        Assert.Equal(upper.Events, result.Journals[1].Events);
        Assert.Equal(["also-a-learner", "similar-person"], result.Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void Erase_OfANameInAnIdentifierFromElsewhere_SaysThatItStays()
    {
        var ben = JournalOf(Answer("e1", Ben) with { Competencies = [CompetencyId.From("project-ana")] });

        var result = LearnerErasure.Erase(Ana, [ben]);

        Assert.Equal(ben.Events, result.Journals[0].Events);
        Assert.Equal("name-elsewhere", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Erase_WhereAMarkWithinATextIsNotAllowed_PutsTheMarkAlone()
    {
        var name = new string('l', 1000);
        var ben = JournalOf(Answer("e1", Ben) with { Outcome = Outcome.Judged($"ana ana ana ana {name}", "low") });

        var left = (EvidenceRecord)LearnerErasure.Erase(Ana, [ben]).Journals[0].Events[0];

        Assert.Equal(Outcome.Judged("[erased]", "low"), left.Outcome);
    }

    [Fact]
    public void Erase_OfNamesOfThings_KeepsThemApart()
    {
        var ben = JournalOf(Answer("e1", Ben) with { Activity = "with ana" }, Answer("e2", Ben) with { Activity = "with ANA" }, Answer("e3", Ben) with { Activity = "with ana" });

        var left = LearnerErasure.Erase(Ana, [ben]).Journals[0].Events.Cast<EvidenceRecord>();

        Assert.Equal(["[erased]", "with [erased]", "[erased]"], left.Select(item => item.Activity));
    }

    [Fact]
    public void Erase_OfTheIdentifierOfAnEventInFeedback_RenamesItAlike()
    {
        var given = new FeedbackGiven
        {
            Id = EventId.From("f1"), Learner = Ben, Audience = Audience.Educator, AsOf = Monday, Language = FeedbackLanguage.From("en"),
            Items = [new(FeedbackCode.GoalOverdue, null, EventId.From("goal-ana")), new(FeedbackCode.MasteryAchieved, CompetencyId.From("half"))],
        };
        var ben = JournalOf(given, Answer("goal-ana", Ben, Monday));

        var (erased, hidden) = (LearnerErasure.Erase(Ana, [ben]).Journals[0].Events[0], Pseudonymization.Apply(ben, PseudonymKey.From(new byte[16])).Events[0]);

        Assert.Equal("erased1", ((FeedbackGiven)erased).Items[0].Event?.Value);
        Assert.Matches("^e[0-9a-f]{32}$", ((FeedbackGiven)hidden).Items[0].Event?.Value);
        Assert.Equal((CompetencyId.From("half"), FeedbackLanguage.From("en")), (((FeedbackGiven)hidden).Items[1].Competency, ((FeedbackGiven)hidden).Language));
    }

    [Fact]
    public void Erase_OfALearnerCalledAsTheMarkIs_LeavesNoneOfIt()
    {
        var ben = JournalOf(Answer("erased1", Ben) with { Author = Author.Of("erased", PersonRole.Peer), Context = "by ERASED." }, Answer("x.erased", Ben));

        var left = LearnerErasure.Erase(LearnerId.From("erased"), [ben], new() { AlsoKnownAs = ["erased2"] }).Journals[0];

        Assert.Equal(["erased3", "erased4"], left.Events.Select(item => item.Id.Value));
        Assert.Equal(("erased1", "by [removed]."), (left.Events[0].Author.Person.Value, ((EvidenceRecord)left.Events[0]).Context));
    }

    [Fact]
    public void Erase_TakesTheDecisionsToo()
    {
        var mine = DecisionRecord.Of(new Recommender(), new RecommendationRequest { Learner = LearnerState.From(MasteryMap.Derive(
            MasteryCase.Framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing())), PrerequisiteGraph.Compile(MasteryCase.Framework)) });
        var others = mine with { Learner = Ben };

        var result = LearnerErasure.Erase(mine.Learner, [], decisions: [mine, others with { Settings = $"for {mine.Learner}" }, others]);

        Assert.Equal([others with { Settings = "for [erased]" }, others], result.Decisions);
        Assert.Equal(1, result.RemovedDecisions);
    }

    [Fact]
    public void Erase_KeepsEvidenceOnlyWhenAsked()
    {
        var journals = Enumerable.Range(0, 6).Select(number => JournalOf(Answer("e1", LearnerId.From($"learner{number}"), Monday))).ToList();

        var asked = LearnerErasure.Erase(LearnerId.From("learner0"), journals, new() { KeepEvidence = true });

        Assert.Null(LearnerErasure.Erase(LearnerId.From("learner0"), journals).Evidence);
        Assert.Equal(
            new AggregateEvidenceRow(Half, EvidenceSource.Unspecified, EvidencePurpose.Unspecified, new YearMonth(2026, 9), 5, [new("correct", 5)]), Assert.Single(asked.Evidence!.Rows));
    }

    [Fact]
    public void Rewritten_OfALearnerOfWhomItWasNotTold_IsRefused() =>
        Assert.Throws<ArgumentException>("item", () => LearnerErasure.Of(Ana, []).Rewritten(Answer("e1", Ben)));

    [Theory]
    [InlineData("")]
    [InlineData(" ana")]
    [InlineData("a\nb")]
    public void AlsoKnownAs_ThatCannotBeLookedFor_IsRefused(string name) => Assert.Throws<ArgumentException>(() => new ErasureOptions { AlsoKnownAs = [name] });

    private static EvidenceRecord Answer(string id, LearnerId learner, Instant? occurred = null) => EvidenceRecord.Observed(id, learner, Half, Outcome.Correct(true), occurred);

    private static LearnerJournal JournalOf(params JournalEvent[] events)
    {
        var journal = new LearnerJournal(events[0].Learner);
        Array.ForEach(events, item => journal.Append(item));
        return journal;
    }

    private static LearnerJournal Some(LearnerJournal journal, Func<int, bool> which)
    {
        var some = new LearnerJournal(journal.Learner);
        foreach (var (position, item) in journal.Events.Index().Where(item => which(item.Index)))
        {
            some.Append(item);
        }

        return some;
    }

    private static (Type, Instant?, Instant?, long, PersonRole) Envelope(JournalEvent item) => (item.GetType(), item.Occurred, item.Recorded, item.Sequence, item.Author.Role);

    private static IEnumerable<string> Refused(LearnerJournal journal)
    {
        IJournalView[] views =
        [
            LearnerAgency.Before(), LearnerConsents.Before(journal.Learner), LearnerGoals.Before(), LearnerPlans.Before(), LearnerDemonstrations.Before(), LearnerActionPlans.Before(),
            LearnerDecisions.Before(), LearnerIndicators.Before(),
        ];
        return views.SelectMany(view => journal.Fold(view, Instant.MaxValue).Refused.Select(item => $"{view.GetType().Name} {item.Code}"));
    }

    private static IEnumerable<(CompetencyId, MasteryStatus, double, int)> Mastered(LearnerJournal journal) => MasteryMap
        .Derive(MasteryCase.Framework, EvidenceLedger.From(journal, Instant.MaxValue), new MasteryPolicySet(new BayesianKnowledgeTracing())).Decisions
        .Select(decision => (decision.Competency, decision.Status, decision.Estimate.Value, decision.Estimate.EvidenceCount));
}
