using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 250)]
public sealed class ImplicitCreditTest
{
    [Property]
    public void UnpractisedFor_WithAnyCredit_IsWhatAskingAllThatBuildsOnItGives(LearningCase item, byte share, byte floor)
    {
        var situation = item.Prepare();
        var credit = new VariedCredit(share / 255.0, floor / 512.0);

        var learner = LearnerState.From(situation.Map, situation.Graph, LearnerAims.None, credit);

        foreach (var index in Indices(learner))
        {
            Assert.Equal(PlainlyPractised(situation.Map, situation.Graph, credit, index), learner.AsOf - learner.UnpractisedFor(index));
        }
    }

    [Property]
    public void UnpractisedFor_BySharesOfOne_IsFullCredit(LearningCase item)
    {
        var situation = item.Prepare();

        Assert.Equal(Ages(situation, FullImplicitCredit.Instance), Ages(situation, new VariedCredit(1, 0)));
        Assert.Equal(Ages(situation, NoImplicitCredit.Instance), Ages(situation, new FractionalImplicitCredit { Share = 0 }));
    }

    [Property]
    public void UnpractisedFor_ByMoreCredit_IsNeverMore(LearningCase item, byte less, byte more)
    {
        var situation = item.Prepare();
        var (low, high) = (Math.Min(less, more) / 255.0, Math.Max(less, more) / 255.0);

        var none = Ages(situation, NoImplicitCredit.Instance);
        var little = Ages(situation, new FractionalImplicitCredit { Share = low });
        var much = Ages(situation, new FractionalImplicitCredit { Share = high });
        var full = Ages(situation, FullImplicitCredit.Instance);

        foreach (var index in Indices(situation.Learner))
        {
            Assert.True(none[index] >= little[index] && little[index] >= much[index] && much[index] >= full[index], $"{none[index]} {little[index]} {much[index]} {full[index]}");
        }
    }

    [Property]
    public void UnpractisedFor_AfterLaterPracticeOfAnything_IsNeverMore(LearningCase item, byte share, ushort which, byte days)
    {
        var situation = item.Prepare();
        var learner = LearnerState.From(situation.Map, situation.Graph, LearnerAims.None, new FractionalImplicitCredit { Share = share / 255.0 });
        var before = Indices(learner).Select(index => learner.UnpractisedFor(index) ?? Duration.MaxValue).ToList();
        if (before.Count == 0 || situation.Map[which % before.Count] is not { } decision)
        {
            return;
        }

        var at = (decision.LastAssessedAt ?? TimeGenerators.AtDay(0)) + Duration.FromDays(days);
        learner.Update(decision with { LatestEvidenceAt = at, Override = null });

        Assert.All(Indices(learner), index => Assert.True((learner.UnpractisedFor(index) ?? Duration.MaxValue) <= before[index]));
    }

    [Property]
    public void UnpractisedFor_OnAFrameworkPutTogetherInAnotherOrder_IsTheSame(LearningCase item, AcyclicFramework framework, byte share)
    {
        var credit = new FractionalImplicitCredit { Share = share / 255.0 };
        var turned = framework.Parts with { Competencies = framework.Parts.Competencies.Reverse().ToValueList(), Prerequisites = framework.Parts.Prerequisites.Reverse().ToValueList() };

        Assert.Equal(ById(item with { Framework = framework.Parts }), ById(item with { Framework = turned }));

        IEnumerable<(CompetencyId, Duration)> ById(LearningCase its)
        {
            var situation = its.Prepare();
            return Ages(situation, credit).Select((age, index) => (situation.Framework[index].Id, age)).OrderBy(pair => pair.Id).ToList();
        }
    }

    [Property]
    public void Update_WithAnyCredit_IsTheStateMadeAfresh(LearningCase item, ushort[] codes, byte share)
    {
        var situation = item.Prepare();
        var credit = new VariedCredit(share / 255.0, 0.02);
        var live = LearnerState.From(situation.Map, situation.Graph, LearnerAims.None, credit);
        var map = situation.Map;
        foreach (var code in situation.Framework.Count == 0 ? [] : codes)
        {
            var former = map[code % situation.Framework.Count];
            var decision = former with
            {
                Status = (MasteryStatus)(code / 16 % 4),
                LatestEvidenceAt = code % 5 == 0 ? null : TimeGenerators.AtDay(code % 97),
            };
            map = map.With(decision);
            live.Update(decision);
        }

        var afresh = LearnerState.From(map, situation.Graph, LearnerAims.None, credit);

        Assert.Equal(Indices(afresh).Select(afresh.UnpractisedFor), Indices(live).Select(live.UnpractisedFor));
        Assert.Equal(Indices(afresh).Select(afresh.RecallOf), Indices(live).Select(live.RecallOf));
    }

    [Fact]
    public void UnpractisedFor_ByHalf_TakesHalfOffAndAQuarterTwoLinksDown()
    {
        var (map, graph) = Chain(daysAgo: [40, 20, 10]);

        var learner = LearnerState.From(map, graph, LearnerAims.None, new FractionalImplicitCredit());

        // 40 days ago, half of 20 taken off when the second was practised, then a quarter of the 20 that had passed when the third was.
        Assert.Equal([25, 15, 10], Indices(learner).Select(index => learner.UnpractisedFor(index)!.Value.TotalDays));
        Assert.Equal([30, 20, 10], Ages(map, graph, new FractionalImplicitCredit { Floor = 0.5, Links = [new(graph.Framework[1].Id, graph.Framework[2].Id, 0.1)] }).Select(age => age.TotalDays));
        Assert.Equal([10, 10, 10], Ages(map, graph, FullImplicitCredit.Instance).Select(age => age.TotalDays));
    }

    [Fact]
    public void RecallOf_APolicyThatForgets_FallsWithTheTimeThatIsLeft()
    {
        var (map, graph) = Chain(daysAgo: [40, 20, null], new FreeSpacedRepetitionScheduler());
        var changed = map.With(map[0] with { PredictedSuccess = 0.25, Estimate = map[0].Estimate with { EvidenceCount = 1 } });

        var learner = LearnerState.From(changed, graph, LearnerAims.None, new FractionalImplicitCredit());

        // 30 days instead of 40.
        Assert.Equal(Math.Pow(0.25, 0.75), learner.RecallOf(0)!.Value, 1e-12);
        Assert.Equal(0.25, LearnerState.From(changed, graph, LearnerAims.None, NoImplicitCredit.Instance).RecallOf(0));
        var (unforgotten, itsGraph) = Chain(daysAgo: [40, 20, 10]);
        Assert.Null(LearnerState.From(unforgotten, itsGraph, LearnerAims.None).RecallOf(0));
    }

    [Fact]
    public void From_ACreditOutsideItsRange_SaysWhichLinkAndWhatWasExpected()
    {
        var (map, graph) = Chain(daysAgo: [2, 1, 0]);

        Assert.Contains("gave 2 for the link from 'a' to 'b'; expected a number from 0 to 1",
            Assert.Throws<InvalidOperationException>(() => LearnerState.From(map, graph, LearnerAims.None, new VariedCredit(2, 0))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new FractionalImplicitCredit { Share = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FractionalImplicitCredit { Floor = 1.1 });
    }

    [Fact]
    public void Update_WithFractionalCredit_AllocatesNothing()
    {
        var (map, graph) = Chain(daysAgo: [40, 20, 10]);
        var learner = LearnerState.From(map, graph, LearnerAims.None, new FractionalImplicitCredit());
        var lost = map[1] with { Status = MasteryStatus.Lapsed };

        Allocations.AssertNone(() =>
        {
            learner.Update(lost);
            learner.Update(map[1]);
        });
    }

    private static IEnumerable<int> Indices(LearnerState learner) => Enumerable.Range(0, learner.Graph.Count);

    private static List<Duration> Ages(LearningSituation situation, IImplicitCredit credit) => Ages(situation.Map, situation.Graph, credit);

    private static List<Duration> Ages(MasteryMap map, PrerequisiteGraph graph, IImplicitCredit credit)
    {
        var learner = LearnerState.From(map, graph, LearnerAims.None, credit);
        return [.. Indices(learner).Select(index => learner.UnpractisedFor(index) ?? Duration.MaxValue)];
    }

    // The best product of shares on any way up, by trying all links as often as there are competencies; then one practice after the other, as they came.
    private static Instant? PlainlyPractised(MasteryMap map, PrerequisiteGraph graph, VariedCredit credit, int index)
    {
        var best = new double[graph.Count];
        best[index] = 1;
        for (var round = 0; round < graph.Count; round++)
        {
            for (var after = 0; after < graph.Count; after++)
            {
                foreach (var before in map[after].IsMastered ? graph.HardPrerequisites(after) : [])
                {
                    var share = best[before] * credit.ShareOf(graph, before, after);
                    best[after] = share >= credit.Floor ? Math.Max(best[after], share) : best[after];
                }
            }
        }

        var practised = map[index].LastAssessedAt;
        var later = Enumerable.Range(0, graph.Count).Where(after => after != index && best[after] > 0)
            .Select(after => (At: map[after].LastAssessedAt, Share: best[after])).Where(item => item.At is not null).OrderBy(item => item.At).ThenBy(item => item.Share);
        foreach (var (at, share) in later)
        {
            if (share == 1 && !(practised > at))
            {
                practised = at;
            }
            else if (practised < at)
            {
                practised += Duration.FromNanoseconds((long)(share * (double)(at.Value - practised.Value).ToInt64Nanoseconds()));
            }
        }

        return practised;
    }

    private static (MasteryMap Map, PrerequisiteGraph Graph) Chain(int?[] daysAgo, IMasteryPolicy? policy = null)
    {
        var framework = CompetencyFramework.CreateBuilder("root", "Chain").Add("a", "First").Add("b", "Second").Add("c", "Third").Requires("a", "b").Requires("b", "c").Build().Framework;
        var map = MasteryMap.Derive(framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(policy ?? new BayesianKnowledgeTracing()));
        for (var index = 0; index < daysAgo.Length; index++)
        {
            map = map.With(map[index] with { Status = MasteryStatus.Held, LatestEvidenceAt = daysAgo[index] is { } days ? TimeGenerators.End - Duration.FromDays(days) : null });
        }

        return (map, PrerequisiteGraph.Compile(framework));
    }

    /// <summary>Shares that differ from link to link.</summary>
    private sealed record VariedCredit(double Share, double Floor) : IImplicitCredit
    {
        public string Name => "varied";

        public double ShareOf(PrerequisiteGraph graph, int before, int after) => Share is 0 or >= 1 ? Share : Math.Min(1, Share * (1 + ((before + after) % 3)));
    }
}
