using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Assemblies;

namespace PersonalizedLearning.Calibration.Tests;

public sealed class CalibrationNullArgumentsTest() : NullArgumentLaws(
    "PersonalizedLearning.Calibration",
    new Dictionary<Type, object>
    {
        [typeof(Predicate<LearnerId>)] = (Predicate<LearnerId>)(_ => true),
        [typeof(ResponseLog)] = Logs.Of("01"),
        [typeof(Func<CompetencyId, BktParameters>)] = (CompetencyId _) => new BktParameters(),
        [typeof(IReadOnlyList<BktFit>)] = Array.Empty<BktFit>(),
        [typeof(IReadOnlyList<IReadOnlyList<ClassedAnswer>>)] = Array.Empty<ClassedAnswer[]>(),
        [typeof(BktClassParameters)] = new BktClassParameters(0.5, [0.1], [0], [0.2], [0.1]),
        [typeof(IReadOnlyCollection<ObservedRow>)] = Array.Empty<ObservedRow>(),
        [typeof(IReadOnlyCollection<PredictedReview>)] = Array.Empty<PredictedReview>(),
        [typeof(Func<LearnerId, MasteryPolicySet>)] = (LearnerId _) => new MasteryPolicySet(new BayesianKnowledgeTracing()),
        [typeof(IReadOnlyList<ObservedRow>)] = Array.Empty<ObservedRow>(),
        [typeof(IReadOnlyList<EvaluatedPolicy>)] = Array.Empty<EvaluatedPolicy>(),
        [typeof(IPolicyFitter)] = new BktFitter(),
        [typeof(BktFitter)] = new BktFitter(),
        [typeof(IrtFitter)] = new IrtFitter(),
        [typeof(ItemResponses)] = ItemResponses.Of([]),
        [typeof(FsrsFitter)] = new FsrsFitter(),
        [typeof(ForgettingFitter)] = new ForgettingFitter(new BktFitter()),
        [typeof(HlrFitter)] = new HlrFitter(),
        [typeof(PfaFitter)] = new PfaFitter(),
        [typeof(AfmFitter)] = new AfmFitter(),
        [typeof(LktFitter)] = new LktFitter(),
        [typeof(EloFitter)] = new EloFitter(),
        [typeof(LearnerFolds)] = LearnerFolds.InTurn([], 1),
        [typeof(IReadOnlyList<OffPolicyRow>)] = Array.Empty<OffPolicyRow>(),
        [typeof(MeanReward)] = MeanReward.Fit([]),
        [typeof(ISelector)] = new Recommender(),
        [typeof(Func<DecisionRecord, ValueList<ActionShare>>)] = (DecisionRecord _) => default(ValueList<ActionShare>),
        [typeof(Func<DecisionRecord, RecommendationRequest>)] = (Func<DecisionRecord, RecommendationRequest>)(_ => throw new InvalidOperationException()),
    },
    new Dictionary<string, string>());
