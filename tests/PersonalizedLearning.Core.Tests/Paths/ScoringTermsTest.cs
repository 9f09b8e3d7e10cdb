using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

/// <summary>Each term against its formula.</summary>
[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 200)]
public sealed class ScoringTermsTest
{
    private const double Rounding = 1e-12;

    [Property]
    public void Continuity_HalvesWithEachLinkFromTheLastAnswer(LearningCase item)
    {
        var situation = item.Prepare();
        var graph = PlainGraph.Of(situation.Framework, item.Precedes);
        foreach (var (index, value) in ValuesOf(new ContinuityTerm(), situation))
        {
            var last = situation.Learner.Practice.Last;
            var shared = last >= 0 && Enumerable.Range(0, graph.Count).Any(before => graph.Links(before, index) && graph.Links(before, last));
            var expected = last < 0 ? 0
                : index == last ? situation.Map[index].IsMastered ? 0 : 1
                : graph.Links(index, last) || graph.Links(last, index) ? 0.5
                : shared ? 0.25 : 0;
            Assert.Equal(expected, value);
        }
    }

    [Property]
    public void Variety_IsTheShareOfLatestAnswersOnSomethingElse(LearningCase item)
    {
        var situation = item.Prepare();
        foreach (var (index, value) in ValuesOf(new VarietyTerm(), situation))
        {
            var latest = situation.Learner.Practice.Answers.ToArray().TakeLast(8).Select(answer => answer.Competency).ToList();
            var alike = latest.Count(other => other == index || ParentsOf(other).Intersect(ParentsOf(index)).Any());
            Assert.Equal(latest.Count == 0 ? 1 : 1 - (alike / (double)latest.Count), value, Rounding);
        }

        int[] ParentsOf(int index) => situation.Framework.Parents(index).ToArray();
    }

    [Property]
    public void Terms_FollowNewAnswers(LearningCase item, byte[] answers)
    {
        var situation = item.Prepare();
        foreach (var answer in situation.Framework.Count == 0 ? [] : answers)
        {
            situation.Learner.Practice.Add(new PractisedAnswer(answer % situation.Framework.Count, 1));
            var latest = situation.Learner.Practice.Answers.ToArray().TakeLast(8).Select(each => each.Competency).ToList();
            Assert.Equal(answer % situation.Framework.Count, latest[^1]);
            Assert.All(ValuesOf(new VarietyTerm(), situation).Where(pair => !latest.Contains(pair.Index) && situation.Framework.Parents(pair.Index).IsEmpty), pair => Assert.Equal(1, pair.Value));
            Assert.All(ValuesOf(new ContinuityTerm(), situation).Where(pair => pair.Value == 1), pair => Assert.Equal(latest[^1], pair.Index));
        }
    }

    [Property]
    public void Uncertainty_IsTheVarianceAsAShareOfTheLargest(LearningCase item)
    {
        var situation = item.Prepare();
        var scale = item.Rule.Scale;
        foreach (var (index, value) in ValuesOf(new UncertaintyTerm(), situation))
        {
            var estimate = situation.Map[index].Estimate;
            var width = scale.Maximum - scale.Minimum;
            var share = (estimate.Value - scale.Minimum) / width;
            var expected = estimate.Uncertainty is { } deviation ? 4 * deviation * deviation / (width * width) : 4 * share * (1 - share);
            Assert.Equal(Math.Clamp(expected, 0, 1), value, 1.0 / 65535);
        }
    }

    [Property]
    public void CoreNeed_IsTheShareOfTheCoreThatWaits(LearningCase item)
    {
        var situation = item.Prepare();
        var plain = new PlainCandidates(situation, item);
        foreach (var (index, value) in ValuesOf(new CoreNeedTerm(Duration.FromDays(1)), situation))
        {
            Assert.Equal(situation.Learner.Scope.UnlockedCoreShare(index), value);
            Assert.True(situation.Core.Count > 0 || value == 0);
            Assert.True(value <= 1 && (value > 0 || !situation.Learner.Scope.IsCore(index) || !plain.IsOpen(index)));
        }
    }

    [Theory]
    [InlineData(10, 20, 0.5)]
    [InlineData(20, 20, 1)]
    [InlineData(21, 20, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(20, null, 0)]
    public void TimeFit_IsTheShareOfTheTimeThatIsFilled(int takes, int? minutes, double expected)
    {
        var experience = new LearningExperience
        {
            Id = ExperienceId.From("x"), Title = "X", Kind = ExperienceKind.Lesson, Modality = Modality.Alone, Minutes = takes,
        };
        var request = new RecommendationRequest { Learner = Learner(new BayesianKnowledgeTracing()), Minutes = minutes };

        Assert.Equal(expected, new TimeFitTerm().Value(new Candidate(request, 0, RecommendationKind.Learn, experience)));
        Assert.Equal(0, new TimeFitTerm().Value(new Candidate(request, 0, RecommendationKind.Learn, null)));
    }

    [Theory]
    [InlineData(0.9, 0.5)]
    [InlineData(0.81, 0.75)]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void ReviewUrgency_ByPredictedRecall_IsOneHalfAtTheTarget(double recall, double expected)
    {
        var map = MapOf(new FreeSpacedRepetitionScheduler());
        var decision = map[0] with { Status = MasteryStatus.Held, PredictedSuccess = recall, Estimate = map[0].Estimate with { EvidenceCount = 1 } };
        var learner = LearnerState.From(map.With(decision), PrerequisiteGraph.Compile(map.Framework));
        var candidate = new Candidate(new RecommendationRequest { Learner = learner }, 0, RecommendationKind.Review, null);

        Assert.Equal(recall, learner.RecallOf(0));
        Assert.Equal(expected, new ReviewUrgencyTerm(Duration.FromDays(1), recallTarget: 0.9).Value(candidate), Rounding);
        Assert.Equal(learner.Scope.UnlockedShare(0) * expected, new GoalRelevanceTerm(Duration.FromDays(1), recallTarget: 0.9).Value(candidate), Rounding);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReviewUrgencyTerm(Duration.FromDays(1), 1));
    }

    [Fact]
    public void RecallOf_WhatAPersonHasDecided_IsNotPredicted()
    {
        var map = MapOf(new FreeSpacedRepetitionScheduler());
        var held = map[0] with { Status = MasteryStatus.Held, PredictedSuccess = 0.3 };

        Assert.Null(LearnerState.From(map.With(held), PrerequisiteGraph.Compile(map.Framework)).RecallOf(0));
        Assert.Null(LearnerState.From(MapOf(new BayesianKnowledgeTracing()), PrerequisiteGraph.Compile(map.Framework)).RecallOf(0));
    }

    private static IEnumerable<(int Index, double Value)> ValuesOf(IScoringTerm term, LearningSituation situation)
    {
        var request = new RecommendationRequest { Learner = situation.Learner };
        return Enumerable.Range(0, situation.Framework.Count).Select(index => (index, term.Value(new Candidate(request, index, RecommendationKind.Learn, null))));
    }

    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("root", "Two").Add("a", "First").Add("b", "Second").Build().Framework;

    private static MasteryMap MapOf(IMasteryPolicy policy) => MasteryMap.Derive(Framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(policy));

    private static LearnerState Learner(IMasteryPolicy policy) => LearnerState.From(MapOf(policy), PrerequisiteGraph.Compile(Framework));
}
