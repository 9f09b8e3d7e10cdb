using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Calibration.Tests;

/// <summary>From a log of the shipped recommender with exploration to the value of the same recommender without.</summary>
public sealed class OffPolicyRowsTest
{
    private const int Decisions = 4000;

    private static readonly double[] Rewards = [0.9, 0.2, 0.4, 0.6];

    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("root", "Four")
        .Add("a", "A").Add("b", "B").Add("c", "C").Add("d", "D").Build().Framework;

    private static readonly Recommender Exploring = new(new RecommenderOptions { Choice = new ExploringChoice { Epsilon = 0.6, Tolerance = 1 } });

    private static readonly Recommender Softened = new(
        new RecommenderOptions { Choice = new ExploringChoice { Exploration = Exploration.Softmax, Tolerance = 1, Temperature = 0.3 } });

    private readonly List<DecisionRecord> log = [.. Enumerable.Range(0, Decisions).Select(Decided)];

    [Fact]
    public void Of_ADeterministicSelector_FindsWhatItWouldHaveEarned()
    {
        var rows = OffPolicyRows.Of(log, new Recommender(), Request);
        var found = OffPolicyEvaluation.Of(rows);

        Assert.Equal(Decisions, found.Rows);
        Assert.All(rows, row => Assert.Equal(1, Assert.Single(row.Target).Probability));
        AssertNear(Rewards[0], found.InversePropensity);
        AssertNear(Rewards[0], found.SelfNormalized);
        AssertNear(Rewards[0], found.DoublyRobust);
        Assert.NotEqual(Rewards[0], found.Logged!.Value, 0.1);
    }

    [Fact]
    public void Of_ASelectorThatExplores_FindsItsChancesByAskingAgain()
    {
        var some = log.Take(300).ToList();
        var rows = OffPolicyRows.Of(some, Softened, Request, draws: 200);
        var propensities = new double[4];
        var pool = new RankedCandidate[4];
        new Recommender().Select(Request(some[0]), pool);
        ((ExploringChoice)Softened.Options.Choice).PropensitiesOf(pool, propensities);

        Assert.Equal(propensities[0], rows.Average(row => row.Target.Single(share => share.Action[0].Competency.Value == "a").Probability), 0.02);
        Assert.All(rows, row => Assert.Equal(1, row.Target.Sum(share => share.Probability), 9));
    }

    [Fact]
    public void Of_SeveralPlaces_MultipliesThePropensities()
    {
        var rows = OffPolicyRows.Of(log.Take(50), decision => [new ActionShare([], 1)], places: 2);

        Assert.All(rows.Zip(log), pair =>
        {
            Assert.Equal(2, pair.First.Action.Count);
            Assert.Equal(pair.Second.Items[0].Propensity * pair.Second.Items[1].Propensity, pair.First.Propensity);
        });
    }

    [Fact]
    public void Of_DecisionsWithoutOutcomeOrPropensity_LeavesOutAndRefuses()
    {
        var unknown = log[0] with { Reward = null };
        var silent = log[1] with { Items = log[1].Items.Select(item => item with { Propensity = null }).ToValueList() };

        var rows = OffPolicyRows.Of([unknown, silent, log[2]], new Recommender(), Request);

        Assert.Equal(["decision 2", "decision 3"], rows.Select(row => row.Place));
        Assert.Equal("decision 2", OffPolicyEvaluation.Of(rows).Diagnostics.First(item => item.Code == "propensity-missing").Place);
        Assert.Throws<ArgumentOutOfRangeException>(() => OffPolicyRows.Of([], new Recommender(), Request, places: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => OffPolicyRows.Of([], new Recommender(), Request, draws: 0));
    }

    private static void AssertNear(double expected, OffPolicyEstimate estimate) => Assert.Equal(expected, estimate.Value!.Value, 5 * estimate.StandardError!.Value);

    private static DecisionRecord Decided(int number)
    {
        var chance = new SeededChance((ulong)number);
        var request = RequestOf($"l{number}", chance.NextBits());
        var record = DecisionRecord.Of(Exploring, request);
        var mean = Rewards[record.Items[0].Competency.Value[0] - 'a'];
        return record with { Reward = chance.Next() < mean ? 1 : 0 };
    }

    private static RecommendationRequest Request(DecisionRecord record) => RequestOf(record.Learner.Value, record.Seed);

    // All alike, so that a comes first by its identifier.
    private static RecommendationRequest RequestOf(string learner, ulong seed)
    {
        var ledger = EvidenceLedger.From(new LearnerJournal(LearnerId.From(learner)), Instant.FromUtc(2026, 5, 4, 8, 0));
        var map = MasteryMap.Derive(Framework, ledger, new MasteryPolicySet(new BayesianKnowledgeTracing()));
        return new RecommendationRequest { Learner = LearnerState.From(map, PrerequisiteGraph.Compile(Framework)), Seed = seed, Top = 2 };
    }
}
