using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Mastery;
using PersonalizedLearning.Core.Tests.Paths;
using PersonalizedLearning.DependencyInjection;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Assemblies;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests;

public sealed class CoreNullArgumentsTest() : NullArgumentLaws("PersonalizedLearning.Core", Samples(), new Dictionary<string, string>())
{
    [Fact]
    public void MembersWithSpans_RefuseNullToo()
    {
        Assert.Throws<ArgumentNullException>("graph", () => new LiveFrontier(null!));
        Assert.Throws<ArgumentNullException>("graph", () => Frontier.Find(null!, [], []));
        Assert.Throws<ArgumentNullException>("request", () => new Recommender().Select(null!, []));
        Assert.Throws<ArgumentNullException>("graph", () => new KnowledgeTracingModel().For(null!, []));
        Assert.All([BestChoice.Instance, new DiverseChoice(), (IChoiceRule)new ExploringChoice()], rule =>
            Assert.Throws<ArgumentNullException>("request", () => rule.Choose(null!, [], [])));
        Assert.Throws<ArgumentNullException>("structure", () => new KnowledgeAssessment(null!));
        Assert.Throws<ArgumentNullException>("x", () => JournalOrder.Instance.Compare(null, null));
    }

    private static Sight ByLearner => LearnerConsents.Before(JournalGenerators.Learner).SightOf(Viewer.Of("learner", PersonRole.Learner), TimeGenerators.End);

    private static Dictionary<Type, object> Samples()
    {
        var framework = MasteryCase.Framework;
        var graph = PrerequisiteGraph.Compile(framework);
        var ledger = new EventSequence([]).ToLedger(TimeGenerators.End);
        var policy = new BayesianKnowledgeTracing();
        var map = MasteryMap.Derive(framework, ledger, new MasteryPolicySet(policy));
        var catalog = new ExperienceCatalog("catalog", "Empty", []);
        var competency = framework[0];
        var test = new AdaptiveTestParameters { Bank = ItemBank.Of([new("sample", ItemResponseFunction.Rasch(0))]) };
        var contract = JsonTypeInfo.CreateJsonTypeInfo<string>(JsonSerializerOptions.Default);
        return new()
        {
            [typeof(Utf8JsonWriter)] = new Utf8JsonWriter(Stream.Null),
            [typeof(string)] = "sample",
            [typeof(CompetencyFramework)] = framework,
            [typeof(FrameworkBuilder)] = CompetencyFramework.CreateBuilder("root", "Sample"),
            [typeof(Competency)] = competency,
            [typeof(ProficiencyScale)] = ProficiencyScale.Probability,
            [typeof(PrerequisiteGraph)] = graph,
            [typeof(LearnerJournal)] = new LearnerJournal(JournalGenerators.Learner),
            [typeof(IComparer<JournalEvent>)] = JournalOrder.Instance,
            [typeof(EvidenceLedger)] = ledger,
            [typeof(Outcome)] = Outcome.Correct(true),
            [typeof(ScoreScaling)] = new ScoreScaling(0.7, 0.6),
            [typeof(IMasteryPolicy)] = policy,
            [typeof(FreeSpacedRepetitionScheduler)] = new FreeSpacedRepetitionScheduler(),
            [typeof(HalfLifeRegression)] = new HalfLifeRegression(),
            [typeof(Ebisu)] = new Ebisu(),
            [typeof(ForgettingPolicy)] = new ForgettingPolicy(),
            [typeof(IForgettingPolicy)] = new Ebisu(),
            [typeof(ItemResponseFunction)] = ItemResponseFunction.Rasch(0),
            [typeof(ItemBank)] = ItemBank.Empty,
            [typeof(ILogisticPolicy)] = new SuccessesLessFailures(),
            [typeof(LearnerSnapshot)] = new LearnerFold(new MasteryPolicySet(policy)).Snapshot(),
            [typeof(MasterySnapshot)] = new MasteryFold(policy).Snapshot(),
            [typeof(MasteryFold)] = new MasteryFold(policy),
            [typeof(MasteryPolicySet)] = new MasteryPolicySet(policy),
            [typeof(IReadOnlyDictionary<CompetencyId, IMasteryPolicy>)] = new Dictionary<CompetencyId, IMasteryPolicy>(),
            [typeof(IReadOnlyDictionary<string, double>)] = new Dictionary<string, double>(),
            [typeof(MasteryMap)] = map,
            [typeof(MasteryDecision)] = map[0],
            [typeof(CompetencyRule)] = new MemberRule(competency.Id),
            [typeof(CompetencyRuleSet)] = new CompetencyRuleSet([]),
            [typeof(CompetencyRuleGraph)] = CompetencyRuleGraph.Compile(framework, new CompetencyRuleSet([])),
            [typeof(CreditReport)] = CreditReport.Derive(map, new LearnerJournal(JournalGenerators.Learner), []),
            [typeof(IReadOnlyDictionary<CompetencyId, MasterySign>)] = new Dictionary<CompetencyId, MasterySign>(),
            [typeof(LearnerState)] = LearnerState.From(map, graph),
            [typeof(RecommendationRequest)] = new RecommendationRequest { Learner = LearnerState.From(map, graph) },
            [typeof(LearnerAims)] = LearnerAims.None,
            [typeof(Selector)] = new Recommender(),
            [typeof(ISelector)] = new Recommender(),
            [typeof(Recommender)] = new Recommender(),
            [typeof(ILearnerModel)] = new KnowledgeTracingModel(),
            [typeof(LookAheadSelector)] = new LookAheadSelector(),
            [typeof(IReadOnlyDictionary<CompetencyId, BktParameters>)] = new Dictionary<CompetencyId, BktParameters>(),
            [typeof(KnowledgeStructure)] = KnowledgeStructure.FromClauses([]),
            [typeof(AdaptiveTestParameters)] = test,
            [typeof(KnowledgeAssessmentSelector)] = new KnowledgeAssessmentSelector(),
            [typeof(MaximumInformationSelector)] = new MaximumInformationSelector(),
            [typeof(ExperienceCatalog)] = catalog,
            [typeof(CatalogIndex)] = CatalogIndex.For(catalog, framework),
            [typeof(Stream)] = new MemoryStream(),
            [typeof(RecommendationSet)] = new RecommendationSet(JournalGenerators.Learner, TimeGenerators.End, [], []),
            [typeof(NamedDescriptor<IMasteryPolicy>)] = NamedDescriptor<IMasteryPolicy>.Create("sample", 1, contract, _ => policy, _ => string.Empty),
            [typeof(ISelector)] = new RandomSelector(),
            [typeof(NamedDescriptor<ISelector>)] = NamedDescriptor<ISelector>.Create("sample", 1, contract, _ => new RandomSelector(), _ => string.Empty),
            [typeof(SelectorRegistry)] = SelectorRegistry.Standard,
            [typeof(ReviewScheduleParameters)] = new ReviewScheduleParameters(),
            [typeof(ReviewSchedule)] = ReviewSchedule.Standard,
            [typeof(PolicyFile)] = new PolicyFile(new MasteryPolicySet(policy)),
            [typeof(MasteryPolicyRegistry)] = MasteryPolicyRegistry.Standard,
            [typeof(Action<PersonalizedLearningOptions>)] = (PersonalizedLearningOptions _) => { },
            [typeof(IServiceCollection)] = new ServiceCollection(),
            [typeof(IScoringTerm)] = new ReadinessTerm(),
            [typeof(FrameworkChange)] = FrameworkChange.Between(framework, framework),
            [typeof(FrameworkDifference)] = FrameworkDifference.Between(framework, framework),
            [typeof(IImplicitCredit)] = FullImplicitCredit.Instance,
            [typeof(FullImplicitCredit)] = FullImplicitCredit.Instance,
            [typeof(NoImplicitCredit)] = NoImplicitCredit.Instance,
            [typeof(PrerequisiteClosure)] = PrerequisiteClosure.Compile(graph),
            [typeof(IndexSet)] = IndexSet.From(new bool[graph.Count]),
            [typeof(CohortMastery)] = new CohortMastery(graph, [JournalGenerators.Learner]),
            [typeof(ICandidateFilter)] = new MinutesFilter(10),
            [typeof(IChoiceRule)] = BestChoice.Instance,
            [typeof(ISelector)] = new Recommender(),
            [typeof(LookAheadSelector)] = new LookAheadSelector(),
            [typeof(ILearnerModel)] = new KnowledgeTracingModel(),
            [typeof(WhatIf)] = WhatIf.Nothing,
            [typeof(IDecisionLog)] = new DecisionLog(),
            [typeof(Counterfactual)] = Counterfactual.Of(new Recommender(), new RecommendationRequest { Learner = LearnerState.From(map, graph) }, WhatIf.Nothing),
            [typeof(DecisionLogWriter)] = new DecisionLogWriter(Stream.Null),
            [typeof(DecisionRecord)] = DecisionRecord.Of(new Recommender(), new RecommendationRequest { Learner = LearnerState.From(map, graph) }),
            [typeof(ICandidateSource)] = new NoSource(),
            [typeof(JournalEvent)] = EvidenceRecord.Observed("sample", JournalGenerators.Learner, competency.Id, Outcome.Correct(true)),
            [typeof(IJournalView)] = LearnerAgency.Before(),
            [typeof(LearnerAgency)] = LearnerAgency.Before(),
            [typeof(LearnerConsents)] = LearnerConsents.Before(JournalGenerators.Learner),
            [typeof(LearnerRecord)] = new LearnerRecord(new LearnerJournal(JournalGenerators.Learner), RecordCase.Graph, new MasteryPolicySet(new BayesianKnowledgeTracing())),
            [typeof(GuardedJournal)] = new GuardedJournal(new LearnerJournal(JournalGenerators.Learner), []),
            [typeof(LearnerErasure)] = LearnerErasure.Of(LearnerId.From("somebody-else"), []),
            [typeof(PseudonymKey)] = PseudonymKey.From(new byte[PseudonymKey.MinimumBytes]),
            [typeof(LearnerExport)] = LearnerExport.Of(new LearnerJournal(JournalGenerators.Learner), TimeGenerators.End),
            [typeof(AggregateEvidence)] = AggregateEvidence.Of([]),
            [typeof(IReadOnlyCollection<Author>)] = Array.Empty<Author>(),
            [typeof(Sight)] = LearnerConsents.Before(JournalGenerators.Learner).SightOf(Viewer.Of("learner", PersonRole.Learner), TimeGenerators.End),
            [typeof(GoalContent)] = new GoalContent { Competency = competency.Id },
            [typeof(LearnerGoals)] = LearnerGoals.Before(),
            [typeof(Goal)] = LearnerGoals.Before().With(new GoalSet
            {
                Id = EventId.From("goal"), Learner = JournalGenerators.Learner, Author = Author.Of("learner", PersonRole.Learner), Content = new GoalContent { Competency = competency.Id },
            }).Goals[0],
            [typeof(LearnerStatements)] = LearnerStatements.Before(),
            [typeof(LearnerSupports)] = LearnerSupports.Before(),
            [typeof(LearnerProfile)] = LearnerProfile.Derive(map, graph),
            [typeof(Pace)] = new Pace(TimeGenerators.End, Pace.DefaultWindow, 1),
            [typeof(PaceProjection)] = PaceProjection.Of(new Pace(TimeGenerators.End, Pace.DefaultWindow, 1), 1)!,
            [typeof(DemonstrationRubric)] = DemonstrationGenerators.Rubric,
            [typeof(DemonstrationOffered)] = Demonstrated.AnOffer,
            [typeof(LearnerDemonstrations)] = LearnerDemonstrations.Before(),
            [typeof(LearnerPlans)] = LearnerPlans.Before(),
            [typeof(LearningPlan)] = new LearningPlan { Id = EventId.From("plan"), Proposals = [] },
            [typeof(PlanVersion)] = new PlanVersion
            {
                Number = 1, Terms = PlanTerms.None, Proposal = EventId.From("plan"), AgreedAt = TimeGenerators.Start, AgreedBy = [], Difference = PlanDifference.Between(PlanTerms.None, PlanTerms.None),
            },
            [typeof(PlanReview)] = PlanReview.Of(new LearningPlan { Id = EventId.From("plan"), Proposals = [] }, map),
            [typeof(LearningPath)] = PathPlanner.Plan(LearnerState.From(map, graph), new PlanRequest { Goals = [new PlanGoal(competency.Id)] }),
            [typeof(PlanRequest)] = new PlanRequest { Goals = [new PlanGoal(competency.Id)] },
            [typeof(LearnerActionPlans)] = LearnerActionPlans.Before(),
            [typeof(LearnerDecisions)] = LearnerDecisions.Before(),
            [typeof(LearnerIndicators)] = LearnerIndicators.Before(),
            [typeof(AgencyReport)] = AgencyReport.Of(new LearnerJournal(JournalGenerators.Learner), TimeGenerators.Start, TimeGenerators.End),
            [typeof(IReadOnlyDictionary<LearnerId, PlanTerms>)] = new Dictionary<LearnerId, PlanTerms>(),
            [typeof(Transcript)] = Transcript.Derive(map, CreditReport.Derive(map, new LearnerJournal(JournalGenerators.Learner), [])),
            [typeof(Sight)] = LearnerConsents.Before(JournalGenerators.Learner).SightOf(default, TimeGenerators.End),
            [typeof(PracticeRubric)] = PracticeRubric.Continuum,
            [typeof(RatingBook)] = new RatingBook(),
            [typeof(PracticeUnits)] = new PracticeUnits([]),
            [typeof(SelfRating)] = Rating(),
            [typeof(LevelDistribution)] = new LevelDistribution([1, 0]),
            [typeof(AdoptionProfile)] = AdoptionProfile.Of(new RatingBook(), PracticeRubric.Continuum, PracticeUnit.Class("6b"), TimeGenerators.End),
            [typeof(IReadOnlyDictionary<string, string>)] = new Dictionary<string, string>(),
            [typeof(IReadOnlyDictionary<LearnerId, string>)] = new Dictionary<LearnerId, string>(),
            [typeof(ProgramGrouping)] = new ProgramGrouping("house", new Dictionary<LearnerId, string>()),
            [typeof(ProgramRequest)] = Request(framework),
            [typeof(ProgramMeasures)] = ProgramMeasures.Of(Request(framework)),
            [typeof(FeedbackInputs)] = new FeedbackInputs { Graph = graph, Policies = new MasteryPolicySet(policy) },
            [typeof(FeedbackBasis)] = new FeedbackBasis { Map = map },
            [typeof(FeedbackItem)] = new FeedbackItem { Code = FeedbackCode.MasteryAchieved, Subject = FeedbackSubject.Of(competency.Id) },
            [typeof(FeedbackReport)] = FeedbackReport.Derive(ByLearner, Audience.Learner, new FeedbackBasis { Map = map }),
            [typeof(FeedbackText)] = FeedbackText.Write(FeedbackReport.Derive(ByLearner, Audience.Learner, new FeedbackBasis { Map = map }), FeedbackTexts.English, new FeedbackNames { Framework = framework }),
            [typeof(FeedbackTexts)] = FeedbackTexts.English,
            [typeof(FeedbackNames)] = new FeedbackNames { Framework = framework },
            [typeof(FeedbackCadence)] = new FeedbackCadence { Audience = Audience.Learner },
            [typeof(LearnerFeedback)] = LearnerFeedback.Before(JournalGenerators.Learner),
            [typeof(EvidenceRecord)] = EvidenceRecord.Observed("sample", JournalGenerators.Learner, competency.Id, Outcome.Correct(true)),
            [typeof(ProgressView)] = ProgressView.Derive(ByLearner, new FeedbackBasis { Map = map }, graph),
            [typeof(CoreRequirement)] = new CoreRequirement { Id = "core", Competencies = [competency.Id] },
        };
    }

    private static SelfRating Rating() => new()
    {
        Id = RatingId.From("rating"), Rater = Author.Of("somebody", PersonRole.Educator), Rubric = "continuum", RubricVersion = 1, Unit = PracticeUnit.Class("6b"), At = TimeGenerators.Start,
        Dimensions = [new("time", "differentiated")],
    };

    private static ProgramRequest Request(CompetencyFramework framework) => new()
    {
        Learners = [], Framework = framework, Policies = new MasteryPolicySet(new BayesianKnowledgeTracing()), From = TimeGenerators.Start, To = TimeGenerators.End,
    };

    private sealed class NoSource : ICandidateSource
    {
        public string Name => "none";

        public void Find(RecommendationRequest request, CandidateSink sink)
        {
        }
    }
}
