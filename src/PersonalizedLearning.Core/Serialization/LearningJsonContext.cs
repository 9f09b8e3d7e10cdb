using System.Text.Json;
using System.Text.Json.Serialization;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Serialization;

/// <summary>The contracts of all JSON that is read and written, made at compile time: strict, so nothing unknown is passed over.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    MaxDepth = LearningJson.MaxDepth,
    Converters =
    [
        typeof(CompetencyIdConverter), typeof(EventIdConverter), typeof(LearnerIdConverter), typeof(PersonIdConverter), typeof(ExperienceIdConverter), typeof(RatingIdConverter),
        typeof(StringConverter), typeof(InstantConverter), typeof(YearMonthConverter), typeof(DurationConverter), typeof(NumberConverter),
        typeof(WordConverter<MOfNCredit>), typeof(WordConverter<RubricCombination>),
        typeof(WordConverter<CompetencyKind>), typeof(WordConverter<AlignmentStrength>), typeof(WordConverter<AssociationType>), typeof(WordConverter<PrerequisiteStrength>),
        typeof(WordConverter<PersonRole>), typeof(WordConverter<EvidenceStatus>), typeof(WordConverter<EvidenceSource>), typeof(WordConverter<EvidencePurpose>),
        typeof(WordConverter<ExperienceKind>), typeof(WordConverter<Modality>), typeof(WordConverter<UdlPrinciple>), typeof(WordConverter<PathChoice>),
        typeof(WordConverter<MasteryStatus>), typeof(WordConverter<NTimesValue>), typeof(WordConverter<IgnoredReason>), typeof(WordConverter<RecommendationKind>), typeof(WordConverter<DiagnosticSeverity>),
        typeof(WordConverter<UnreachedReason>), typeof(WordConverter<PathChangeKind>), typeof(WordConverter<DayCount>), typeof(WordConverter<AnswerCombination>), typeof(WordConverter<CountScale>),
        typeof(WordConverter<DayCount>), typeof(WordConverter<RuleOutcome>), typeof(WordConverter<RuleProgress>), typeof(WordConverter<CreditBasis>),
        typeof(WordConverter<EvidenceTime>), typeof(WordConverter<EvidenceTies>), typeof(WordConverter<EvidenceWeighting>), typeof(WordConverter<RoundingMode>),
        typeof(WordConverter<AssessmentTrigger>), typeof(WordConverter<AnswerCombination>), typeof(WordConverter<Exploration>), typeof(WordConverter<ItemCriterion>),
        typeof(WordConverter<EstimateQuantity>), typeof(WordConverter<EstimateEffect>), typeof(WordConverter<WhyNotReason>),
        typeof(WordConverter<ActionPlanOutcome>), typeof(WordConverter<DecisionKind>), typeof(WordConverter<DecisionStatus>), typeof(WordConverter<AgencyIndicator>),
        typeof(WordConverter<PlanTrigger>), typeof(WordConverter<PlanPaceUnit>), typeof(WordConverter<DifferentiationAxis>), typeof(WordConverter<DifferentiationBasis>),
        typeof(WordConverter<AgencyDecision>), typeof(WordConverter<AgencyLevel>), typeof(WordConverter<DataScope>), typeof(WordConverter<ConsentPurpose>),
        typeof(WordConverter<PracticeScope>), typeof(WordConverter<ProgramQuantity>), typeof(WordConverter<MeasureUnit>), typeof(WordConverter<MeasureMethod>),
        typeof(FeedbackLanguageConverter), typeof(WordConverter<Audience>), typeof(WordConverter<FeedbackCode>), typeof(WordConverter<FeedbackPart>), typeof(WordConverter<FeedbackSubjectKind>), typeof(WordConverter<NextActionCode>),
        typeof(WordConverter<ResolutionRule>), typeof(WordConverter<RecognitionSource>),
        typeof(WordConverter<GoalOutcome>), typeof(WordConverter<AspirationKind>), typeof(WordConverter<PreferenceAspect>),
    ])]
[JsonSerializable(typeof(FrameworkDocument))]
[JsonSerializable(typeof(CatalogDocument))]
[JsonSerializable(typeof(EventDocument))]
[JsonSerializable(typeof(PolicyDocument))]
[JsonSerializable(typeof(ScaleDocument))]
[JsonSerializable(typeof(SnapshotDocument))]
[JsonSerializable(typeof(LearnerSnapshotDocument))]
[JsonSerializable(typeof(RecommenderDocument))]
[JsonSerializable(typeof(ImplicitCreditDocument))]
[JsonSerializable(typeof(CoreRequirementDocument))]
[JsonSerializable(typeof(ProgramRulesDocument))]
[JsonSerializable(typeof(SelectorDocument))]
[JsonSerializable(typeof(NoParametersDocument))]
[JsonSerializable(typeof(FixedSequenceDocument))]
[JsonSerializable(typeof(LowestMasteryDocument))]
[JsonSerializable(typeof(WeightedSelectorDocument))]
[JsonSerializable(typeof(ZpdesDocument))]
[JsonSerializable(typeof(LookAheadDocument))]
[JsonSerializable(typeof(OuterFringeDocument))]
[JsonSerializable(typeof(KnowledgeAssessmentDocument))]
[JsonSerializable(typeof(AdaptiveTestDocument))]
[JsonSerializable(typeof(RiaritDocument))]
[JsonSerializable(typeof(ReviewScheduleDocument))]
[JsonSerializable(typeof(MasteryDocument))]
[JsonSerializable(typeof(RecommendationsDocument))]
[JsonSerializable(typeof(AllRecommendationsDocument))]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(PlanTermsFileDocument))]
[JsonSerializable(typeof(FeedbackDocument))]
[JsonSerializable(typeof(ProgressDocument))]
[JsonSerializable(typeof(DecisionDocument))]
[JsonSerializable(typeof(LearnerExportDocument))]
[JsonSerializable(typeof(AggregateEvidenceDocument))]
[JsonSerializable(typeof(WhyNotDocument))]
[JsonSerializable(typeof(CounterfactualDocument))]
[JsonSerializable(typeof(RulesDocument))]
[JsonSerializable(typeof(CreditRulesDocument))]
[JsonSerializable(typeof(TranscriptDocument))]
[JsonSerializable(typeof(PracticeRubricDocument))]
[JsonSerializable(typeof(SelfRatingDocument))]
[JsonSerializable(typeof(ProgramMeasuresDocument))]
[JsonSerializable(typeof(BktDocument))]
[JsonSerializable(typeof(WeightedAverageDocument))]
[JsonSerializable(typeof(HighestScoreDocument))]
[JsonSerializable(typeof(LatestScoreDocument))]
[JsonSerializable(typeof(AverageScoreDocument))]
[JsonSerializable(typeof(RecursiveDecayingAverageDocument))]
[JsonSerializable(typeof(NTimesDocument))]
[JsonSerializable(typeof(PowerLawDocument))]
[JsonSerializable(typeof(BestFitDocument))]
[JsonSerializable(typeof(RubricDocument))]
[JsonSerializable(typeof(MOfNDocument))]
[JsonSerializable(typeof(ProgressPointsDocument))]
[JsonSerializable(typeof(MasteryLevelsDocument))]
[JsonSerializable(typeof(MostCommonScoreDocument))]
[JsonSerializable(typeof(AutoPointsDocument))]
[JsonSerializable(typeof(FsrsDocument))]
[JsonSerializable(typeof(HlrDocument))]
[JsonSerializable(typeof(EbisuDocument))]
[JsonSerializable(typeof(ForgettingDocument))]
[JsonSerializable(typeof(PfaDocument))]
[JsonSerializable(typeof(AfmDocument))]
[JsonSerializable(typeof(LktDocument))]
[JsonSerializable(typeof(EloDocument))]
[JsonSerializable(typeof(PfaeDocument))]
[JsonSerializable(typeof(IrtDocument))]
internal sealed partial class LearningJsonContext : JsonSerializerContext;
