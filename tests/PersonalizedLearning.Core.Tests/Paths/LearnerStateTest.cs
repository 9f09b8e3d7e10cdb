using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

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
}
