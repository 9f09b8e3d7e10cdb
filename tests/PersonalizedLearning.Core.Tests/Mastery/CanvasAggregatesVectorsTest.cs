using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Canvas: what a class sees is made of the decisions about each learner: means of estimates, shares of levels, and evidence that is hidden or not.</summary>
public sealed class CanvasAggregatesVectorsTest
{
    private const string File = "mastery/canvas_aggregates_and_visibility.json";

    // The vectors give scores of up to 70 without a scale for them.
    private const double Points = 100;

    private static readonly CompetencyId Competency = FrameworkGenerators.Id(0);

    public static TheoryData<string> Cases => [.. SchoolRuleVectors.IdsInScope(File)];

    [VectorTheory(File)]
    [MemberData(nameof(Cases))]
    public void Aggregate_OfEveryCase_IsThatOfCanvas(string id)
    {
        var given = SchoolRuleVectors.Case(File, id);
        if (given.TryGetProperty("learners", out var learners))
        {
            AssertMeans(given, learners);
        }
        else if (given.TryGetProperty("ratings", out var ratings))
        {
            AssertShares(given, ratings);
        }
        else if (given.TryGetProperty("expected_count", out var count))
        {
            AssertCount(given, count.GetInt32());
        }
        else if (given.TryGetProperty("score", out var score))
        {
            var points = given.GetProperty("points_possible").GetDouble();
            Assert.Equal(given.GetProperty("expected").GetDouble(), Decide(PolicyOf(given, points), points, score.GetDouble()).Estimate.Shown);
        }
        else
        {
            AssertNoMean(given);
        }
    }

    private static void AssertMeans(JsonElement given, JsonElement learners)
    {
        foreach (var expected in given.GetProperty("expected").EnumerateObject())
        {
            var policy = PolicyOf(given, Points);
            var estimates = learners.EnumerateObject().Where(learner => learner.Value.TryGetProperty(expected.Name, out _))
                .Select(learner => Decide(policy, Points, [.. learner.Value.GetProperty(expected.Name).EnumerateArray().Select(score => score.GetDouble())]).Estimate.Shown);

            Assert.Equal(expected.Value.GetDouble(), estimates.Average(), 12);
        }
    }

    // Two learners with a score of 0 where five at mastery are wanted: neither has a score, and so there is no mean of them.
    private static void AssertNoMean(JsonElement given)
    {
        var policy = new NTimes(new NTimesParameters { Times = 5 });

        Assert.Equal(JsonValueKind.Null, given.GetProperty("expected").ValueKind);
        Assert.False(policy.HasScore(policy.Update(policy.Initial, Observation.OfFraction(0))));
    }

    private static void AssertShares(JsonElement given, JsonElement ratings)
    {
        double[] cuts = [.. ratings.EnumerateArray().Select(rating => rating.GetDouble())];
        double[] scores = [.. given.GetProperty("rollup_scores").EnumerateArray().Select(score => score.GetDouble())];
        var most = scores.Concat(cuts).Max();
        var scale = new ProficiencyScale("ratings", 0, most, cuts.Order().Select(cut => new ProficiencyLevel($"{cut}", cut, cut == cuts[0])).ToValueList());
        var policy = new HighestScore(new HighestScoreParameters { PointsPossible = most });
        var levels = scores.Select(score => Decide(policy, scale, [score]).Level.From).ToList();
        var whole = new EstimateRounding { Decimals = 0 };

        // Each share is rounded for itself, so they need not add up to 100.
        Assert.Equal(
            given.GetProperty("expected_percent").EnumerateArray().Select(percent => percent.GetDouble()),
            cuts.Select(cut => whole.Round(100.0 * levels.Count(level => level == cut) / levels.Count)));
    }

    private static void AssertCount(JsonElement given, int expected)
    {
        var statuses = Enumerable.Repeat(EvidenceStatus.Counted, given.GetProperty("visible").GetInt32())
            .Concat(Enumerable.Repeat(EvidenceStatus.Hidden, given.GetProperty("hidden").GetInt32()));
        var events = statuses.Select((status, index) => (JournalEvent)(EvidenceRecord.Observed(
            JournalGenerators.Id(index).Value, JournalGenerators.Learner, Competency, Outcome.Correct(true)) with { Status = status }));
        var selection = new EvidenceSelection { UseHidden = given.GetProperty("include_hidden").GetBoolean() };

        Assert.Equal(expected, selection.Select(new EventSequence(events.ToValueList()).ToLedger(TimeGenerators.End), Competency, MasteryCase.Framework).Used.Count);
    }

    private static IMasteryPolicy PolicyOf(JsonElement given, double points) =>
        (given.TryGetProperty("per_learner_method", out var method) ? method : given.GetProperty("method")).GetString() == "latest"
            ? new LatestScore(new LatestScoreParameters { PointsPossible = points })
            : new HighestScore(new HighestScoreParameters { PointsPossible = points });

    private static MasteryDecision Decide(IMasteryPolicy policy, double points, params double[] scores) =>
        Decide(policy, new ProficiencyScale("points", 0, points, [new("below", 0), new("mastery", points, true)]), scores);

    private static MasteryDecision Decide(IMasteryPolicy policy, ProficiencyScale scale, double[] scores)
    {
        var events = scores.Select((score, index) => (JournalEvent)EvidenceRecord.Observed(
            JournalGenerators.Id(index).Value, JournalGenerators.Learner, Competency, Outcome.Score(score, policy.Maximum), TimeGenerators.AtDay(index)));
        var rule = new MasteryRule { Scale = scale, Rounding = new EstimateRounding() };
        return MasteryMap.Derive(MasteryCase.Framework, new EventSequence(events.ToValueList()).ToLedger(TimeGenerators.End), new MasteryPolicySet(policy), rule)[Competency];
    }
}
