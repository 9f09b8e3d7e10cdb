using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Learners;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using static PersonalizedLearning.Core.Tests.Learners.JournalDays;
using static PersonalizedLearning.Core.Tests.Learners.SmallSchool;

namespace PersonalizedLearning.Core.Tests.Feedback;

/// <summary>A journal of some weeks in which much happens, and the feedback on it.</summary>
internal static class FeedbackSample
{
    /// <summary>The day of the last feedback, and that of the next.</summary>
    public const int Before = 30, Now = 60;

    public static FeedbackInputs Inputs { get; } = new() { Graph = Graph, Policies = new MasteryPolicySet(new LatestScore()) };

    public static ExperienceCatalog Catalog { get; } = new("catalog", "Catalog", [new() { Id = ExperienceId.From("strips"), Title = "Paper strips", Kind = ExperienceKind.Lesson, Modality = Modality.Peer, Minutes = 20, Teaches = [CompetencyId.From("fifth")] }]);

    /// <summary>The framework with titles as people know them.</summary>
    public static CompetencyFramework Titled { get; } = new FrameworkParts
    {
        Competencies = Framework.Competencies.Select(item => item with { Title = char.ToUpperInvariant(item.Id.Value[0]) + item.Id.Value[1..] }).ToValueList(),
    }.Build().Framework;

    public static FeedbackNames Names { get; } = new() { Framework = Titled, Learner = "Ana", Catalog = Catalog };

    private static CompetencyId Fractions { get; } = CompetencyId.From("fractions");

    public static JournalEvent[] Events { get; } =
    [
        Known(Result("counting", 1, 5)), Known(Result("half", 0.5, 6)), Known(Result("third", 1, 7)),
        ByLearner(10, new GoalSet { Id = EventId.From("goal"), Learner = JournalGenerators.Learner, Content = new() { Competency = Fractions, Due = At(50), Reflection = ReflectionCadence.OfDays(7) } }),
        ByLearner(11, new GoalSet { Id = EventId.From("counting-goal"), Learner = JournalGenerators.Learner, Content = new() { Competency = CompetencyId.From("counting") } }),
        Known(Result("half", 1, 40) with { Purpose = EvidencePurpose.Summative }), Known(Result("third", 0.3, 41)), Known(Result("fifth", 0.3, 42)), Known(Result("tenth", 0.5, 43)),
        ByLearner(45, new GoalSet { Id = EventId.From("late-goal"), Learner = JournalGenerators.Learner, Content = new() { Competency = CompetencyId.From("tenth") } }),
        ByLearner(46, new GoalClosed { Id = EventId.From("closed"), Learner = JournalGenerators.Learner, Goal = EventId.From("counting-goal"), Outcome = GoalOutcome.Reached, Reason = "shown" }),
        ByEducator(48, new PlanProposed { Id = EventId.From("plan"), Learner = JournalGenerators.Learner, Terms = new() { Outcomes = [Fractions], Steps = [new() { Competency = CompetencyId.From("third"), Due = At(70) }] } }),
        ByLearner(49, new ProposalAgreed { Id = EventId.From("agreed"), Learner = JournalGenerators.Learner, Proposal = EventId.From("plan") }),
        ByLearner(50, new PlanReopened { Id = EventId.From("reopened"), Learner = JournalGenerators.Learner, Plan = EventId.From("plan"), Trigger = PlanTrigger.Requested, Reason = "too fast" }),
        ByLearner(52, new ActionPlanOpened { Id = EventId.From("action"), Learner = JournalGenerators.Learner, Competencies = [CompetencyId.From("third")], Text = "fold paper strips", Due = At(55) }),
        ByEducator(53, new CreditAward { Id = EventId.From("credit"), Learner = JournalGenerators.Learner, Rule = "number", RuleVersion = 1, Credits = 0.5, Competencies = [CompetencyId.From("counting")], Evidence = [EventId.From("counting-5")] }),
    ];

    public static LearnerJournal Journal => JournalOf(Events);

    /// <summary>Everything that a family may see.</summary>
    public static ConsentGrant Consent { get; } = new()
    {
        Id = EventId.From("consent"), Learner = JournalGenerators.Learner, Author = Learner, Recorded = At(1), Scopes = [.. Enum.GetValues<DataScope>()], Purpose = ConsentPurpose.Support,
        Audience = PersonRole.Family,
    };

    public static FeedbackReport Report(Audience audience) => Report(Journal, audience, SightOf(audience));

    /// <summary>The report, with all that is recommended, on what changed since the last time.</summary>
    public static FeedbackReport Report(LearnerJournal journal, Audience audience, Sight sight)
    {
        var now = FeedbackBasis.Of(Inputs, journal, At(Now));
        return FeedbackReport.Derive(sight, audience, now, FeedbackBasis.Of(Inputs, journal, At(Before)), Recommended(now));
    }

    public static RecommendationSet Recommended(FeedbackBasis now) => new Recommender().Recommend(new RecommendationRequest
    {
        Learner = LearnerState.From(now.Map, Graph), Catalog = CatalogIndex.For(Catalog, Framework), Top = 2,
    });

    public static Sight SightOf(Audience audience) => audience switch
    {
        Audience.Learner => ConsentsTo().SightOf(Viewer.Of("learner", PersonRole.Learner), At(Now)),
        Audience.Educator => ConsentsTo(Consent with { Audience = PersonRole.Educator, Purpose = ConsentPurpose.Learning }).SightOf(Viewer.Of("teacher", PersonRole.Educator), At(Now)),
        _ => ConsentsTo(Consent).SightOf(Viewer.Of("parent", PersonRole.Family, ConsentPurpose.Support), At(Now)),
    };

    public static LearnerConsents ConsentsTo(params ConsentGrant[] grants) => grants.Aggregate(LearnerConsents.Before(JournalGenerators.Learner), (consents, grant) => consents.With(grant));

    public static LearnerJournal JournalOf(params IEnumerable<JournalEvent> events)
    {
        var journal = new LearnerJournal(JournalGenerators.Learner);
        foreach (var item in events)
        {
            journal.Append(item);
        }

        return journal;
    }

    public static EvidenceRecord Known(EvidenceRecord record) => record with { Recorded = record.Occurred + Duration.FromHours(1), Author = Educator };
}
