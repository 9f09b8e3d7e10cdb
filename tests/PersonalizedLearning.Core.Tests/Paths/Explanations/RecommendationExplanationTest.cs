using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 150)]
public sealed class RecommendationExplanationTest
{
    private const double Rounding = 1e-9;

    [Property]
    public void Recommend_WithExplanations_IsOtherwiseTheSame(LearningCase item)
    {
        var situation = item.Prepare();
        var request = new RecommendationRequest { Learner = situation.Learner, Catalog = situation.Catalog, Top = 4 };
        var recommender = new Recommender(item.Options);
        var plain = recommender.Recommend(request);

        var explained = recommender.Recommend(request with { Explain = true });

        Assert.All(plain.Items, one => Assert.Null(one.Explanation));
        Assert.All(explained.Items, one => Assert.NotNull(one.Explanation));
        Assert.Equal(plain.Items, explained.Items.Select(one => one with { Explanation = null }));

        // Trials leave nothing behind.
        Assert.Equal(plain, recommender.Recommend(request));
        Assert.Equal(DecisionInputs.Of(request), DecisionInputs.Of(request with { Learner = item.Prepare().Learner }) with { Catalog = DecisionInputs.Of(request).Catalog });
    }

    [Property]
    public void Resolved_IsEveryHardPrerequisite_WithWhatBroughtItToMastery(LearningCase item)
    {
        var situation = item.Prepare();
        foreach (var one in Explained(item, situation))
        {
            Assert.Equal(one.Prerequisites.Select(before => before.Competency), one.Explanation!.Resolved.Select(before => before.Competency));
            Assert.Equal(situation.Map[one.Competency].EvidenceUsed, one.Explanation.Evidence);
            foreach (var before in one.Explanation.Resolved)
            {
                var decision = situation.Map[before.Competency];
                Assert.Equal((decision.AchievedAt, decision.EvidenceUsed), (before.AchievedAt, before.Evidence));
                if (decision.Override is null && before.By is { } by)
                {
                    var step = decision.EvidenceUsed.ToList().IndexOf(by);
                    Assert.True(decision.Course[step].IsMastered && (step == 0 || !decision.Course[step - 1].IsMastered));
                    Assert.Equal(decision.AchievedAt, decision.Course[step].At);
                }
            }
        }
    }

    [Property]
    public void RunnerUp_IsTheNextBest_AndItsDifferencesAddUp(LearningCase item)
    {
        var situation = item.Prepare();
        var all = new Recommender(item.Options).Recommend(situation.Learner, situation.Catalog, 100).Items;
        var explained = Explained(item, situation);
        for (var place = 0; place < explained.Count; place++)
        {
            var next = all.Skip(place + 1).FirstOrDefault();
            var runnerUp = explained[place].Explanation!.RunnerUp;

            Assert.Equal((next?.Competency, next?.Experience?.Id, next?.Kind, next?.Score), (runnerUp?.Competency, runnerUp?.Experience, runnerUp?.Kind, runnerUp?.Score));
            if (runnerUp is not null)
            {
                Assert.Equal(explained[place].Score - runnerUp.Score, runnerUp.Differences.Sum(term => term.Difference), Rounding);
                Assert.Equal(runnerUp.Differences.OrderByDescending(term => term.Difference), runnerUp.Differences);
            }
        }
    }

    /// <summary>Each change is made on the map, and the learner is made afresh of it: beyond the number stated the item has lost its place, slightly before it has not.</summary>
    [Property]
    public void EstimateChange_Applied_TakesThePlace_AndSlightlyLessDoesNot(LearningCase item)
    {
        var situation = item.Prepare();
        var explained = Explained(item, situation);
        if (explained.Count == 0)
        {
            return;
        }

        var (best, explanation) = (explained[0], explained[0].Explanation!);
        var rivals = new HashSet<CompetencyId?> { best.Competency, explanation.RunnerUp?.Competency };
        foreach (var change in explanation.EstimateChanges.Where(change => Math.Abs(change.Share) > 1e-4 && !IsOfBoth(change)))
        {
            var (beyond, within) = (Learner(change, 1e-6), Learner(change, -1e-6));
            var index = situation.Framework.IndexOf(change.Competency);
            switch (change.Effect)
            {
                case EstimateEffect.Outscored:
                    Assert.True(Position(beyond) != 0, change.ToString());
                    Assert.True(Position(within) == 0, change.ToString());
                    break;
                case EstimateEffect.Blocked:
                    Assert.Equal(-1, Position(beyond));
                    Assert.NotEqual(-1, Position(within));
                    break;
                default:
                    Assert.True(beyond.Frontier.IsMastered(index));
                    Assert.False(within.Frontier.IsMastered(index));
                    break;
            }
        }

        // What is a candidate itself and a prerequisite of another one changes by more than one number on the map.
        bool IsOfBoth(EstimateChange change) => change is { Effect: EstimateEffect.Outscored, Quantity: EstimateQuantity.Estimate } && rivals.Contains(change.Competency);

        // The place of the item among it and the runner-up, −1 where it is no candidate any more.
        int Position(LearnerState learner) => new Recommender(item.Options).Recommend(learner, situation.Catalog, 100).Items
            .Where(one => rivals.Contains(one.Competency)).Select(one => one.Competency).ToList().IndexOf(best.Competency);

        LearnerState Learner(EstimateChange change, double share)
        {
            var scale = situation.Map.Rule.Scale;
            var to = change.To + (Math.Sign(change.Share) * share * (change.Quantity == EstimateQuantity.Estimate ? scale.Maximum - scale.Minimum : 1));
            return LearnerState.From(situation.Map.With(Changed(situation.Map[change.Competency], change.Quantity, to)), situation.Graph, situation.Learner.Aims);
        }

        MasteryDecision Changed(MasteryDecision decision, EstimateQuantity quantity, double to)
        {
            if (quantity == EstimateQuantity.PredictedSuccess)
            {
                return decision with { PredictedSuccess = Math.Clamp(to, 0, 1) };
            }

            // What stands in for a prediction stays, as only one number changes at a time.
            var scale = situation.Map.Rule.Scale;
            to = Math.Clamp(to, scale.Minimum, scale.Maximum);
            var predicted = decision.PredictedSuccess ?? scale.Normalize(decision.Estimate.Value);
            var isMastered = situation.Map.Rule.Sticky && decision.IsMastered ? true
                : decision.Override is null ? situation.Map.Rule.Shown(to) >= scale.ProficientFrom : decision.IsMastered;
            var status = isMastered ? MasteryStatus.Achieved : decision.Status is MasteryStatus.NotYet ? MasteryStatus.NotYet : MasteryStatus.Lapsed;
            return decision with { Estimate = decision.Estimate with { Value = to }, PredictedSuccess = predicted, Status = status };
        }
    }

    [Fact]
    public void Explanation_ByHand_NamesWhatOpenedIt_AndWhatWouldTurnIt()
    {
        var framework = CompetencyFramework.CreateBuilder("root", "Three").Add("a", "First").Add("b", "Second").Add("c", "Third").Requires("a", "b").Build().Framework;
        var graph = PrerequisiteGraph.Compile(framework);
        var map = MasteryMap.Derive(framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));
        map = map.With(Achieved(map[CompetencyId.From("a")], 0.96));
        map = map.With(map[CompetencyId.From("b")] with { PredictedSuccess = 0.75 }).With(map[CompetencyId.From("c")] with { PredictedSuccess = 0.6 });
        var options = new RecommenderOptions { Weights = [new("challengeFit", 0.5), new("readiness", 0.5)] };

        var best = new Recommender(options).Recommend(new RecommendationRequest { Learner = LearnerState.From(map, graph), Explain = true, Top = 1 }).Items[0];

        // b: fit 1, readiness 0.96; c: fit 1 − 0.15 / 0.75 = 0.8, readiness 1. With share w of fit: w + 0.96 (1 − w) against 0.8 w + 1 − w, equal at w = 1/6.
        Assert.Equal(("b", 0.98), (best.Competency.Value, best.Score));
        var explanation = best.Explanation!;
        Assert.Equal(new ResolvedPrerequisite(CompetencyId.From("a"), TimeGenerators.Start, null, []), Assert.Single(explanation.Resolved));
        Assert.Equal("c", explanation.RunnerUp?.Competency.Value);
        Assert.Equal(0.9, explanation.RunnerUp!.Score, 12);
        Assert.Equal([("challengeFit", 0.1), ("readiness", -0.02)], explanation.RunnerUp.Differences.Select(term => (term.Term, Math.Round(term.Difference, 12))));
        Assert.Equal(
            [("challengeFit", 0.166666667, -0.333333333, "c"), ("readiness", 0.833333333, 0.333333333, "c")],
            explanation.WeightChanges.OrderBy(change => change.Term, StringComparer.Ordinal)
                .Select(change => (change.Term, Math.Round(change.FlipsAt, 9), Math.Round(change.Change, 9), change.Winner.Value)));

        // The nearest change is that a falls below 0.95; c would have to fit so that 0.5·fit + 0.5 > 0.98, from 0.72 on; b would have to fit less than 0.84, 0.12 to either side of its best.
        var blocked = explanation.EstimateChanges[0];
        Assert.Equal((EstimateEffect.Blocked, "a", 0.96, 0.95), (blocked.Effect, blocked.Competency.Value, blocked.From, blocked.To));
        Assert.Equal(0.72, explanation.EstimateChanges.Single(change => change.Competency.Value == "c").To, 6);
        var own = explanation.EstimateChanges.Single(change => change is { Competency.Value: "b", Quantity: EstimateQuantity.PredictedSuccess });
        Assert.Equal(0.12, Math.Abs(own.To - 0.75), 6);
    }

    private static MasteryDecision Achieved(MasteryDecision decision, double value) => decision with
    {
        Status = MasteryStatus.Achieved,
        AchievedAt = TimeGenerators.Start,
        LatestEvidenceAt = TimeGenerators.Start,
        Estimate = decision.Estimate with { Value = value, EvidenceCount = 1 },
    };

    private static ValueList<Recommendation> Explained(LearningCase item, LearningSituation situation) =>
        new Recommender(item.Options).Recommend(new RecommendationRequest { Learner = situation.Learner, Catalog = situation.Catalog, Explain = true }).Items;
}
