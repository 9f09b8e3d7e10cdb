using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

public sealed class ExplanationJsonTest
{
    private static readonly CompetencyFramework Framework =
        CompetencyFramework.CreateBuilder("root", "Three").Add("a", "First").Add("b", "Second").Add("c", "Third").Requires("a", "b").Build().Framework;

    [Fact]
    public void Recommendations_WithExplanations_SayAllOfThem()
    {
        var (map, request) = Situation();
        var set = new Recommender().Recommend(request with { Explain = true });

        var item = Written(stream => LearningJson.WriteRecommendations(stream, set, map)).GetProperty("recommendations")[0];

        Assert.Equal("b", item.GetProperty("competency").GetString());
        Assert.Equal(1, item.GetProperty("propensity").GetDouble());
        var explanation = item.GetProperty("explanation");
        Assert.Equal("a", explanation.GetProperty("resolved")[0].GetProperty("competency").GetString());
        Assert.Equal("e1", explanation.GetProperty("resolved")[0].GetProperty("evidence")[0].GetString());
        Assert.Equal(set.Items[0].Explanation!.RunnerUp!.Score, explanation.GetProperty("runnerUp").GetProperty("score").GetDouble());
        Assert.Equal(set.Items[0].Explanation!.WeightChanges.Count, explanation.GetProperty("weightChanges").GetArrayLength());
        var change = explanation.GetProperty("estimateChanges")[0];
        Assert.Equal(Words<EstimateEffect>.Of(set.Items[0].Explanation!.EstimateChanges[0].Effect), change.GetProperty("effect").GetString());
    }

    [Fact]
    public void Recommendations_WithoutExplanations_LeaveThemOut()
    {
        var (map, request) = Situation();
        var set = new Recommender().Recommend(request);

        Assert.False(Written(stream => LearningJson.WriteRecommendations(stream, set, map)).GetProperty("recommendations")[0].TryGetProperty("explanation", out _));
    }

    [Fact]
    public void WhyNot_SaysTheReasons()
    {
        var request = Situation(isMastered: false).Request;
        var findings = new Recommender().WhyNot(request, CompetencyId.From("b"));

        var written = Written(stream => LearningJson.WriteWhyNot(stream, request.Learner.Learner, request.Learner.AsOf, findings));

        Assert.Equal(request.Learner.Learner.Value, written.GetProperty("learner").GetString());
        var reason = Assert.Single(written.GetProperty("reasons").EnumerateArray());
        Assert.Equal(("blocked", "a"), (reason.GetProperty("reason").GetString(), reason.GetProperty("missing")[0].GetString()));
        Assert.False(reason.TryGetProperty("rank", out _));
    }

    [Fact]
    public void Counterfactual_SaysBothAndHowTheyDiffer()
    {
        var (map, request) = Situation(isMastered: false);
        var found = Counterfactual.Of(new Recommender(), request, WhatIf.Mastered(CompetencyId.From("a")));

        var written = Written(stream => LearningJson.WriteCounterfactual(stream, found, map));

        Assert.Equal("a", written.GetProperty("actual").GetProperty("recommendations")[0].GetProperty("competency").GetString());
        Assert.Equal(found.Changed.Items.Count, written.GetProperty("changed").GetProperty("recommendations").GetArrayLength());
        Assert.Equal("b", Assert.Single(written.GetProperty("comesIn").EnumerateArray()).GetProperty("competency").GetString());
        Assert.Equal("a", Assert.Single(written.GetProperty("goesOut").EnumerateArray()).GetProperty("competency").GetString());
        Assert.Equal(found.Moves.Count, written.GetProperty("moves").GetArrayLength());
    }

    private static (MasteryMap Map, RecommendationRequest Request) Situation(bool isMastered = true)
    {
        var map = MasteryMap.Derive(Framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));
        var first = map[CompetencyId.From("a")];
        map = isMastered
            ? map.With(first with
            {
                Status = MasteryStatus.Achieved, Estimate = first.Estimate with { Value = 1, EvidenceCount = 1 },
                EvidenceUsed = [EventId.From("e1")], AchievedAt = TimeGenerators.End, LatestEvidenceAt = TimeGenerators.End,
            })
            : map;
        return (map, new RecommendationRequest { Learner = LearnerState.From(map, PrerequisiteGraph.Compile(Framework)) });
    }

    private static JsonElement Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
