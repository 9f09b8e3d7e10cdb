// Ana and her teacher agree on a plan, and what came of it. Run it as it stands: dotnet run docs/samples/ana-and-her-teacher.cs
#:project ../../src/PersonalizedLearning.Core

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

// What is there before: a framework, and a program that requires equivalent fractions of everybody and shows nobody anything without consent.
CompetencyId half = CompetencyId.From("half"), equivalent = CompetencyId.From("equivalent"), add = CompetencyId.From("add");
var framework = CompetencyFramework.CreateBuilder("fractions", "Fractions")
    .Add("half", "Know what a half is").Add("equivalent", "Find equivalent fractions").Add("add", "Add fractions")
    .Requires("half", "equivalent").Requires("equivalent", "add").Add(ProficiencyScale.Probability).Build().Framework;
var graph = PrerequisiteGraph.Compile(framework);
var program = new ProgramRules { Core = new CoreRequirement { Id = "grade-5", Competencies = [equivalent] } };

var criteria = new DemonstrationRubric(
    ProficiencyScale.Probability, [new() { Name = "accuracy", Description = "The sums are right" }, new() { Name = "explanation", Description = "Others can follow" }]);
var policies = new MasteryPolicySet(new BayesianKnowledgeTracing(), new Dictionary<CompetencyId, IMasteryPolicy> { [add] = criteria.ToPolicy() });

Author ana = Author.Of("ana", PersonRole.Learner), okafor = Author.Of("ms-okafor", PersonRole.Educator), reyes = Author.Of("mr-reyes", PersonRole.Educator);
Author lopez = Author.Of("mrs-lopez", PersonRole.Family), office = Author.Of("office", PersonRole.Administrator);
var journal = new LearnerJournal(LearnerId.From("ana"));
var guarded = program.Guard(journal, framework);
var now = Instant.FromUtc(2026, 9, 7, 9, 0);
MasteryMap Map() => MasteryMap.Derive(framework, EvidenceLedger.From(journal, now), policies);

// 1. Ana sets a goal. Learners decide on their goals, so it counts at once.
Tell("1. A goal", new GoalSet
{
    Id = EventId.From("goal-add"), Learner = journal.Learner, Author = ana,
    Content = new() { Competency = add, Due = Instant.FromUtc(2026, 12, 18, 0, 0), Why = "for baking with my aunt", Reflection = ReflectionCadence.OfDays(14) },
});
Console.WriteLine($"   the goal is {guarded.View<LearnerGoals>().Goals[0].State}");

// 2. She proposes a path. What is required of everybody can't be left out.
var terms = new PlanTerms { Goals = [EventId.From("goal-add")], Outcomes = [add], Steps = [new() { Competency = half, Minutes = 60 }, new() { Competency = add, Minutes = 120 }] };
Tell("2. A path", Proposed("plan", ana, terms));
terms = terms with { Outcomes = [equivalent, add], Steps = [new() { Competency = half, Minutes = 60 }, new() { Competency = equivalent, Minutes = 90 }, new() { Competency = add, Minutes = 120 }] };
Tell("   A path", Proposed("plan", ana, terms));

// 3. The teacher counters: the same steps, slower and in the workshop. One of the two is not enough.
var slower = terms with { Pace = new PlanPace(PlanPaceUnit.Minutes, 90), Place = "workshop" };
Tell("3. A counter-proposal", Proposed("counter", okafor, slower) with { Plan = EventId.From("plan"), Answers = EventId.From("plan"), Reason = "there is a project in October" });
Console.WriteLine($"   {guarded.View<LearnerPlans>().WhyNotAgreed(EventId.From("counter"), now)?.Message}");

// 4. Ana agrees.
Tell("4. Agreed", new ProposalAgreed { Id = EventId.From("agreed"), Learner = journal.Learner, Author = ana, Proposal = EventId.From("counter") });
var plan = guarded.View<LearnerPlans>().Plans[0];
Console.WriteLine($"   the plan is {plan.State}, version {plan.Versions[^1].Number}: {plan.Versions[^1].Terms.Pace} in the {plan.Versions[^1].Terms.Place}");

// 5. Evidence comes: she masters what a half is, and equivalent fractions before it was their turn.
for (var i = 1; i <= 5; i++)
{
    Later(Duration.FromDays(1));
    Observe(half, i);
    Observe(equivalent, i);
}

Console.WriteLine($"5. Evidence: {string.Join(", ", Map().Decisions.Where(decision => decision.IsMastered).Select(decision => decision.Competency))} mastered");

// 6. Then the work stands still. At the pace agreed on, that is a cause to look at the plan again.
Later(Duration.FromDays(40));
foreach (var reopened in PlanReview.Of(plan, Map(), program.ToPlanRules(framework), guarded.View<LearnerGoals>()).Due(Author.Of("plearn", PersonRole.System)))
{
    Tell("6. A trigger", reopened);
}

Console.WriteLine($"   the plan is {guarded.View<LearnerPlans>().Plans[0].State}: {string.Join(" ", guarded.View<LearnerPlans>().Plans[0].Reopenings.Select(item => item.Reason))}");

// 7. How to show it: options with equal criteria. Ana elects a project, two judges look at it.
Tell("7. A choice of demonstrations", new DemonstrationOffered
{
    Id = EventId.From("show"), Learner = journal.Learner, Author = okafor, Competencies = [add], Rubric = criteria,
    Options = [new() { Id = "test", Title = "A test", Kind = EvidenceSource.Quiz }, new() { Id = "bakery", Title = "Plan a bakery", Kind = EvidenceSource.Project }],
    Judging = new() { Judges = 2, Resolution = ResolutionRule.Median },
});
Tell("   A project is elected", new DemonstrationElected { Id = EventId.From("elect"), Learner = journal.Learner, Author = ana, Offer = EventId.From("show"), Option = "bakery" });
Later(Duration.FromDays(7));
Tell("   The work is handed in", new DemonstrationHandedIn { Id = EventId.From("work"), Learner = journal.Learner, Author = ana, Offer = EventId.From("show"), Artifact = "recipes.pdf" });
foreach (var judge in (Author[])[okafor, reyes])
{
    Tell("   A judgement", new DemonstrationJudged
    {
        Id = EventId.From($"judged-{judge.Person}"), Learner = journal.Learner, Author = judge, Offer = EventId.From("show"),
        Levels = [new("accuracy", "Proficient"), new("explanation", "Proficient")],
    });
}

foreach (var record in guarded.View<LearnerDemonstrations>().Find(EventId.From("show"))!.ToEvidence())
{
    guarded.Append(record, now);
}

Console.WriteLine($"   {add} is {Map()[add].Status}, from {Map()[add].EvidenceUsed.Count} pieces of evidence");

// 8. Credit comes with mastery, not with time.
var rule = new CreditRule { Id = "fractions", Credits = 0.5, Requirement = new MemberRule(add) };
foreach (var award in CreditReport.Derive(Map(), journal, [rule]).Due(office))
{
    Tell("8. Credit", award with { Recorded = null });
}

Console.WriteLine($"   {guarded.View<LearnerCredits>().Total} credits");

// 9. With consent, the family is told in its own words, and in its own language.
var family = Viewer.Of("mrs-lopez", PersonRole.Family, ConsentPurpose.Support);
Tell("9. Consent", new ConsentGrant
{
    Id = EventId.From("consent"), Learner = journal.Learner, Author = ana, Scopes = [DataScope.Mastery, DataScope.Goals, DataScope.Credit],
    Purpose = ConsentPurpose.Support, Audience = PersonRole.Family,
});
var basis = FeedbackBasis.Of(new FeedbackInputs { Graph = graph, Policies = policies, Plans = program.ToPlanRules(framework) }, journal, now);
foreach (var texts in (FeedbackTexts[])[FeedbackTexts.English, FeedbackTexts.German])
{
    var report = FeedbackReport.Derive(guarded.View<LearnerConsents>().SightOf(family, now), Audience.Family, basis);
    Console.WriteLine(FeedbackText.Write(report, texts, new FeedbackNames { Framework = framework, Learner = "Ana" }));
    Console.WriteLine();
}

// 10. Consent is taken back: nothing more is shown, and the reason can be.
Later(Duration.FromDays(1));
Tell("10. Taken back", new ConsentRevoked { Id = EventId.From("revoked"), Learner = journal.Learner, Author = lopez, Consent = EventId.From("consent") });
Console.WriteLine($"   {FeedbackReport.WhyNot(guarded.View<LearnerConsents>(), family, now)?.Message}");

// 11. Ana leaves, and is erased: from her own journal, and from that of Ben, to whom she gave feedback as a peer.
var ben = new LearnerJournal(LearnerId.From("ben"));
ben.Append(EvidenceRecord.Observed("peer-1", ben.Learner, half, Outcome.Rating(3), now) with { Author = Author.Of("ana", PersonRole.Peer), Source = EvidenceSource.Peer, Context = "Ana watched him cut the cake" });
var left = LearnerErasure.Erase(journal.Learner, [journal, ben], new ErasureOptions { AlsoKnownAs = ["Ana Lopez"] });
using var stored = new MemoryStream();
foreach (var kept in left.Journals)
{
    LearningJson.WriteJournal(stored, kept);
}

var bytes = Encoding.UTF8.GetString(stored.ToArray());
Console.WriteLine($"11. Erased: {left.RemovedEvents} events removed, {left.RewrittenEvents} rewritten, a trace of her left: {bytes.Contains("ana", StringComparison.OrdinalIgnoreCase)}");
Console.Write(bytes);

PlanProposed Proposed(string id, Author by, PlanTerms said) => new() { Id = EventId.From(id), Learner = journal.Learner, Author = by, Terms = said };

void Observe(CompetencyId competency, int number) => guarded.Append(
    EvidenceRecord.Observed($"{competency}-{number}", journal.Learner, competency, Outcome.Correct(true), now) with { Source = EvidenceSource.Quiz, Author = okafor }, now);

void Later(Duration time) => now += time;

void Tell(string step, JournalEvent item)
{
    now += Duration.FromMinutes(10);
    var result = guarded.Append(item, now);
    Console.WriteLine($"{step}: {item.Author.Person}{(result.Outcome == AppendOutcome.Added ? "" : $" is refused. {result.Reason?.Message}")}");
}
