using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>A belief that is kept up to date by each answer: the folds of the policies, what they decide, and the state that selectors see.</summary>
/// <remarks>It is the same, bit for bit, as deriving all from the journal. Where estimates may fade, or rest on each other, all competencies are decided anew at each instant, else the practised one alone.</remarks>
internal sealed class LiveBelief : StudyBelief
{
    private static readonly LearnerId Who = LearnerId.From("learner");

    private readonly PrerequisiteGraph graph;
    private readonly MasteryRule rule;
    private readonly MasteryPolicySet policies;
    private readonly MasteryMap untouched;
    private readonly bool isForSelector;
    private readonly bool decidesAll;
    private readonly IMasteryPolicy[] policyOf;
    private readonly int[] offsets;
    private readonly byte[] initial;
    private readonly byte[] folds;
    private readonly Standing[] standings;
    private readonly double[] estimates;
    private readonly double[] predictions;
    private readonly double[] firstEstimates;
    private readonly double[] firstPredictions;
    private LearnerFold? joint;
    private LearnerState? state;
    private Instant now;

    public LiveBelief(Study study, StudyCondition condition)
    {
        (graph, rule, policies) = (study.Graph, condition.Policy.Rule, condition.Policy.Policies);
        isForSelector = condition.Selector.Selector is not null;
        untouched = MasteryMap.Derive(graph.Framework, EvidenceLedger.From(new LearnerJournal(Who), study.Sessions.Start), policies, rule);
        policyOf = [.. graph.Framework.Competencies.Select(competency => policies[competency.Id])];
        decidesAll = policies.IsJoint || !policyOf.All(IsTimeless);
        offsets = new int[policyOf.Length + 1];
        for (var index = 0; index < policyOf.Length; index++)
        {
            offsets[index + 1] = offsets[index] + policyOf[index].StateSize;
        }

        initial = new byte[offsets[^1]];
        for (var index = 0; index < policyOf.Length; index++)
        {
            policyOf[index].Start(FoldOf(initial, index));
        }

        folds = new byte[initial.Length];
        standings = new Standing[policyOf.Length];
        firstEstimates = [.. untouched.Decisions.Select(decision => rule.Scale.Normalize(decision.Estimate.Value))];
        firstPredictions = [.. untouched.Decisions.Select(decision => decision.PredictedSuccess ?? double.NaN)];
        (estimates, predictions) = (new double[policyOf.Length], new double[policyOf.Length]);
    }

    public override LearnerState State => state ?? throw new InvalidOperationException("There is no learner yet.");

    public override ReadOnlySpan<double> Estimates => estimates;

    public override void Begin(LearnerAims aims)
    {
        now = untouched.AsOf;
        initial.CopyTo(folds, 0);
        Array.Clear(standings);
        firstEstimates.CopyTo(estimates, 0);
        firstPredictions.CopyTo(predictions, 0);
        joint = policies.IsJoint ? new LearnerFold(policies) : null;
        state = isForSelector ? LearnerState.From(untouched, graph, aims) : null;
    }

    public override void Take(int competency, bool isRight, Instant at, string? activity)
    {
        var observation = Observation.OfAnswer(isRight, at);
        ref var standing = ref standings[competency];
        var estimate = Fold(competency, observation, at);
        standing.Status.Take(rule.Shown(estimate), at, rule);
        standing.Count++;
        standing.Latest = at;
        state?.Practice.Add(new PractisedAnswer(competency, isRight ? 1 : 0, at) { Activity = activity });
        if (!decidesAll)
        {
            Decide(competency);
        }
    }

    public override void ElapseTo(Instant asOf)
    {
        now = asOf;
        state?.ElapseTo(asOf);
        if (decidesAll)
        {
            for (var index = 0; index < policyOf.Length; index++)
            {
                Decide(index);
            }
        }
    }

    public override double PredictedSuccessOf(int competency) => predictions[competency];

    public override bool HasMastered(int competency) => standings[competency].IsMastered;

    // Of all others, those of users among them, it is not known whether they look at the time.
    private static bool IsTimeless(IMasteryPolicy policy) => policy switch
    {
        BayesianKnowledgeTracing tracing => tracing.Settings.ForgetPerDay == 0,
        LogisticKnowledgeTracing tracing => tracing.Settings.Recency == 0,
        PerformanceFactors or AdditiveFactors or EloRating or ItemResponseTheory => true,
        WeightedAverage or HighestScore or LatestScore or AverageScore or RecursiveDecayingAverage or NTimes or PowerLaw => true,
        BestFit or Rubric or MOfN or ProgressPoints or MasteryLevels or MostCommonScore or AutoPoints => true,
        _ => false,
    };

    private double Fold(int competency, in Observation observation, Instant at)
    {
        if (joint is not null)
        {
            var id = graph.Framework[competency].Id;
            joint.Update(new ReadOnlySpan<CompetencyId>(in id), observation);
            return joint.Estimate(id, at).Value;
        }

        var fold = FoldOf(folds, competency);
        policyOf[competency].Update(fold, observation);
        return policyOf[competency].Estimate(fold, at).Value;
    }

    private void Decide(int competency)
    {
        ref var standing = ref standings[competency];
        var id = graph.Framework[competency].Id;
        var policy = policyOf[competency];
        PolicyEstimate estimate;
        double? predicted;
        if (joint is not null)
        {
            var its = joint.Estimate(id, now);
            (estimate, predicted) = (new PolicyEstimate(its.Value, its.Uncertainty), joint.PredictSuccess(id, now));
        }
        else
        {
            var fold = FoldOf(folds, competency);
            (estimate, predicted) = (policy.Estimate(fold, now), policy.PredictSuccess(fold, now));
        }

        var shown = rule.Shown(estimate.Value);
        var status = standing.Status.Faded(shown, rule);
        standing.IsMastered = status is MasteryStatus.Achieved or MasteryStatus.Held;
        estimates[competency] = rule.Scale.Normalize(estimate.Value);
        predictions[competency] = predicted ?? double.NaN;
        state?.Update(competency, new MasteryDecision
        {
            Competency = id,
            Status = status,
            Estimate = new MasteryEstimate(estimate.Value, estimate.Uncertainty, standing.Count, now) { Shown = shown },
            Level = rule.Scale.LevelOf(shown),
            Policy = policy,
            PredictedSuccess = predicted,
            AchievedAt = standing.Status.AchievedAt,
            LatestEvidenceAt = standing.Latest,
        });
    }

    private Span<byte> FoldOf(byte[] all, int competency) => all.AsSpan(offsets[competency]..offsets[competency + 1]);

    /// <summary>How a competency stands.</summary>
    private struct Standing
    {
        public MasteryStanding Status;
        public int Count;
        public Instant? Latest;
        public bool IsMastered;
    }
}
