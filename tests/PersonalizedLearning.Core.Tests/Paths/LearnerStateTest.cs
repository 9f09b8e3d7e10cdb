using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 250)]
public sealed class LearnerStateTest
{
    [Property]
    public void Update_ByAnyDecisions_IsTheStateMadeAfresh(LearningCase item, ushort[] codes)
    {
        var situation = item.Prepare();
        var live = situation.Learner;
        var map = situation.Map;
        var recommender = new Recommender(item.Options);
        foreach (var code in situation.Framework.Count == 0 ? [] : codes)
        {
            var decision = DecisionOf(map[code % situation.Framework.Count], code / 16, item.Rule.Scale);
            map = map.With(decision);
            live.Update(decision);
            Ask(live);
        }

        var afresh = LearnerState.From(map, situation.Graph, live.Aims);

        AssertSame(afresh, live);
        Assert.Equal(recommender.Recommend(afresh, situation.Catalog, 100).Items, recommender.Recommend(live, situation.Catalog, 100).Items);
    }

    [Property]
    public void Update_ByTheDecisionsOfLaterEvidence_IsTheStateMadeAfresh(LearningCase item)
    {
        // The same learner with half of the events, then with all of them.
        var early = (item with { Events = new(item.Events.Events.Take(item.Events.Events.Count / 2).ToValueList()) }).Prepare();
        var late = item.Prepare();
        var live = early.Learner;
        foreach (var decision in late.Map.Decisions)
        {
            Ask(live);
            live.Update(decision);
        }

        AssertSame(late.Learner, live);
    }

    [Property(MaxTest = 60)]
    public void ElapseTo_LaterTimes_IsTheStateMadeAfreshThere(LearningCase item, byte[] days)
    {
        var live = item.Prepare().Learner;
        var (asOf, after) = (item.AsOf, item.Options.StaleAfter ?? Duration.FromDays(20));
        foreach (var some in days)
        {
            Due(live);
            asOf += Duration.FromDays(some) + Duration.FromNanoseconds(some);
            var situation = (item with { AsOf = asOf, Priorities = [] }).Prepare();
            live.ElapseTo(asOf);
            foreach (var decision in situation.Map.Decisions.Where(decision => !IsThere(live.DecisionOf(situation.Framework.RequiredIndexOf(decision.Competency)), decision)))
            {
                live.Update(decision);
            }

            AssertSame(situation.Learner, live);
            Assert.Equal(asOf, live.AsOf);
            Assert.Equal(Due(situation.Learner), Due(live));
        }

        List<(bool, bool)> Due(LearnerState learner) => [.. Enumerable.Range(0, learner.Graph.Count).Select(index =>
            (learner.UnpractisedFor(after).Contains(index), learner.RecalledBelow(item.Options.RecallTarget)?.Contains(index) == true))];

        // What does not fade needs no new decision when time goes on.
        static bool IsThere(MasteryDecision known, MasteryDecision decision) =>
            decision.Policy is not IForgettingPolicy && known with { Estimate = known.Estimate with { AsOf = decision.Estimate.AsOf } } == decision;
    }

    [Property]
    public void Scope_CountsAsThePlainModelDoes(LearningCase item)
    {
        var situation = item.Prepare();
        var plain = new PlainCandidates(situation, item);
        var indices = Enumerable.Range(0, situation.Framework.Count).ToList();

        Assert.Equal(indices.Select(plain.IsInScope), indices.Select(situation.Learner.Scope.Contains));
        Assert.Equal(indices.Count(plain.IsOpen), situation.Learner.Scope.OpenCount);
        Assert.Equal(indices.Select(plain.UnlocksOf), indices.Select(situation.Learner.Scope.Unlocks));
    }

    [Fact]
    public void From_AGoalUnderWhichThereIsNothing_HasAnEmptyScope()
    {
        // Two headings that are each other's parents: nothing to learn, which is not the same as no goal.
        var framework = CompetencyFramework.CreateBuilder("root", "Round").Add("a", "First").Add("b", "Second").Add("c", "To be learnt")
            .Add(new Association(AssociationType.IsChildOf, CompetencyId.From("a"), CompetencyId.From("b")))
            .Add(new Association(AssociationType.IsChildOf, CompetencyId.From("b"), CompetencyId.From("a")))
            .Build().Framework;
        var map = EmptyMap(framework);

        var learner = LearnerState.From(map, PrerequisiteGraph.Compile(framework), [CompetencyId.From("a")]);

        Assert.Equal(0, learner.Scope.OpenCount);
        Assert.False(learner.Scope.Contains(2));
        Assert.Equal("goals-reached", Assert.Single(new Recommender().Recommend(learner).Diagnostics).Code);
    }

    [Fact]
    public void UnpractisedFor_AfterMasteryIsLost_DoesNotCountItAsPracticeOfWhatItBuildsOn()
    {
        var framework = CompetencyFramework.CreateBuilder("root", "Two").Add("a", "First").Add("b", "Second").Requires("a", "b").Build().Framework;
        var map = EmptyMap(framework);
        var learner = LearnerState.From(map, PrerequisiteGraph.Compile(framework));
        var mastered = map[1] with { Status = MasteryStatus.Held, LatestEvidenceAt = TimeGenerators.AtDay(1) };

        learner.Update(mastered);
        Assert.Equal(TimeGenerators.End - TimeGenerators.AtDay(1), learner.UnpractisedFor(0));

        learner.Update(mastered with { Status = MasteryStatus.Lapsed });
        Assert.Null(learner.UnpractisedFor(0));
    }

    [Fact]
    public void UnpractisedFor_OnACycle_CountsPracticeOfWhatBuildsOnIt()
    {
        var framework = CompetencyFramework.CreateBuilder("root", "Round").Add("a", "First").Add("b", "Second").Add("c", "Third")
            .Requires("a", "b").Requires("b", "a").Requires("b", "c").Build().Framework;
        var map = EmptyMap(framework);
        var third = map[2] with { Status = MasteryStatus.Held, LatestEvidenceAt = TimeGenerators.AtDay(1) };

        var learner = LearnerState.From(map.With(third).With(map[1] with { Status = MasteryStatus.Held }), PrerequisiteGraph.Compile(framework));

        Assert.All([0, 1, 2], index => Assert.Equal(TimeGenerators.End - TimeGenerators.AtDay(1), learner.UnpractisedFor(index)));
    }

    [Fact]
    public void From_WhatDoesNotFit_SaysWhatWasExpected()
    {
        var framework = CompetencyFramework.CreateBuilder("root", "One").Add("a", "First").Build().Framework;
        var other = CompetencyFramework.CreateBuilder("other", "One").Add("a", "First").Build().Framework;
        var graph = PrerequisiteGraph.Compile(framework);
        var map = EmptyMap(framework);

        Assert.Contains("framework 'other'; expected the framework of the map, 'root'",
            Assert.Throws<ArgumentException>(() => LearnerState.From(map, PrerequisiteGraph.Compile(other))).Message, StringComparison.Ordinal);
        Assert.Contains("'b' is unknown", Assert.Throws<ArgumentException>(() => LearnerState.From(map, graph, [CompetencyId.From("b")])).Message, StringComparison.Ordinal);
        Assert.All([-0.1, 1.1, double.NaN], strength =>
            Assert.Throws<ArgumentOutOfRangeException>(() => LearnerState.From(map, graph, null, new Dictionary<string, double> { ["music"] = strength })));
        Assert.Throws<ArgumentException>(() => LearnerState.From(map, graph).Update(map[0] with { Competency = CompetencyId.From("b") }));
        Assert.Throws<ArgumentException>(() => map.With(map[0] with { Competency = CompetencyId.From("b") }));
    }

    [Fact]
    public void InterestIn_ATagNotSaid_IsZero()
    {
        var framework = CompetencyFramework.CreateBuilder("root", "One").Add("a", "First").Build().Framework;
        var learner = LearnerState.From(EmptyMap(framework), PrerequisiteGraph.Compile(framework), null, new Dictionary<string, double> { ["music"] = 0.5 });

        Assert.Equal((0.5, 0, 0), (learner.InterestIn("music"), learner.InterestIn("Music"), learner.InterestIn("sport")));
    }

    private static MasteryMap EmptyMap(CompetencyFramework framework) =>
        MasteryMap.Derive(framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));

    private static MasteryDecision DecisionOf(MasteryDecision former, int code, ProficiencyScale scale) => former with
    {
        Status = (MasteryStatus)(code % 4),
        Estimate = former.Estimate with { Value = scale.Denormalize(code % 11 / 10.0), EvidenceCount = code % 5 },
        PredictedSuccess = code % 3 == 0 ? null : code % 7 / 6.0,
        LatestEvidenceAt = code % 5 == 0 ? null : TimeGenerators.AtDay(code % 97),
    };

    // Fills what is remembered between events, so that stale memory would show.
    private static void Ask(LearnerState learner)
    {
        for (var index = 0; index < learner.Graph.Count; index++)
        {
            learner.Scope.Unlocks(index);
        }
    }

    private static void AssertSame(LearnerState expected, LearnerState actual)
    {
        Assert.Equal(Describe(expected), Describe(actual));
        Assert.Equal(expected.Scope.OpenCount, actual.Scope.OpenCount);

        static IEnumerable<(LearnerId, MasteryStatus, double, double, Duration?, bool, bool, int, double, double?)> Describe(LearnerState learner) =>
            Enumerable.Range(0, learner.Graph.Count).Select(index => (
                learner.Learner, learner.StatusOf(index), learner.EstimateOf(index), learner.PredictedSuccessOf(index), learner.UnpractisedFor(index),
                learner.Frontier.IsReady(index), learner.Frontier.IsMastered(index), learner.Scope.Unlocks(index), learner.UncertaintyOf(index), learner.RecallOf(index)));
    }
}
